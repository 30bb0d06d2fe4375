using System.Buffers;
using System.Text;

namespace StoryExplainer.Stories.Seeds.Encodings;

/// <summary>Reads UTF-8 in which a few bytes of Windows-1252 stand, as pages have that were put together from several sources, or whose end was cut off.</summary>
internal static class MixedText
{
    /// <summary>In real Windows-1252 text, bytes that happen to be a UTF-8 character are rare.</summary>
    private const int CharactersForOneStrangeByte = 2;

    /// <summary>Reads the bytes if they are mostly UTF-8.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="text">The text.</param>
    /// <param name="strange">Number of bytes that are not UTF-8.</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text, out int strange)
    {
        var result = new StringBuilder(bytes.Length);
        Span<char> units = stackalloc char[2];
        var good = 0;
        strange = 0;
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var used) == OperationStatus.Done)
            {
                good += rune.IsAscii ? 0 : 1;
                result.Append(units[..rune.EncodeToUtf16(units)]);
            }
            else
            {
                strange++;
                used = 1;
                result.Append(Charset.Windows1252.GetString(bytes[..1]));
            }

            bytes = bytes[used..];
        }

        text = result.ToString();
        return good >= strange * CharactersForOneStrangeByte;
    }
}
