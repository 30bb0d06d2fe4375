namespace StoryExplainer.Language.Dates.Headlines;

/// <summary>A run of words of a sentence.</summary>
/// <param name="First">Index of the first word.</param>
/// <param name="End">Index after the last word.</param>
internal readonly record struct WordRange(int First, int End)
{
    /// <summary>Number of words and marks.</summary>
    public int Count => End - First;
}
