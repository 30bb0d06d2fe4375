using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace StoryExplainer.Language.Reading.Kernels;

/// <summary>
/// A linear layer with 7-bit weights and activations: y = x Wᵀ + b, one scale an output. Sums of products are exact integers, so every path gives the same bits:
/// AVX-512, AVX2, ARM, and plain code where none of them is there.
/// </summary>
internal sealed unsafe class QuantizedMatrix
{
    private const int Block = 64;

    private readonly PinnedArray<sbyte> _weights;
    private readonly PinnedArray<float> _scales;
    private readonly PinnedArray<float> _bias;

    // The sum of an output's weights: what the minimum of a row of activations counts for.
    private readonly PinnedArray<float> _sums;

    /// <summary>Makes a layer.</summary>
    /// <param name="weights">Weights from -63 to 63, [outputs, inputs]; inputs are a multiple of 64.</param>
    /// <param name="scales">One scale an output.</param>
    /// <param name="bias">One value an output.</param>
    /// <param name="outputs">Number of outputs.</param>
    /// <param name="inputs">Number of inputs.</param>
    public QuantizedMatrix(ReadOnlySpan<sbyte> weights, ReadOnlySpan<float> scales, ReadOnlySpan<float> bias, int outputs, int inputs)
    {
        Inputs = inputs;
        Stride = (outputs + Block - 1) / Block * Block;
        _weights = new PinnedArray<sbyte>((long)Stride * inputs);
        (_scales, _bias, _sums) = (new PinnedArray<float>(Stride), new PinnedArray<float>(Stride), new PinnedArray<float>(Stride));
        scales.CopyTo(_scales.Span);
        bias.CopyTo(_bias.Span);
        for (var output = 0; output < outputs; output++)
            Place(weights.Slice(output * inputs, inputs), output);
    }

    /// <summary>Number of inputs: the width of a row of x.</summary>
    public int Inputs { get; }

    /// <summary>Width of a row of y.</summary>
    public int Stride { get; }

    /// <summary>Computes rows of y from rows of x.</summary>
    /// <param name="x">Rows of floats.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="y">Where the result goes.</param>
    /// <param name="scratch">Room for the rounded rows.</param>
    public void Multiply(float* x, int rows, float* y, QuantizedRows scratch)
    {
        scratch.Fill(x, rows, Inputs);
        for (var first = 0; first < Stride; first += Block)
        {
            var weights = _weights.Pointer + ((long)first * Inputs);
            var row = 0;
            if (Vector512.IsHardwareAccelerated && Avx512BW.IsSupported)
            {
                for (; row + 4 <= rows; row += 4)
                    FourRows512(scratch, row, weights, y + ((long)row * Stride) + first, first);
            }
            else if (Avx2.IsSupported)
            {
                for (; row + 4 <= rows; row += 4)
                    FourRows256(scratch, row, weights, y + ((long)row * Stride) + first, first);
            }

            for (; row < rows; row++)
                OneRow(scratch, row, weights, y + ((long)row * Stride) + first, first);
        }
    }

