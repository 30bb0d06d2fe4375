using StoryExplainer.Language.Names;

namespace StoryExplainer.Training.Learning;

/// <summary>The outcome of training, before it is rounded.</summary>
/// <param name="Rows">For each feature a weight for each label.</param>
/// <param name="Transitions">Weights of pairs of labels.</param>
internal sealed record LearnedWeights(IReadOnlyList<KeyValuePair<ulong, float[]>> Rows, float[] Transitions)
{
    // Weights are rounded to bytes so finely that all but the largest fit; the rows of those are written with fewer bits and shifted.
    private const double LargeShare = 0.0005;
    private const int MostShift = 7;

    /// <summary>Writes the weights rounded to bytes, the weakest features left out.</summary>
    public void Write(Stream stream, int mostFeatures, float marginUnit)
    {
        var scale = 127f / SizeOfMost();
        var kept = Rows
            .Select(row => Round(row.Key, row.Value, scale))
            .Where(row => row.Weights.AsSpan().ContainsAnyExcept((sbyte)0))
            .OrderByDescending(row => row.Weights.Sum(weight => Math.Abs((int)weight)) << row.Shift)
            .ThenBy(row => row.Feature)
            .Take(mostFeatures)
            .ToArray();

        var transitions = Transitions.Select(weight => (short)Math.Clamp(MathF.Round(weight * scale), short.MinValue, short.MaxValue)).ToArray();
        NameModel.Write(stream, [.. kept.Select(row => row.Feature)], [.. kept.Select(row => row.Weights)], [.. kept.Select(row => row.Shift)], transitions, marginUnit);
    }

    private float SizeOfMost()
    {
        var sizes = Rows.SelectMany(row => row.Value).Where(weight => weight != 0).Select(Math.Abs).Order().ToArray();
        return sizes.Length == 0 ? 1 : sizes[^(1 + (int)(sizes.Length * LargeShare))];
    }

    private static (ulong Feature, sbyte[] Weights, int Shift) Round(ulong feature, float[] weights, float scale)
    {
        var largest = weights.Max(Math.Abs) * scale;
        var shift = 0;
        while (largest / (1 << shift) > 127 && shift < MostShift)
            shift++;

        return (feature, [.. weights.Select(weight => (sbyte)Math.Clamp(MathF.Round(weight * scale / (1 << shift)), -127, 127))], shift);
    }
}
