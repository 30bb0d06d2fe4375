using System.Text;
using System.Text.RegularExpressions;

namespace StoryExplainer.Stories.Seeds.Encodings;

/// <summary>Finds the encoding that a page declares for itself, as browsers do before they parse it (WHATWG HTML, "prescan a byte stream").</summary>
internal static partial class DeclaredCharset
{
    /// <summary>Browsers look at 1,024 bytes; programs that save pages write comments and styles of any length above the declaration.</summary>
    private const int BytesLookedAt = 64 * 1024;

    /// <summary>The label, or null if the page has none.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var match = Declaration().Match(WithoutComments(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, BytesLookedAt)])));
        return match.Success ? match.Groups["label"].Value : null;
    }

    private static string WithoutComments(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var from = 0; ;)
        {
            var open = text.IndexOf("<!--", from, StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.IndexOf("-->", open + 4, StringComparison.Ordinal);
            if (close < 0)
            {
                return kept.Append(text, from, text.Length - from).ToString();
            }

            kept.Append(text, from, open - from);
            from = close + 3;
        }
    }

    [GeneratedRegex("""^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["'](?<label>[\w:.-]+)|<meta\b[^>]{0,1000}?\bcharset\s*=\s*["']?\s*(?<label>[\w:.-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