    // Blocks of 64 outputs; within a block the four weights of four neighbouring inputs lie together, for the 64 outputs side by side.
    private void Place(ReadOnlySpan<sbyte> weights, int output)
    {
        var target = _weights.Pointer + ((long)(output / Block) * Block * Inputs) + (output % Block * 4);
        var sum = 0;
        for (var i = 0; i < Inputs; i++)
        {
            target[((long)(i / 4) * Block * 4) + (i % 4)] = weights[i];
            sum += weights[i];
        }

        _sums.Pointer[output] = sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FourRows512(QuantizedRows rows, int row, sbyte* w, float* y, int first)
    {
        var k = Inputs;
        byte* x0 = rows.Values + ((long)row * k), x1 = x0 + k, x2 = x1 + k, x3 = x2 + k;
        var one = Vector512.Create((short)1);
        Vector512<int> a00 = default, a01 = default, a02 = default, a03 = default, a10 = default, a11 = default, a12 = default, a13 = default;
        Vector512<int> a20 = default, a21 = default, a22 = default, a23 = default, a30 = default, a31 = default, a32 = default, a33 = default;
        for (var i = 0; i < k; i += 8, w += 8 * Block)
        {
            Vector512<sbyte> w0 = Vector512.Load(w), w1 = Vector512.Load(w + 64), w2 = Vector512.Load(w + 128), w3 = Vector512.Load(w + 192);
            Vector512<sbyte> u0 = Vector512.Load(w + 256), u1 = Vector512.Load(w + 320), u2 = Vector512.Load(w + 384), u3 = Vector512.Load(w + 448);
            var (p, q) = (Four512(x0 + i), Four512(x0 + i + 4));
            (a00, a01, a02, a03) = (Add512(a00, p, q, w0, u0, one), Add512(a01, p, q, w1, u1, one), Add512(a02, p, q, w2, u2, one), Add512(a03, p, q, w3, u3, one));
            (p, q) = (Four512(x1 + i), Four512(x1 + i + 4));
            (a10, a11, a12, a13) = (Add512(a10, p, q, w0, u0, one), Add512(a11, p, q, w1, u1, one), Add512(a12, p, q, w2, u2, one), Add512(a13, p, q, w3, u3, one));
            (p, q) = (Four512(x2 + i), Four512(x2 + i + 4));
            (a20, a21, a22, a23) = (Add512(a20, p, q, w0, u0, one), Add512(a21, p, q, w1, u1, one), Add512(a22, p, q, w2, u2, one), Add512(a23, p, q, w3, u3, one));
            (p, q) = (Four512(x3 + i), Four512(x3 + i + 4));
            (a30, a31, a32, a33) = (Add512(a30, p, q, w0, u0, one), Add512(a31, p, q, w1, u1, one), Add512(a32, p, q, w2, u2, one), Add512(a33, p, q, w3, u3, one));
        }

        StoreFour(y, first, rows, row, a00, a01, a02, a03);
        StoreFour(y + Stride, first, rows, row + 1, a10, a11, a12, a13);
        StoreFour(y + (2 * Stride), first, rows, row + 2, a20, a21, a22, a23);
        StoreFour(y + (3 * Stride), first, rows, row + 3, a30, a31, a32, a33);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FourRows256(QuantizedRows rows, int row, sbyte* weights, float* y, int first)
    {
        var k = Inputs;
        byte* x0 = rows.Values + ((long)row * k), x1 = x0 + k, x2 = x1 + k, x3 = x2 + k;
        var one = Vector256.Create((short)1);
        for (var column = 0; column < Block; column += 16)
        {
            var w = weights + (column * 4);
            Vector256<int> a00 = default, a01 = default, a10 = default, a11 = default, a20 = default, a21 = default, a30 = default, a31 = default;
            for (var i = 0; i < k; i += 8, w += 8 * Block)
            {
                Vector256<sbyte> w0 = Vector256.Load(w), w1 = Vector256.Load(w + 32), u0 = Vector256.Load(w + 256), u1 = Vector256.Load(w + 288);
                var (p, q) = (Four256(x0 + i), Four256(x0 + i + 4));
                (a00, a01) = (Add256(a00, p, q, w0, u0, one), Add256(a01, p, q, w1, u1, one));
                (p, q) = (Four256(x1 + i), Four256(x1 + i + 4));
                (a10, a11) = (Add256(a10, p, q, w0, u0, one), Add256(a11, p, q, w1, u1, one));
                (p, q) = (Four256(x2 + i), Four256(x2 + i + 4));
                (a20, a21) = (Add256(a20, p, q, w0, u0, one), Add256(a21, p, q, w1, u1, one));
                (p, q) = (Four256(x3 + i), Four256(x3 + i + 4));
                (a30, a31) = (Add256(a30, p, q, w0, u0, one), Add256(a31, p, q, w1, u1, one));
            }

            Store(y + column, first + column, rows, row, Vector512.Create(a00, a01));
            Store(y + Stride + column, first + column, rows, row + 1, Vector512.Create(a10, a11));
            Store(y + (2 * Stride) + column, first + column, rows, row + 2, Vector512.Create(a20, a21));
            Store(y + (3 * Stride) + column, first + column, rows, row + 3, Vector512.Create(a30, a31));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OneRow(QuantizedRows rows, int row, sbyte* weights, float* y, int first)
    {
        var x = rows.Values + ((long)row * Inputs);
        for (var column = 0; column < Block; column += 16)
        {
            var w = weights + (column * 4);
            Vector128<int> a0 = default, a1 = default, a2 = default, a3 = default;
            for (var i = 0; i < Inputs; i += 4, w += 4 * Block)
            {
                var p = Vector128.Create(*(int*)(x + i)).AsByte();
                (a0, a1) = (Add128(a0, p, Vector128.Load(w)), Add128(a1, p, Vector128.Load(w + 16)));
                (a2, a3) = (Add128(a2, p, Vector128.Load(w + 32)), Add128(a3, p, Vector128.Load(w + 48)));
            }

            Store(y + column, first + column, rows, row, Vector512.Create(Vector256.Create(a0, a1), Vector256.Create(a2, a3)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Four512(byte* x) => Vector512.Create(*(int*)x).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Four256(byte* x) => Vector256.Create(*(int*)x).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Add512(Vector512<int> sum, Vector512<byte> p, Vector512<byte> q, Vector512<sbyte> w, Vector512<sbyte> u, Vector512<short> one) =>
        sum + Avx512BW.MultiplyAddAdjacent(Avx512BW.MultiplyAddAdjacent(p, w) + Avx512BW.MultiplyAddAdjacent(q, u), one);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Add256(Vector256<int> sum, Vector256<byte> p, Vector256<byte> q, Vector256<sbyte> w, Vector256<sbyte> u, Vector256<short> one) =>
        sum + Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(p, w) + Avx2.MultiplyAddAdjacent(q, u), one);

    /// <summary>Adds to four sums the products of four inputs with the weights of four outputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Add128(Vector128<int> sum, Vector128<byte> x, Vector128<sbyte> w)
    {
        if (Ssse3.IsSupported)
            return sum + Sse2.MultiplyAddAdjacent(Ssse3.MultiplyAddAdjacent(x, w), Vector128.Create((short)1));

        if (Dp.IsSupported)
            return Dp.DotProduct(sum, x.AsSByte(), w);

        if (AdvSimd.Arm64.IsSupported)
        {
            var low = AdvSimd.AddPairwiseWidening(AdvSimd.MultiplyWideningLower(x.AsSByte().GetLower(), w.GetLower()));
            var high = AdvSimd.AddPairwiseWidening(AdvSimd.MultiplyWideningUpper(x.AsSByte(), w));
            return sum + AdvSimd.Arm64.AddPairwise(low, high);
        }

        return sum + Vector128.Create(Dot(x, w, 0), Dot(x, w, 4), Dot(x, w, 8), Dot(x, w, 12));
    }

    private static int Dot(Vector128<byte> x, Vector128<sbyte> w, int at) =>
        (x[at] * w[at]) + (x[at + 1] * w[at + 1]) + (x[at + 2] * w[at + 2]) + (x[at + 3] * w[at + 3]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void StoreFour(float* y, int first, QuantizedRows rows, int row, Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d)
    {
        Store(y, first, rows, row, a);
        Store(y + 16, first + 16, rows, row, b);
        Store(y + 32, first + 32, rows, row, c);
        Store(y + 48, first + 48, rows, row, d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(float* y, int first, QuantizedRows rows, int row, Vector512<int> sum)
    {
        var x = (Vector512.ConvertToSingle(sum) * Vector512.Create(rows.Scales[row])) + (Vector512.Create(rows.Minima[row]) * Vector512.Load(_sums.Pointer + first));
        ((x * Vector512.Load(_scales.Pointer + first)) + Vector512.Load(_bias.Pointer + first)).Store(y);
    }
}
