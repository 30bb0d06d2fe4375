namespace StoryExplainer.Language.Reading.Kernels;

/// <summary>
/// Exponential and logarithm of single numbers, of additions, multiplications and divisions only: the platform's own may differ in the last bit from machine to machine.
/// </summary>
internal static class Exponential
{
    private const double Ln2 = 0.69314718055994530942;
    private const int Terms = 14;

    /// <summary>e to the power of x, for x from -700 to 700; below that 0.</summary>
    public static double Exp(double x)
    {
        if (x < -700)
            return 0;

        var n = Math.Floor((x / Ln2) + 0.5);
        var r = x - (n * Ln2);
        var sum = 1.0;
        for (var k = Terms; k > 0; k--)
            sum = 1 + (r / k * sum);

        return sum * BitConverter.Int64BitsToDouble(((long)n + 1023) << 52);
    }

    /// <summary>The natural logarithm of a number from 1 to a few thousand: y = 2^k m, and ln m = 2 artanh((m - 1) / (m + 1)).</summary>
    public static double Log(double y)
    {
        var k = 0;
        for (; y > 1.5; k++)
            y /= 2;

        var z = (y - 1) / (y + 1);
        var square = z * z;
        var sum = 0.0;
        for (var n = (2 * Terms) + 1; n > 0; n -= 2)
            sum = (1.0 / n) + (square * sum);

        return (2 * z * sum) + (k * Ln2);
    }
}
