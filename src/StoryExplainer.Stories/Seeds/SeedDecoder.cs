using System.Text;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Stories.Seeds;

/// <summary>Turns the bytes of a seed into text: UTF-8, UTF-16 by its mark, else Windows-1252 with a warning.</summary>
internal static class SeedDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null with a diagnostic if the bytes are no text.</summary>
    public static string? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (FindSignature(bytes) is { } signature)
        {
            diagnostics.Add(SeedDiagnostics.Binary, new DiagnosticLocation(path), signature);
            return null;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        if (GuessUtf16(bytes) is { } utf16)
        {
            return utf16.GetString(bytes);
        }

        if (bytes.Contains((byte)0))
        {
            diagnostics.Add(SeedDiagnostics.Binary, new DiagnosticLocation(path), "it has zero bytes");
            return null;
        }

        try
        {
            return StrictUtf8.GetString(bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            return DecodeOldText(path, bytes, diagnostics);
        }
    }

    private static string? DecodeOldText(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        var odd = 0;
        foreach (var b in bytes)
        {
            odd += b < 0x20 && b is not ((byte)'\n' or (byte)'\r' or (byte)'\t' or 0x0C) ? 1 : 0;
        }

        if (odd * 50 > bytes.Length)
        {
            diagnostics.Add(SeedDiagnostics.Binary, new DiagnosticLocation(path), "it is full of control codes");
            return null;
        }

        diagnostics.Add(SeedDiagnostics.GuessedEncoding, new DiagnosticLocation(path));
        return Windows1252.Decode(bytes);
    }

    /// <summary>UTF-16 without a mark: English text has a zero in every other byte.</summary>
    private static Encoding? GuessUtf16(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 512)];
        if (sample.Length < 16)
        {
            return null;
        }

        var even = 0;
        var odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var most = sample.Length / 2 * 7 / 10;
        return odd >= most && even == 0 ? Encoding.Unicode : even >= most && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static string? FindSignature(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? "it is a PDF file"
        : bytes.StartsWith((ReadOnlySpan<byte>)[(byte)'P', (byte)'K', 3, 4]) ? "it is a zip file or an office document"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "it is an old office document"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? "it is a PNG picture"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "it is a JPEG picture"
        : bytes.StartsWith("GIF8"u8) ? "it is a GIF picture"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? "it is a gzip file"
        : bytes.StartsWith("{\\rtf"u8) ? "it is an RTF document"
        : null;
}
