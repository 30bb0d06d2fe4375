using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Glossary;

/// <summary>A definition in the article's own words.</summary>
/// <param name="Text">The words, equal to the words at <paramref name="Passage"/>.</param>
/// <param name="Passage">Where they stand.</param>
/// <param name="Rule">The pattern that found it, such as "apposition".</param>
public sealed record DefinitionFinding(string Text, Passage Passage, string Rule);
