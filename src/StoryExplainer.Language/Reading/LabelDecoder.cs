using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading.Kernels;

namespace StoryExplainer.Language.Reading;

/// <summary>
/// The most probable labels of a sentence (Viterbi) where an inside label may only follow the begin or inside label of its kind. Labels are numbered
/// outside 0, begin of kind k 2k + 1, inside of kind k 2k + 2.
/// </summary>
internal static class LabelDecoder
{
    private static readonly NameKind[] _kinds = [NameKind.Person, NameKind.Organisation, NameKind.Place, NameKind.Nationality, NameKind.Other];

    /// <summary>The names of a sentence.</summary>
    /// <param name="scores">Log probabilities, [words, 11].</param>
    /// <param name="count">Number of words.</param>
    public static ImmutableArray<ReadName> Names(ReadOnlySpan<float> scores, int count)
    {
        var labels = Decode(scores, count, ReaderHeads.NameLabelCount, ReaderHeads.NameLabelCount);
        return [.. Runs(labels, scores, ReaderHeads.NameLabelCount).Select(run => new ReadName(run.First, run.End, _kinds[run.Kind], run.Probability))];
    }

    /// <summary>The spans of one layer.</summary>
    /// <param name="scores">Log probabilities, [words, layers, 3].</param>
    /// <param name="count">Number of words.</param>
    /// <param name="layer">Number of the layer.</param>
    public static ImmutableArray<ReadSpan> Spans(ReadOnlySpan<float> scores, int count, int layer)
    {
        if (count == 0)
            return [];

        var stride = scores.Length / count;
        var own = scores[(layer * ReaderHeads.SpanLabelCount)..];
        var labels = Decode(own, count, ReaderHeads.SpanLabelCount, stride);
        return [.. Runs(labels, own, stride).Select(run => new ReadSpan(run.First, run.End, run.Probability))];
    }

    private static int[] Decode(ReadOnlySpan<float> scores, int count, int labelCount, int stride)
    {
        var best = new float[count * labelCount];
        var previous = new int[count * labelCount];
        for (var i = 0; i < count; i++)
        {
            for (var label = 0; label < labelCount; label++)
            {
                var from = i == 0 ? (IsInside(label) ? -1 : 0) : BestBefore(best.AsSpan((i - 1) * labelCount, labelCount), label);
                previous[(i * labelCount) + label] = from;
                best[(i * labelCount) + label] =
                    from < 0 ? float.NegativeInfinity : scores[(i * stride) + label] + (i == 0 ? 0 : best[((i - 1) * labelCount) + from]);
            }
        }

        var labels = new int[count];
        for (var i = count - 1; i >= 0; i--)
            labels[i] = i == count - 1 ? IndexOfMax(best.AsSpan(i * labelCount, labelCount)) : previous[((i + 1) * labelCount) + labels[i + 1]];

        return labels;
    }

    private static int BestBefore(ReadOnlySpan<float> best, int label) =>
        !IsInside(label) ? IndexOfMax(best) : best[label - 1] >= best[label] ? label - 1 : label;

    private static bool IsInside(int label) => label > 0 && label % 2 == 0;

    private static int IndexOfMax(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
                best = i;
        }

        return best;
    }

    private static List<(int First, int End, int Kind, float Probability)> Runs(int[] labels, ReadOnlySpan<float> scores, int stride)
    {
        List<(int First, int End, int Kind, float Probability)> runs = [];
        for (var i = 0; i < labels.Length;)
        {
            if (labels[i] == 0)
            {
                i++;
                continue;
            }

            var (first, kind) = (i, (labels[i] - 1) / 2);
            var sum = scores[(i * stride) + labels[i]];
            for (i++; i < labels.Length && labels[i] == (2 * kind) + 2; i++)
                sum += scores[(i * stride) + labels[i]];

            runs.Add((first, i, kind, (float)Exponential.Exp(sum / (i - first))));
        }

        return runs;
    }
}
