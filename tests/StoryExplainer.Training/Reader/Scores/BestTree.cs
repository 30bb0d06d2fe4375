using StoryExplainer.Language.Reading;

namespace StoryExplainer.Training.Reader.Scores;

/// <summary>The tree of a sentence from the scores of its arcs, found by the very code that reads articles.</summary>
internal static class BestTree
{
    /// <summary>The head of each word, counted from 1; 0 for the root. Entry 0 is −1.</summary>
    /// <param name="scores">Score of a word with a head at [word * (count + 1) + head]; row and column 0 are the root.</param>
    /// <param name="count">Number of words.</param>
    public static int[] HeadsOf(ReadOnlySpan<float> scores, int count) => SpanningTree.Decode(scores, count);
}
