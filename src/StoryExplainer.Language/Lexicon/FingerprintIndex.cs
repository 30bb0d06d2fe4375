using System.Runtime.InteropServices;

namespace StoryExplainer.Language.Lexicon;

/// <summary>
/// Finds the row of a 64-bit hash in a fixed set. The top bits of the hash choose a bucket, the next 16 are compared: two bytes a key, nothing to
/// build when it is read. An unknown hash is taken for a known one about once in 16,000 times, which evidence can bear.
/// </summary>
internal sealed class FingerprintIndex
{
    private readonly int _bits;
    private readonly int[] _starts;
    private readonly ushort[] _fingerprints;

    private FingerprintIndex(int bits, int[] starts, ushort[] fingerprints) => (_bits, _starts, _fingerprints) = (bits, starts, fingerprints);

    /// <summary>An index of nothing.</summary>
    public static FingerprintIndex Empty { get; } = new(1, new int[3], []);

    /// <summary>Number of rows.</summary>
    public int Count => _fingerprints.Length;

    /// <summary>The row of a hash, or -1.</summary>
    public int Find(ulong hash)
    {
        var bucket = (int)(hash >> (64 - _bits));
        var fingerprint = (ushort)(hash >> (48 - _bits));
        var fingerprints = _fingerprints;
        var end = _starts[bucket + 1];

        // Four keys on average: a plain loop is faster than a search of the library.
        for (var row = _starts[bucket]; row < end; row++)
        {
            if (fingerprints[row] == fingerprint)
                return row;
        }

        return -1;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static FingerprintIndex Read(BinaryReader reader)
    {
        int bits = reader.ReadByte();
        var counts = reader.ReadBytes(1 << bits);
        var starts = new int[counts.Length + 1];
        for (var i = 0; i < counts.Length; i++)
            starts[i + 1] = starts[i] + counts[i];

        var fingerprints = new ushort[starts[^1]];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(fingerprints.AsSpan()));
        return new FingerprintIndex(bits, starts, fingerprints);
    }

    /// <summary>
    /// Writes an index of hashes and gives the order of their rows: positions in <paramref name="hashes"/>. Of hashes that the index cannot tell apart
    /// only the first has a row, so the caller puts the weightier first.
    /// </summary>
    public static int[] Write(BinaryWriter writer, IReadOnlyList<ulong> hashes)
    {
        var bits = 8;
        while (1 << bits < hashes.Count / 4)
            bits++;

        var rows = Enumerable.Range(0, hashes.Count).GroupBy(row => hashes[row] >> (48 - bits)).OrderBy(group => group.Key).Select(group => group.First()).ToArray();
        var counts = new byte[1 << bits];
        foreach (var row in rows)
            counts[hashes[row] >> (64 - bits)]++;

        writer.Write((byte)bits);
        writer.Write(counts);
        foreach (var row in rows)
            writer.Write((ushort)(hashes[row] >> (48 - bits)));

        return rows;
    }
}
