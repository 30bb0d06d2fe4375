using System.Collections.Immutable;
using System.Text;

namespace StoryExplainer.Stories.Seeds.Formats.Mail;

/// <summary>Takes a mail or web archive apart: headers, parts inside parts, and the encodings of transfer (RFC 2045 and 2046). Whatever is broken is read as far as it goes.</summary>
internal static class MimeReader
{
    private const int DeepestParts = 16;
    private const int MostParts = 2000;

    /// <summary>Reads a whole file.</summary>
    public static MimePart Read(ReadOnlyMemory<byte> bytes)
    {
        var left = MostParts;
        return ReadPart(bytes, 0, ref left);
    }

    private static MimePart ReadPart(ReadOnlyMemory<byte> bytes, int depth, ref int left)
    {
        var headers = ReadHeaders(bytes.Span, out var bodyStart);
        var body = bytes[bodyStart..];
        var part = new MimePart(headers, default, []);
        if (part.Type.Name.StartsWith("multipart/", StringComparison.Ordinal) && part.Type["boundary"] is { Length: > 0 } boundary && depth < DeepestParts)
        {
            var parts = ImmutableArray.CreateBuilder<MimePart>();
            foreach (var piece in Split(body, Encoding.Latin1.GetBytes("--" + boundary)))
            {
                if (left-- <= 0)
                {
                    break;
                }

                parts.Add(ReadPart(piece, depth + 1, ref left));
            }

            return part with { Parts = parts.ToImmutable() };
        }

        if (part.Type.Name == "message/rfc822" && depth < DeepestParts && left-- > 0)
        {
            return part with { Parts = [ReadPart(body, depth + 1, ref left)] };
        }

        return part with { Content = TransferEncoding.Decode(body, part.Header("content-transfer-encoding")) };
    }

    /// <summary>Lines up to a blank one; a line that begins with white space goes on with the header before it. A line that is no header begins the body.</summary>
    private static ImmutableArray<(string Name, string Value)> ReadHeaders(ReadOnlySpan<byte> bytes, out int bodyStart)
    {
        var headers = ImmutableArray.CreateBuilder<(string Name, string Value)>();
        bodyStart = 0;
        while (bodyStart < bytes.Length)
        {
            var length = bytes[bodyStart..].IndexOf((byte)'\n');
            var end = length < 0 ? bytes.Length : bodyStart + length + 1;
            var line = Text(bytes[bodyStart..end]);
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.Length == 0 && headers.Count > 0)
            {
                bodyStart = end;
                break;
            }

            if (line.Length > 0 && char.IsWhiteSpace(line[0]) && headers.Count > 0)
            {
                headers[^1] = (headers[^1].Name, headers[^1].Value + " " + line.Trim());
            }
            else if (colon > 0 && line.AsSpan(0, colon).IndexOfAny(' ', '\t', '<') < 0)
            {
                headers.Add((line[..colon].ToLowerInvariant(), line[(colon + 1)..].Trim()));
            }
            else if (line.Length > 0 && !line.StartsWith("From ", StringComparison.Ordinal))
            {
                break;
            }

            bodyStart = end;
        }

        return headers.ToImmutable();
    }

    private static string Text(ReadOnlySpan<byte> line)
    {
        line = line.TrimEnd("\r\n"u8);
        return System.Text.Unicode.Utf8.IsValid(line) ? Encoding.UTF8.GetString(line) : Encoding.Latin1.GetString(line);
    }

    /// <summary>The parts between lines that begin with the boundary; the words before the first are for programs that know no parts.</summary>
    private static List<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> body, byte[] boundary)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        var start = -1;
        for (var at = 0; at < body.Length;)
        {
            var found = body.Span[at..].IndexOf(boundary);
            if (found < 0)
            {
                break;
            }

            found += at;
            at = found + boundary.Length;
            if (found > 0 && body.Span[found - 1] != (byte)'\n')
            {
                continue;
            }

            if (start >= 0)
            {
                parts.Add(body[start..found]);
            }

            if (body.Span[at..].StartsWith("--"u8))
            {
                return parts;
            }

            var lineEnd = body.Span[at..].IndexOf((byte)'\n');
            start = lineEnd < 0 ? body.Length : at + lineEnd + 1;
            at = start;
        }

        if (start >= 0 && start < body.Length)
        {
            parts.Add(body[start..]);
        }

        return parts;
    }
}
