using StoryExplainer.Language.Names;

namespace StoryExplainer.Training.Learning;

/// <summary>The outcome of training, before it is rounded.</summary>
/// <param name="Rows">For each feature a weight for each label.</param>
/// <param name="Transitions">Weights of pairs of labels.</param>
internal sealed record LearnedWeights(IReadOnlyList<KeyValuePair<ulong, float[]>> Rows, float[] Transitions)
{
    // The few largest weights are cut, so that the many small ones keep their differences when rounded to a byte.
    private const double CutShare = 0.0002;

    /// <summary>Writes the weights rounded to bytes, the weakest features left out.</summary>
    public void Write(Stream stream, int mostFeatures, float marginUnit)
    {
        var scale = 127f / CutPoint();
        var kept = Rows
            .Select(row => (Feature: row.Key, Weights: row.Value.Select(weight => Round(weight * scale)).ToArray()))
            .Where(row => row.Weights.AsSpan().ContainsAnyExcept((sbyte)0))
            .OrderByDescending(row => row.Weights.Sum(weight => Math.Abs((int)weight)))
            .ThenBy(row => row.Feature)
            .Take(mostFeatures)
            .ToArray();

        var transitions = Transitions.Select(weight => (short)Math.Clamp(MathF.Round(weight * scale), short.MinValue, short.MaxValue)).ToArray();
        NameModel.Write(stream, [.. kept.Select(row => row.Feature)], [.. kept.Select(row => row.Weights)], transitions, marginUnit);
    }

    private float CutPoint()
    {
        var sizes = Rows.SelectMany(row => row.Value).Where(weight => weight != 0).Select(Math.Abs).Order().ToArray();
        return sizes.Length == 0 ? 1 : sizes[^(1 + (int)(sizes.Length * CutShare))];
    }

    private static sbyte Round(float weight) => (sbyte)Math.Clamp(MathF.Round(weight), -127, 127);
}
