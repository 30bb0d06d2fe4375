using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Seeds.Encodings;

namespace StoryExplainer.Stories.Seeds;

/// <summary>
/// Turns the bytes of a seed into text: UTF-16 by its mark, UTF-8 wherever the bytes are valid (no other encoding's text is, beyond a few words), the
/// encoding that the page declares, else Windows-1252 with a warning.
/// </summary>
internal static class SeedDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null with a diagnostic if the bytes are no text.</summary>
    /// <param name="path">The file as the editor sees it.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="declared">The encoding that page or mail says it has, or null.</param>
    public static string? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics, string? declared = null)
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

        var encoding = Charset.Find(declared);
        if (encoding is not null && Charset.HidesInAscii(encoding))
        {
            return encoding.GetString(bytes);
        }

        try
        {
            return StrictUtf8.GetString(bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            return encoding is null or UTF8Encoding ? DecodeOldText(path, bytes, diagnostics) : encoding.GetString(bytes);
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

        if (MixedText.TryDecode(bytes, out var mixed, out var strange))
        {
            diagnostics.Add(SeedDiagnostics.MixedEncoding, new DiagnosticLocation(path), strange);
            return mixed;
        }

        diagnostics.Add(SeedDiagnostics.GuessedEncoding, new DiagnosticLocation(path));
        return Charset.Windows1252.GetString(bytes);
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
