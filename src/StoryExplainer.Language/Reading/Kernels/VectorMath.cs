using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StoryExplainer.Language.Reading.Kernels;

/// <summary>
/// The functions of the encoder over rows of floats. Each output is one lane with a fixed order of additions, and exponential and error function are made of
/// additions, multiplications and divisions only, so that every machine computes the same bits, whatever the width of its vectors.
/// </summary>
internal static unsafe class VectorMath
{
    /// <summary>Floats in one vector; rows are multiples of it.</summary>
    public const int Lanes = 16;

    // Adding and taking away 1.5 · 2^23 rounds to the nearest integer, halves to even, by the rules of IEEE addition.
    private const float Rounder = 12582912f;

    /// <summary>Rounds to the nearest integer; for values between -2^22 and 2^22.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Round(Vector512<float> x)
    {
        var rounder = Vector512.Create(Rounder);
        return (x + rounder) - rounder;
    }

    /// <summary>e to the power of x, after Cephes' expf: x = n ln 2 + r, a polynomial of r, and n added to the exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Max(x, Vector512.Create(-87f));
        var n = Round(x * Vector512.Create(1.44269504f));
        var r = x - (n * Vector512.Create(0.693359375f)) + (n * Vector512.Create(2.12194440e-4f));
        var p = Vector512.Create(1.9875691500e-4f);
        p = (p * r) + Vector512.Create(1.3981999507e-3f);
        p = (p * r) + Vector512.Create(8.3334519073e-3f);
        p = (p * r) + Vector512.Create(4.1665795894e-2f);
        p = (p * r) + Vector512.Create(1.6666665459e-1f);
        p = (p * r) + Vector512.Create(5.0000001201e-1f);
        p = (p * r * r) + r + Vector512<float>.One;
        return p * ((Vector512.ConvertToInt32(n) + Vector512.Create(127)) << 23).AsSingle();
    }

    /// <summary>Gaussian error linear unit, in place, with the error function of Abramowitz and Stegun 7.1.26.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gelu(float* x, long count)
    {
        for (long i = 0; i < count; i += Lanes)
        {
            var v = Vector512.Load(x + i);
            var a = Vector512.Abs(v) * Vector512.Create(0.70710678f);
            var t = Vector512<float>.One / (Vector512<float>.One + (Vector512.Create(0.3275911f) * a));
            var p = Vector512.Create(1.061405429f);
            p = (p * t) - Vector512.Create(1.453152027f);
            p = (p * t) + Vector512.Create(1.421413741f);
            p = (p * t) - Vector512.Create(0.284496736f);
            p = (p * t) + Vector512.Create(0.254829592f);
            var erf = Vector512<float>.One - (p * t * Exp(-a * a));
            erf = Vector512.ConditionalSelect(Vector512.LessThan(v, Vector512<float>.Zero), -erf, erf);
            (v * Vector512.Create(0.5f) * (Vector512<float>.One + erf)).Store(x + i);
        }
    }

    /// <summary>Adds b to a, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(float* a, float* b, long count)
    {
        for (long i = 0; i < count; i += Lanes)
            (Vector512.Load(a + i) + Vector512.Load(b + i)).Store(a + i);
    }

    /// <summary>Sets what is below zero to zero, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Relu(float* x, long count)
    {
        for (long i = 0; i < count; i += Lanes)
            Vector512.Max(Vector512.Load(x + i), Vector512<float>.Zero).Store(x + i);
    }

    /// <summary>Gives each row mean 0 and variance 1, then scales and shifts it, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void NormaliseRows(float* x, int rows, int width, float* scale, float* shift)
    {
        for (var row = 0; row < rows; row++, x += width)
        {
            var sum = Vector512<float>.Zero;
            for (var i = 0; i < width; i += Lanes)
                sum += Vector512.Load(x + i);

            var mean = Vector512.Create(Sum(sum) / width);
            var squares = Vector512<float>.Zero;
            for (var i = 0; i < width; i += Lanes)
            {
                var distance = Vector512.Load(x + i) - mean;
                squares += distance * distance;
            }

            var inverse = Vector512.Create(1 / MathF.Sqrt((Sum(squares) / width) + 1e-12f));
            for (var i = 0; i < width; i += Lanes)
                (((Vector512.Load(x + i) - mean) * inverse * Vector512.Load(scale + i)) + Vector512.Load(shift + i)).Store(x + i);
        }
    }

    /// <summary>The dot product of two rows whose length is a multiple of <see cref="Lanes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Dot(float* a, float* b, int width)
    {
        var sum = Vector512<float>.Zero;
        for (var i = 0; i < width; i += Lanes)
            sum = Vector512.FusedMultiplyAdd(Vector512.Load(a + i), Vector512.Load(b + i), sum);

        return Sum(sum);
    }

    /// <summary>The sum of all lanes, halves first: the same order on every machine.</summary>
    public static float Sum(Vector512<float> v)
    {
        var lanes = stackalloc float[Lanes];
        v.Store(lanes);
        for (var half = Lanes / 2; half > 0; half /= 2)
        {
            for (var i = 0; i < half; i++)
                lanes[i] += lanes[i + half];
        }

        return lanes[0];
    }

    /// <summary>The largest lane.</summary>
    public static float Max(Vector512<float> v)
    {
        var lanes = stackalloc float[Lanes];
        v.Store(lanes);
        var max = lanes[0];
        for (var i = 1; i < Lanes; i++)
            max = Math.Max(max, lanes[i]);

        return max;
    }
}
