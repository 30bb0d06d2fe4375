using System.Runtime.InteropServices;

namespace StoryExplainer.Training.Reader.Weights;

/// <summary>A matrix of small whole numbers: one row an output, one scale a row.</summary>
/// <param name="Rows">Outputs.</param>
/// <param name="Columns">Inputs.</param>
/// <param name="Largest">The largest number: 63 (7 bits) or 127 (8 bits).</param>
/// <param name="Values">Row by row.</param>
/// <param name="Scales">Weight = number × scale of its row.</param>
/// <param name="Bias">One an output.</param>
internal sealed record QuantizedMatrix(int Rows, int Columns, int Largest, sbyte[] Values, float[] Scales, float[] Bias)
{
    /// <summary>Numbers of 7 bits: a product with an input of 7 bits, four at a time, cannot overflow 16 bits.</summary>
    public const int SevenBits = 63;

    /// <summary>Rounds a matrix.</summary>
    public static QuantizedMatrix Of(float[] weights, float[] bias, int columns, int largest = SevenBits)
    {
        var rows = weights.Length / columns;
        var values = new sbyte[weights.Length];
        var scales = new float[rows];
        for (var row = 0; row < rows; row++)
            scales[row] = Round(weights.AsSpan(row * columns, columns), values.AsSpan(row * columns, columns), largest);

        return new QuantizedMatrix(rows, columns, largest, values, scales, bias);
    }

    /// <summary>Rounds a row and gives its scale.</summary>
    public static float Round(ReadOnlySpan<float> row, Span<sbyte> values, int largest)
    {
        var most = 1e-12f;
        foreach (var weight in row)
            most = Math.Max(most, Math.Abs(weight));

        var scale = most / largest;
        for (var i = 0; i < row.Length; i++)
            values[i] = (sbyte)Math.Clamp((int)MathF.Round(row[i] / scale), -largest, largest);

        return scale;
    }

    /// <summary>The weights as numbers with a point.</summary>
    public float[] ToFloats()
    {
        var weights = new float[Values.Length];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = Values[i] * Scales[i / Columns];

        return weights;
    }

    /// <summary>Writes the matrix.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Rows);
        writer.Write(Columns);
        writer.Write(Largest);
        writer.Write(MemoryMarshal.AsBytes<sbyte>(Values));
        writer.WriteFloats(Scales);
        writer.WriteFloats(Bias);
    }

    /// <summary>Reads a matrix.</summary>
    public static QuantizedMatrix Read(BinaryReader reader)
    {
        var (rows, columns, largest) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        return new QuantizedMatrix(rows, columns, largest, reader.ReadSmall(rows * columns), reader.ReadFloats(), reader.ReadFloats());
    }
}
