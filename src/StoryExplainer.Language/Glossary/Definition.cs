namespace StoryExplainer.Language.Glossary;

/// <summary>A stretch of words that may explain a term.</summary>
/// <param name="Sentence">Number of the sentence that holds it.</param>
/// <param name="First">First word.</param>
/// <param name="End">The word after the last one.</param>
/// <param name="Rule">The pattern that found it.</param>
/// <param name="Probability">The probability that it explains the term.</param>
internal sealed record Definition(int Sentence, int First, int End, string Rule, double Probability)
{
    /// <summary>True if a pattern found it that is hardly ever wrong.</summary>
    public bool IsSure { get; init; }
}
