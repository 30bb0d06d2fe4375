using System.Globalization;
using StoryExplainer.Training.Reader.Corpora;
using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Training.Reader.Scores;

/// <summary>Spans of each layer: exact (both ends right) and overlapping (one word in common).</summary>
internal sealed class SpanScores
{
    private readonly (Counts Exact, Counts Overlap, Counts Covered)[] _layers = [.. ReaderLabels.Spans.Select(_ => (new Counts(), new Counts(), new Counts()))];

    /// <summary>Adds a sentence. Spans where nothing is known do not count.</summary>
    public void Add(LabelledSentence gold, SentenceReading read)
    {
        for (var layer = 0; layer < Math.Min(_layers.Length, read.Spans.Length); layer++)
        {
            var labels = gold.Spans![layer];
            var there = LabelSpans.OfLayer(labels);
            var found = LabelSpans.OfLayer(read.Spans[layer]).Where(span => !labels.AsSpan(span.Start, span.Length).Contains(LabelledSentence.Unknown)).ToArray();
            Add(_layers[layer].Exact, found.Count(there.Contains), found.Length, there.Count);
            Add(_layers[layer].Overlap, found.Count(span => there.Any(span.Overlaps)), found.Length, there.Count);
            Add(_layers[layer].Covered, there.Count(span => found.Any(other => span.Overlaps(other))), found.Length, there.Count);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', ReaderLabels.Spans.Select((layer, i) => Line(layer, _layers[i])));

    private static void Add(Counts counts, int right, int found, int gold)
    {
        counts.Right += right;
        counts.Found += found;
        counts.Gold += gold;
    }

    private static string Line(string layer, (Counts Exact, Counts Overlap, Counts Covered) counts)
    {
        var (precision, recall) = (counts.Overlap.Precision, counts.Covered.Recall);
        var f = 2 * precision * recall / Math.Max(1e-9, precision + recall);
        return string.Create(CultureInfo.InvariantCulture, $"  {layer}: exact {counts.Exact}; overlap P {precision:0.000} R {recall:0.000} F {f:0.000} (found {counts.Exact.Found})");
    }
}
