using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using StoryExplainer.Language.Names;

namespace StoryExplainer.Training.Learning;

/// <summary>Weights while they are learned, with what is needed to average them over all steps.</summary>
internal sealed class WeightTable(int rows)
{
    /// <summary>Numbers in a row: the labels, filled up to a multiple of the machine's vectors.</summary>
    public const int Stride = 24;

    private readonly float[] _now = new float[rows * Stride];
    private readonly float[] _past = new float[rows * Stride];

    /// <summary>Number of rows.</summary>
    public int Rows => rows;

    /// <summary>Sums rows into one score a label.</summary>
    public void Score(ReadOnlySpan<int> features, Span<float> scores)
    {
        Vector256<float> first = default, second = default, third = default;
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_now);
        foreach (var feature in features)
        {
            ref var row = ref Unsafe.Add(ref weights, (nint)feature * Stride);
            first += Vector256.LoadUnsafe(ref row);
            second += Vector256.LoadUnsafe(ref row, 8);
            third += Vector256.LoadUnsafe(ref row, 16);
        }

        Span<float> all = stackalloc float[Stride];
        first.CopyTo(all);
        second.CopyTo(all[8..]);
        third.CopyTo(all[16..]);
        all[..NameLabels.Count].CopyTo(scores);
    }

    /// <summary>Changes one weight at one moment.</summary>
    public void Add(int row, int label, float change, float moment)
    {
        var at = (row * Stride) + label;
        _now[at] += change;
        _past[at] += change * moment;
    }

    /// <summary>A weight as it stands.</summary>
    public float Now(int row, int label) => _now[(row * Stride) + label];

    /// <summary>A weight averaged over all moments up to now.</summary>
    public float Average(int row, int label, float moment) => Now(row, label) - (_past[(row * Stride) + label] / moment);
}
