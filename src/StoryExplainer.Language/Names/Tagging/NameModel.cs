using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using StoryExplainer.Language.English;

namespace StoryExplainer.Language.Names;

/// <summary>The trained weights of the tagger: for each feature one small number a label, and one for each pair of neighbouring labels.</summary>
internal sealed class NameModel
{
    // A row is a weight for each label and, behind them, how many bits all of them are shifted. It is read 32 bytes at a time; the surplus belongs to
    // the next row and is not looked at.
    private const int Stride = 24;
    private const int ShiftOffset = 21;
    private const int Labels = NameLabels.Count;

    private static readonly Lazy<NameModel> _english = new(() =>
    {
        using var stream = WordFile.Open("names.model.bin");
        return Read(stream);
    });

    private readonly FingerprintIndex _index;
    private readonly sbyte[] _weights;

    private NameModel(FingerprintIndex index, sbyte[] weights, float[] transitions, float marginUnit) =>
        (_index, _weights, Transitions, MarginUnit) = (index, weights, transitions, marginUnit);

    /// <summary>The weights that are part of the assembly.</summary>
    public static NameModel English => _english.Value;

    /// <summary>Weight of label b after label a at [a * count + b], in the units of the features' weights.</summary>
    public float[] Transitions { get; }

    /// <summary>The margin that half of all correct people in the training text exceed; the unit of <see cref="NameSpan.Margin"/> is a tenth of it.</summary>
    public float MarginUnit { get; }

    /// <summary>Number of features that have weights.</summary>
    public int FeatureCount => _index.Count;

    /// <summary>Sums the weights of a token's features into one score a label.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<float> scores)
    {
        var low = Vector256<short>.Zero;
        var high = Vector256<short>.Zero;
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        foreach (var feature in features)
        {
            var row = _index.Find(feature);
            if (row < 0)
                continue;

            var start = (nuint)(row * Stride);
            var (first, second) = Vector256.Widen(Vector256.LoadUnsafe(ref weights, start));
            var shift = (int)Unsafe.Add(ref weights, start + ShiftOffset);
            low += first << shift;
            high += second << shift;
        }

        for (var label = 0; label < Labels; label++)
            scores[label] = label < 16 ? low[label] : high[label - 16];
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static NameModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        var marginUnit = reader.ReadSingle();
        var transitions = new float[Labels * Labels];
        for (var i = 0; i < transitions.Length; i++)
            transitions[i] = reader.ReadInt16();

        var index = FingerprintIndex.Read(reader);
        var packed = reader.ReadBytes(reader.ReadInt32());
        return new NameModel(index, Unpack(packed, index.Count), transitions, marginUnit);
    }

    /// <summary>Writes weights. Features without any weight must have been left out.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="features">Hashes of the features, the weightiest first.</param>
    /// <param name="weights">One row of label weights for each feature.</param>
    /// <param name="shifts">By how many bits, at most 7, each row's weights are larger than they are written.</param>
    /// <param name="transitions">Weights of pairs of labels.</param>
    /// <param name="marginUnit">See <see cref="MarginUnit"/>.</param>
    public static void Write(
        Stream stream, IReadOnlyList<ulong> features, IReadOnlyList<sbyte[]> weights, IReadOnlyList<int> shifts, IReadOnlyList<short> transitions, float marginUnit)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(marginUnit);
        foreach (var weight in transitions)
            writer.Write(weight);

        var packed = new List<byte>();
        foreach (var row in FingerprintIndex.Write(writer, features))
            Pack(weights[row], shifts[row], packed);

        writer.Write(packed.Count);
        writer.Write(CollectionsMarshal.AsSpan(packed));
    }

    // A row is mostly zeros: 21 bits tell which labels have a weight, three are the shift, then come those weights.
    private static void Pack(sbyte[] row, int shift, List<byte> packed)
    {
        var mask = shift << Labels;
        for (var label = 0; label < Labels; label++)
            mask |= row[label] != 0 ? 1 << label : 0;

        packed.Add((byte)mask);
        packed.Add((byte)(mask >> 8));
        packed.Add((byte)(mask >> 16));
        foreach (var weight in row)
        {
            if (weight != 0)
                packed.Add((byte)weight);
        }
    }

    // Runs once, at the start: worth compiling well at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static sbyte[] Unpack(ReadOnlySpan<byte> packed, int rows)
    {
        var weights = new sbyte[(rows * Stride) + 32];
        var at = 0;
        for (var row = 0; row < rows; row++)
        {
            var mask = (uint)(packed[at] | (packed[at + 1] << 8) | (packed[at + 2] << 16));
            at += 3;
            weights[(row * Stride) + ShiftOffset] = (sbyte)(mask >> Labels);
            mask &= (1u << Labels) - 1;
            for (; mask != 0; mask &= mask - 1)
                weights[(row * Stride) + System.Numerics.BitOperations.TrailingZeroCount(mask)] = (sbyte)packed[at++];
        }

        return weights;
    }
}
