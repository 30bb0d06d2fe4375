using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StoryExplainer.Language.Reading.Kernels;

/// <summary>Scaled dot-product attention of one sentence over itself (Vaswani et al. 2017), head by head.</summary>
internal sealed unsafe class Attention
{
    private const int Heads = 12;
    private const int Width = 32;
    private const int Hidden = Heads * Width;
    private const float Scale = 0.17677669f; // 1 / sqrt(Width)

    private readonly PinnedArray<float> _keys;
    private readonly PinnedArray<float> _scores;

    /// <summary>Makes room for sentences of up to <paramref name="longest"/> word pieces.</summary>
    public Attention(int longest)
    {
        var padded = Padded(longest);
        _keys = new PinnedArray<float>(Width * padded);
        _scores = new PinnedArray<float>(padded);
    }

    /// <summary>Mixes the values of a sentence.</summary>
    /// <param name="x">Queries, keys and values, [length, 3 · 384].</param>
    /// <param name="y">Result, [length, 384].</param>
    /// <param name="length">Number of word pieces.</param>
    public void Run(float* x, float* y, int length)
    {
        for (var head = 0; head < Heads; head++)
        {
            var padded = Padded(length);
            TransposeKeys(x + Hidden + (head * Width), length, padded);
            for (var i = 0; i < length; i++)
            {
                var query = x + ((long)i * 3 * Hidden) + (head * Width);
                var inverse = Vector512.Create(1 / Softmax(query, length, padded));
                Mix(x + (2 * Hidden) + (head * Width), length, inverse, y + ((long)i * Hidden) + (head * Width));
            }
        }
    }

    private static int Padded(int length) => (length + VectorMath.Lanes - 1) / VectorMath.Lanes * VectorMath.Lanes;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TransposeKeys(float* keys, int length, int padded)
    {
        var target = _keys.Pointer;
        for (var i = 0; i < length; i++)
        {
            for (var d = 0; d < Width; d++)
                target[(d * padded) + i] = keys[((long)i * 3 * Hidden) + d];
        }

        for (var d = 0; d < Width; d++)
            new Span<float>(target + (d * padded) + length, padded - length).Clear();
    }

    // Leaves exp(score - largest score) of each piece in the scores and returns their sum.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float Softmax(float* query, int length, int padded)
    {
        var scores = _scores.Pointer;
        var largest = Vector512.Create(-1e9f);
        for (var i = 0; i < padded; i += VectorMath.Lanes)
        {
            Vector512<float> even = default, odd = default;
            var key = _keys.Pointer + i;
            for (var d = 0; d < Width; d += 2, key += 2 * padded)
            {
                even = Vector512.FusedMultiplyAdd(Vector512.Create(query[d]), Vector512.Load(key), even);
                odd = Vector512.FusedMultiplyAdd(Vector512.Create(query[d + 1]), Vector512.Load(key + padded), odd);
            }

            ((even + odd) * Vector512.Create(Scale)).Store(scores + i);
        }

        for (var i = length; i < padded; i++)
            scores[i] = -1e9f;

        for (var i = 0; i < padded; i += VectorMath.Lanes)
            largest = Vector512.Max(largest, Vector512.Load(scores + i));

        var top = Vector512.Create(VectorMath.Max(largest));
        for (var i = 0; i < padded; i += VectorMath.Lanes)
            VectorMath.Exp(Vector512.Load(scores + i) - top).Store(scores + i);

        for (var i = length; i < padded; i++)
            scores[i] = 0;

        var sum = Vector512<float>.Zero;
        for (var i = 0; i < padded; i += VectorMath.Lanes)
            sum += Vector512.Load(scores + i);

        return VectorMath.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Mix(float* values, int length, Vector512<float> inverse, float* y)
    {
        Vector512<float> a = default, b = default, c = default, d = default;
        var i = 0;
        for (; i + 2 <= length; i += 2, values += 6 * Hidden)
        {
            var (p, q) = (Vector512.Create(_scores.Pointer[i]), Vector512.Create(_scores.Pointer[i + 1]));
            a = Vector512.FusedMultiplyAdd(p, Vector512.Load(values), a);
            b = Vector512.FusedMultiplyAdd(p, Vector512.Load(values + 16), b);
            c = Vector512.FusedMultiplyAdd(q, Vector512.Load(values + (3 * Hidden)), c);
            d = Vector512.FusedMultiplyAdd(q, Vector512.Load(values + (3 * Hidden) + 16), d);
        }

        if (i < length)
        {
            var p = Vector512.Create(_scores.Pointer[i]);
            a = Vector512.FusedMultiplyAdd(p, Vector512.Load(values), a);
            b = Vector512.FusedMultiplyAdd(p, Vector512.Load(values + 16), b);
        }

        ((a + c) * inverse).Store(y);
        ((b + d) * inverse).Store(y + 16);
    }
}
