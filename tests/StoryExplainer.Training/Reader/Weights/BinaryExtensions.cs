using System.Runtime.InteropServices;

namespace StoryExplainer.Training.Reader.Weights;

/// <summary>Arrays of the weights file. All numbers are little-endian.</summary>
internal static class BinaryExtensions
{
    /// <summary>Writes the count and then the numbers.</summary>
    public static void WriteFloats(this BinaryWriter writer, float[] values)
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes<float>(values));
    }

    /// <summary>Reads the count and then the numbers.</summary>
    public static float[] ReadFloats(this BinaryReader reader)
    {
        var values = new float[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <summary>Reads bytes with a sign.</summary>
    public static sbyte[] ReadSmall(this BinaryReader reader, int count)
    {
        var values = new sbyte[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
