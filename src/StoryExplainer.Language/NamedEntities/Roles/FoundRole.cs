namespace StoryExplainer.Language.NamedEntities.Roles;

/// <summary>A role as tokens of a paragraph.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="FirstToken">First token of the role.</param>
/// <param name="EndToken">Token after its last one.</param>
/// <param name="Rule">The rule that found it.</param>
internal readonly record struct FoundRole(int Person, int FirstToken, int EndToken, string Rule);
