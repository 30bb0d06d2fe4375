using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StoryExplainer.Language.Reading.Kernels;

/// <summary>A linear layer in floats: y = x Wᵀ + b. Outputs are padded with zeros to a multiple of 64.</summary>
internal sealed unsafe class FloatMatrix
{
    private const int Block = 64;

    private readonly PinnedArray<float> _weights;
    private readonly PinnedArray<float> _bias;

    /// <summary>Makes a layer.</summary>
    /// <param name="weights">Weights, [outputs, inputs].</param>
    /// <param name="bias">One value an output, or empty for none.</param>
    /// <param name="outputs">Number of outputs.</param>
    /// <param name="inputs">Number of inputs.</param>
    public FloatMatrix(ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, int outputs, int inputs)
    {
        Inputs = inputs;
        Stride = (outputs + Block - 1) / Block * Block;
        _weights = new PinnedArray<float>((long)Stride * inputs);
        _bias = new PinnedArray<float>(Stride);
        bias.CopyTo(_bias.Span);
        for (var output = 0; output < outputs; output++)
        {
            // Blocks of 64 outputs; within a block the 64 weights of one input lie side by side.
            var target = _weights.Pointer + ((long)(output / Block) * Block * inputs) + (output % Block);
            for (var i = 0; i < inputs; i++)
                target[(long)i * Block] = weights[(output * inputs) + i];
        }
    }

    /// <summary>Number of inputs: the width of a row of x.</summary>
    public int Inputs { get; }

    /// <summary>Width of a row of y: the outputs, padded.</summary>
    public int Stride { get; }

    /// <summary>Computes rows of y from rows of x.</summary>
    public void Multiply(float* x, int rows, float* y)
    {
        for (var first = 0; first < Stride; first += Block)
        {
            var weights = _weights.Pointer + ((long)first * Inputs);
            var row = 0;
            for (; row + 4 <= rows; row += 4)
                MultiplyFour(x + ((long)row * Inputs), weights, y + ((long)row * Stride) + first, first);

            for (; row < rows; row++)
                MultiplyOne(x + ((long)row * Inputs), weights, y + ((long)row * Stride) + first, first);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MultiplyFour(float* x, float* w, float* y, int first)
    {
        var k = Inputs;
        var bias = _bias.Pointer + first;
        Vector512<float> b0 = Vector512.Load(bias), b1 = Vector512.Load(bias + 16), b2 = Vector512.Load(bias + 32), b3 = Vector512.Load(bias + 48);
        Vector512<float> a00 = b0, a01 = b1, a02 = b2, a03 = b3, a10 = b0, a11 = b1, a12 = b2, a13 = b3;
        Vector512<float> a20 = b0, a21 = b1, a22 = b2, a23 = b3, a30 = b0, a31 = b1, a32 = b2, a33 = b3;
        float* x1 = x + k, x2 = x + (2 * k), x3 = x + (3 * k);
        for (var i = 0; i < k; i++, w += Block)
        {
            Vector512<float> w0 = Vector512.Load(w), w1 = Vector512.Load(w + 16), w2 = Vector512.Load(w + 32), w3 = Vector512.Load(w + 48);
            var v = Vector512.Create(x[i]);
            (a00, a01, a02, a03) = (Add(v, w0, a00), Add(v, w1, a01), Add(v, w2, a02), Add(v, w3, a03));
            v = Vector512.Create(x1[i]);
            (a10, a11, a12, a13) = (Add(v, w0, a10), Add(v, w1, a11), Add(v, w2, a12), Add(v, w3, a13));
            v = Vector512.Create(x2[i]);
            (a20, a21, a22, a23) = (Add(v, w0, a20), Add(v, w1, a21), Add(v, w2, a22), Add(v, w3, a23));
            v = Vector512.Create(x3[i]);
            (a30, a31, a32, a33) = (Add(v, w0, a30), Add(v, w1, a31), Add(v, w2, a32), Add(v, w3, a33));
        }

        Store(y, a00, a01, a02, a03);
        Store(y + Stride, a10, a11, a12, a13);
        Store(y + (2 * Stride), a20, a21, a22, a23);
        Store(y + (3 * Stride), a30, a31, a32, a33);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MultiplyOne(float* x, float* w, float* y, int first)
    {
        var bias = _bias.Pointer + first;
        Vector512<float> a0 = Vector512.Load(bias), a1 = Vector512.Load(bias + 16), a2 = Vector512.Load(bias + 32), a3 = Vector512.Load(bias + 48);
        for (var i = 0; i < Inputs; i++, w += Block)
        {
            var v = Vector512.Create(x[i]);
            (a0, a1) = (Add(v, Vector512.Load(w), a0), Add(v, Vector512.Load(w + 16), a1));
            (a2, a3) = (Add(v, Vector512.Load(w + 32), a2), Add(v, Vector512.Load(w + 48), a3));
        }

        Store(y, a0, a1, a2, a3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Add(Vector512<float> x, Vector512<float> w, Vector512<float> sum) => Vector512.FusedMultiplyAdd(x, w, sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* y, Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d)
    {
        a.Store(y);
        b.Store(y + 16);
        c.Store(y + 32);
        d.Store(y + 48);
    }
}
