using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Explaining;

/// <summary>One thing that the program found, or considered and left out, with the reason.</summary>
/// <param name="Passage">The words.</param>
/// <param name="Kind">What it is: "person", "role", "date", "name" …</param>
/// <param name="What">What was made of the words.</param>
/// <param name="Why">The rule, or the margin and the evidence.</param>
/// <param name="IsRejected">True if it was considered and left out.</param>
public sealed record Explanation(Passage Passage, string Kind, string What, string Why, bool IsRejected = false);
