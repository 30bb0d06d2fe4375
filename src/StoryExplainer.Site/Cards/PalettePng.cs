using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace StoryExplainer.Site.Cards;

/// <summary>
/// Writes a picture of few colours as PNG with a palette: a third of the size and the time of one in true colour, and the same bytes wherever it is written.
/// </summary>
internal static class PalettePng
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>Writes a picture; each colour becomes the nearest one of the palette.</summary>
    /// <param name="pixels">Rows of red, green, blue and alpha.</param>
    /// <param name="width">Width.</param>
    /// <param name="height">Height.</param>
    /// <param name="palette">At most 256 colours as 0xRRGGBB.</param>
    public static byte[] Write(ReadOnlySpan<byte> pixels, int width, int height, ReadOnlySpan<uint> palette)
    {
        using var png = new MemoryStream(1 << 16);
        png.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8; // Bits a pixel.
        header[9] = 3; // A palette.
        Chunk(png, "IHDR"u8, header);
        var colours = new byte[palette.Length * 3];
        for (var i = 0; i < palette.Length; i++)
        {
            (colours[i * 3], colours[i * 3 + 1], colours[i * 3 + 2]) = ((byte)(palette[i] >> 16), (byte)(palette[i] >> 8), (byte)palette[i]);
        }

        Chunk(png, "PLTE"u8, colours);
        Chunk(png, "IDAT"u8, Compress(pixels, width, height, palette));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static ReadOnlySpan<byte> Compress(ReadOnlySpan<byte> pixels, int width, int height, ReadOnlySpan<uint> palette)
    {
        var known = new Dictionary<uint, byte>();
        var row = new byte[width + 1]; // A row begins with its filter: none.
        var (last, index) = (uint.MaxValue, (byte)0);
        var compressed = new MemoryStream(1 << 16);
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var all = MemoryMarshal.Cast<byte, uint>(pixels);
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    var pixel = all[y * width + x];
                    if (pixel != last)
                    {
                        last = pixel;
                        if (!known.TryGetValue(pixel, out index))
                        {
                            known[pixel] = index = Nearest(pixel, palette);
                        }
                    }

                    row[x + 1] = index;
                }

                zlib.Write(row);
            }
        }

        return compressed.GetBuffer().AsSpan(0, (int)compressed.Length);
    }

    private static byte Nearest(uint pixel, ReadOnlySpan<uint> palette)
    {
        Span<byte> rgba = stackalloc byte[4];
        MemoryMarshal.Write(rgba, pixel);
        var (best, bestDistance) = (0, int.MaxValue);
        for (var i = 0; i < palette.Length; i++)
        {
            var (red, green, blue) = (rgba[0] - (int)(byte)(palette[i] >> 16), rgba[1] - (int)(byte)(palette[i] >> 8), rgba[2] - (int)(byte)palette[i]);
            var distance = red * red + green * green + blue * blue;
            if (distance < bestDistance)
            {
                (best, bestDistance) = (i, distance);
            }
        }

        return (byte)best;
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(kind);
        png.Write(data);
        var crc = new Crc32();
        crc.Append(kind);
        crc.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, crc.GetCurrentHashAsUInt32());
        png.Write(number);
    }
}
