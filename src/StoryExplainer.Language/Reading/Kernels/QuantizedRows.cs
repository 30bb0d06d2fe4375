using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StoryExplainer.Language.Reading.Kernels;

/// <summary>
/// Rows of activations as 7-bit integers: x ≈ value · scale + minimum, one scale and minimum a row. With values up to 127 and weights up to ±63 the sum of four
/// products fits in 16 bits, so the fastest integer instructions can't overflow.
/// </summary>
internal sealed unsafe class QuantizedRows(int rows, int width)
{
    private const int Largest = 127;

    private readonly PinnedArray<byte> _values = new((long)rows * width);
    private readonly PinnedArray<float> _scales = new(rows);
    private readonly PinnedArray<float> _minima = new(rows);

    /// <summary>The values, row by row.</summary>
    public byte* Values => _values.Pointer;

    /// <summary>One scale a row.</summary>
    public float* Scales => _scales.Pointer;

    /// <summary>One minimum a row.</summary>
    public float* Minima => _minima.Pointer;

    /// <summary>Rounds rows of floats; the width is a multiple of 64 and not above the width that this was made for.</summary>
    public void Fill(float* x, int count, int inputs)
    {
        for (var row = 0; row < count; row++)
            FillRow(x + ((long)row * inputs), row, inputs);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillRow(float* x, int row, int inputs)
    {
        var largest = Vector512.Load(x);
        var smallest = largest;
        for (var i = VectorMath.Lanes; i < inputs; i += VectorMath.Lanes)
        {
            var v = Vector512.Load(x + i);
            largest = Vector512.Max(largest, v);
            smallest = Vector512.Min(smallest, v);
        }

        var minimum = -VectorMath.Max(-smallest);
        var range = Math.Max(VectorMath.Max(largest) - minimum, 1e-9f);
        Scales[row] = range / Largest;
        Minima[row] = minimum;
        var inverse = Vector512.Create(Largest / range);
        var offset = Vector512.Create(minimum);
        var values = Values + ((long)row * inputs);
        for (var i = 0; i < inputs; i += 4 * VectorMath.Lanes)
        {
            var a = Steps(x + i, offset, inverse);
            var b = Steps(x + i + 16, offset, inverse);
            var c = Steps(x + i + 32, offset, inverse);
            var d = Steps(x + i + 48, offset, inverse);
            Vector512.Narrow(Vector512.Narrow(a, b).AsUInt16(), Vector512.Narrow(c, d).AsUInt16()).Store(values + i);
        }
    }

    private static Vector512<int> Steps(float* x, Vector512<float> offset, Vector512<float> inverse) =>
        Vector512.ConvertToInt32(VectorMath.Round((Vector512.Load(x) - offset) * inverse));
}
