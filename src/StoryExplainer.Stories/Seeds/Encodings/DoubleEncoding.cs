using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace StoryExplainer.Stories.Seeds.Encodings;

/// <summary>
/// Mends text whose UTF-8 was once read as another encoding and saved again: "ZoÃ«" for "Zoë", "itâ€™s" for "it’s". Each run of characters that
/// stands for the bytes of one UTF-8 character becomes that character. The idea is that of the Python library ftfy; here a text is touched only if it
/// holds a sequence that no language writes.
/// </summary>
internal sealed class DoubleEncoding
{
    /// <summary>Text can go through the wrong hands more than once.</summary>
    private const int MostPasses = 3;

    private static readonly DoubleEncoding[] Readings = [new(Charset.Windows1252, isWestern: true), new(Charset.Of(1251), isWestern: false), new(Charset.Of(10000), isWestern: false)];

    private readonly FrozenDictionary<char, byte> _bytes;
    private readonly bool _isWestern;

    private DoubleEncoding(Encoding encoding, bool isWestern)
    {
        var bytes = new Dictionary<char, byte>();
        for (var value = 0x80; value <= 0xFF; value++)
        {
            bytes[encoding.GetString([(byte)value])[0]] = (byte)value;
            if (isWestern && value < 0xA0)
            {
                // Read as real Latin-1, these bytes are control characters.
                bytes[(char)value] = (byte)value;
            }
        }

        bytes.Remove('\uFFFD');
        _bytes = bytes.ToFrozenDictionary();
        _isWestern = isWestern;
    }

    /// <summary>The text as it was meant; the same text if nothing shows that it was read wrongly.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="mended">Number of characters that were mended.</param>
    public static string Mend(string text, out int mended)
    {
        mended = 0;
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var before = mended;
            foreach (var reading in Readings)
            {
                text = reading.MendOnce(text, ref mended);
            }

            if (mended == before)
            {
                break;
            }
        }

        return text;
    }

    private string MendOnce(string text, ref int mended)
    {
        if (!HasProof(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var (meant, length) = ReadAt(text, i);
            if (length > 0 && !IsCapitalBeforeMark(text, i, length))
            {
                result.Append(meant);
                mended++;
                i += length;
            }
            else if (_isWestern && IsClippedQuote(text, i))
            {
                result.Append('”');
                mended++;
                i += 2;
            }
            else
            {
                result.Append(text[i++]);
            }
        }

        return result.ToString();
    }

    /// <summary>True if the text holds a sequence that is no word of any language: a quotation mark, a dash or an accent of Western Europe in the wrong letters.</summary>
    private bool HasProof(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < '\u0080' || ReadAt(text, i) is not (_, > 1 and var length) || IsCapitalBeforeMark(text, i, length))
            {
                continue;
            }

            var lead = _bytes[text[i]];
            if (text[i] == '\u00C2' && text[i + 1] is >= '\u0080' and <= '\u009F')
            {
                // Half mended it may be the byte of another letter, which proves itself.
                continue;
            }

            if ((lead == 0xE2 && _bytes[text[i + 1]] is 0x80 or 0x82) || (_isWestern && (lead is 0xC2 or 0xC3 || text.AsSpan(i, length).IndexOfAnyInRange('\u0080', '\u009F') >= 0)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The character whose UTF-8 bytes stand at a place, and how many characters they take; 0 if there is none.</summary>
    private (Rune Meant, int Length) ReadAt(string text, int start)
    {
        if (!_bytes.TryGetValue(text[start], out var lead) || lead is < 0xC2 or > 0xF4)
        {
            return default;
        }

        var length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (start + length > text.Length)
        {
            return default;
        }

        Span<byte> bytes = stackalloc byte[4];
        bytes[0] = lead;
        for (var i = 1; i < length; i++)
        {
            if (!_bytes.TryGetValue(text[start + i], out bytes[i]) || bytes[i] is < 0x80 or > 0xBF)
            {
                return default;
            }
        }

        return Rune.DecodeFromUtf8(bytes[..length], out var rune, out var used) == System.Buffers.OperationStatus.Done && used == length && IsPlausible(rune) ? (rune, length) : default;
    }

    /// <summary>"CAFÉ”" and "É–" are a capital and the mark behind it.</summary>
    private static bool IsCapitalBeforeMark(string text, int start, int length) =>
        length == 2 && char.IsUpper(text[start]) && text[start + 1] is '”' or '’' or '“' or '‘' or '–' or '—' or '…' or '»' or '\u00A0' && start > 0 && char.IsUpper(text[start - 1]);

    /// <summary>A closing quotation mark whose third byte, which Windows-1252 does not have, was dropped on the way.</summary>
    private static bool IsClippedQuote(string text, int start) =>
        text[start] == 'â' && start + 1 < text.Length && text[start + 1] == '€' && (start + 2 == text.Length || text[start + 2] < '\u0080');

    private static bool IsPlausible(Rune rune) => rune.Value is >= 0x80 and <= 0x9F || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);
}
