using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Training.Reader.Scores;

/// <summary>Names by kind: a name counts where its first and its last word and its kind are right.</summary>
internal sealed class NameSpanScores
{
    private readonly (string Kind, Counts Counts)[] _kinds = [.. new[] { "PER", "ORG", "LOC", "NORP", "MISC" }.Select(kind => (kind, new Counts()))];

    /// <summary>Adds a sentence whose names are all known.</summary>
    public void Add(LabelledSentence gold, SentenceReading read)
    {
        int[] labels = [.. gold.Names!.Select(int.TrailingZeroCount)];
        foreach (var (kind, counts) in _kinds)
        {
            var there = LabelSpans.OfNames(labels, kind);
            var found = LabelSpans.OfNames(read.Names, kind);
            counts.Gold += there.Count;
            counts.Found += found.Count;
            counts.Right += found.Count(there.Contains);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", _kinds.Select(kind => $"{kind.Kind} {kind.Counts}"));
}
