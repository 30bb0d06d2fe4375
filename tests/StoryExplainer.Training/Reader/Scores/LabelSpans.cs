using StoryExplainer.Training.Reader.Corpora;
using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Training.Reader.Scores;

/// <summary>Turns labels into spans. A label "inside" with nothing before it begins nothing.</summary>
internal static class LabelSpans
{
    /// <summary>Spans of a layer: 0 outside, 1 begin, 2 inside.</summary>
    public static IReadOnlyList<TokenRun> OfLayer(int[] labels)
    {
        var spans = new List<TokenRun>();
        for (var start = 0; start < labels.Length; start++)
        {
            if (labels[start] != 1)
                continue;

            var end = start + 1;
            while (end < labels.Length && labels[end] == 2)
                end++;

            spans.Add(new TokenRun(start, end));
        }

        return spans;
    }

    /// <summary>Names of one kind, "PER" for example.</summary>
    public static IReadOnlyList<TokenRun> OfNames(int[] labels, string kind)
    {
        var (begin, inside) = (Array.IndexOf(ReaderLabels.Names, "B-" + kind), Array.IndexOf(ReaderLabels.Names, "I-" + kind));
        return OfLayer([.. labels.Select(label => label == begin ? 1 : label == inside ? 2 : 0)]);
    }
}
