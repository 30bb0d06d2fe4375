namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>A date found in a run of words.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Meaning">What it says by itself.</param>
internal readonly record struct DateMatch(int First, int End, DateMeaning Meaning);
