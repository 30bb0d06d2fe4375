using System.Globalization;

namespace StoryExplainer.Stories.Seeds.Formats.Mail;

/// <summary>Takes quoted-printable and Base64 off the bytes of a part (RFC 2045, 6.7 and 6.8).</summary>
internal static class TransferEncoding
{
    /// <summary>The bytes as they were before they were made fit for mail.</summary>
    /// <param name="bytes">The bytes as they stand.</param>
    /// <param name="name">The value of Content-Transfer-Encoding, or null.</param>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> bytes, string? name) => name?.Trim().ToLowerInvariant() switch
    {
        "quoted-printable" => DecodeQuotedPrintable(bytes.Span),
        "base64" => DecodeBase64(bytes.Span),
        _ => bytes,
    };

    /// <summary>Reads quoted-printable; what is no code stands for itself.</summary>
    public static byte[] DecodeQuotedPrintable(ReadOnlySpan<byte> bytes)
    {
        var result = new List<byte>(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != (byte)'=')
            {
                result.Add(bytes[i]);
            }
            else if (i + 2 < bytes.Length && byte.TryParse(bytes.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                result.Add(value);
                i += 2;
            }
            else if (SoftBreak(bytes[(i + 1)..]) is >= 0 and var length)
            {
                i += length;
            }
            else
            {
                result.Add(bytes[i]);
            }
        }

        return [.. result];
    }

    /// <summary>Reads Base64; characters that are none of it are passed over.</summary>
    public static byte[] DecodeBase64(ReadOnlySpan<byte> bytes)
    {
        var result = new List<byte>(bytes.Length / 4 * 3 + 3);
        var bits = 0;
        var count = 0;
        foreach (var b in bytes)
        {
            if (b == (byte)'=')
            {
                (bits, count) = (0, 0);
                continue;
            }

            if (ValueOf(b) is not (>= 0 and var value))
            {
                continue;
            }

            bits = (bits << 6 | value) & 0xFFFF;
            count += 6;
            if (count >= 8)
            {
                count -= 8;
                result.Add((byte)(bits >> count));
            }
        }

        return [.. result];
    }

    /// <summary>Length of a line end, with blanks before it, that the encoding put in; -1 if there is none.</summary>
    private static int SoftBreak(ReadOnlySpan<byte> bytes)
    {
        var i = 0;
        while (i < bytes.Length && bytes[i] is (byte)' ' or (byte)'\t')
        {
            i++;
        }

        i += i < bytes.Length && bytes[i] == (byte)'\r' ? 1 : 0;
        return i < bytes.Length && bytes[i] == (byte)'\n' ? i + 1 : i == bytes.Length ? i : -1;
    }

    private static int ValueOf(byte b) => b switch
    {
        >= (byte)'A' and <= (byte)'Z' => b - 'A',
        >= (byte)'a' and <= (byte)'z' => b - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => b - '0' + 52,
        (byte)'+' or (byte)'-' => 62,
        (byte)'/' or (byte)'_' => 63,
        _ => -1,
    };
}
