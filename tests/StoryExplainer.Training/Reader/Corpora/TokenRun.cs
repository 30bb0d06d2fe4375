namespace StoryExplainer.Training.Reader.Corpora;

/// <summary>A run of tokens.</summary>
/// <param name="Start">Index of the first.</param>
/// <param name="End">Index after the last.</param>
internal readonly record struct TokenRun(int Start, int End)
{
    /// <summary>Number of tokens.</summary>
    public int Length => End - Start;

    /// <summary>True if the two share a token.</summary>
    public bool Overlaps(TokenRun other) => Start < other.End && other.Start < End;

    /// <summary>Number of tokens between the two; 0 if they touch or overlap.</summary>
    public int DistanceTo(TokenRun other) => Math.Max(0, Math.Max(other.Start - End, Start - other.End));
}
