using System.Text;

namespace StoryExplainer.Fuzzing;

/// <summary>Damages bytes as careless programs and malicious people do.</summary>
internal static class Mutator
{
    /// <summary>An element and an attribute that no template has; met in a page, something was not escaped.</summary>
    public const string Marker = "zqx";

    private const int MostChanges = 6;
    private const int LongestRepeat = 400;
    private const int LongestInput = 24_000;

    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "<zqx onload=1>", "<zqx/>", "\"><zqx>", "'><zqx x='", "\" zqx=\"", "' zqx='", "</script><zqx>", "</title><zqx>", "-->", "<!--", "<![CDATA[", "]]>", "&lt;zqx&gt;", "&#60;zqx>", "&", "&amp;", "&#0;", "&#xD800;", "&#x1F600;", "{{", "}}", "{%", "%}",
            "<p>", "</p>", "<div>", "</div>", "<table>", "<tr>", "<td>", "<aside>", "<form>", "<pre>", "</pre>", "<br>", "<br><br>", "<sup>1</sup>", "<time datetime=\"2024-13-45\">", "<time>", "<h1>", "</h1>", "<article>", "<template shadowrootmode=open>", "<svg><style>",
            "<noscript>", "<li>", "<a href=\"javascript:alert(1)\">", "<script type=\"application/ld+json\">", "{\"@type\":\"NewsArticle\",\"headline\":\"<zqx>\",\"author\":[{\"name\":", "\"@graph\":[", "<style>.a{display:none}", "<meta name=author content=\"<zqx>\">",
            "<meta charset=shift_jis>", "<link rel=canonical href=\"https://x.example/'><zqx>\">", "<base href=\"//x\">",
            "---\n", "\n---\n", "\n\n", "\r\n", "\r", "# ", "## ", "- ", "> ", "> > > ", "| a | b |\n|---|---|\n", "[^1]", "[^1]: ", "[x](javascript:1)", "![<zqx>](y)", "```\n", "    ", "\t", "**", "==", "~~", "%%", "[[", "]]", "|", "<https://x.example/<zqx>>",
            "title: ", "published: ", "authors: [", "]", ": ", "'", "\"", "\\", "*", "&a ", "*a", "!!int ", "? ", "{", "}", "url: https://x.example/\"><zqx>", "rights: own\n", "slug: ", "%YAML 1.1\n",
            "Content-Type: multipart/related; boundary=b\n\n--b\n", "--b--", "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "=?utf-8?B?PHpxeD4=?=", "=3Czqx=3E", "=\n", "=", "Subject: <zqx>\n", "MIME-Version: 1.0\n",
            "“", "”", "‘", "’", "\"", "„", "«", "»", "—", "…", "said ", " said.", "Mr ", "Mrs ", "on Monday", "in 2019", "from 5 to 9 May 2024", "29 February 2023", "31/12/9999", "0001-01-01", "99999999999", "12:61", "until next Friday", "last year", "the 1990s", "By Nils Aune",
            "Nils Aune, the <zqx> of Lunna, said: “", "(ABC)", "the so-called “<zqx>”", ", which is a <zqx> that", "© 2024 <zqx>", "Photo: <zqx>/Reuters", "Read more: ", "NEW YORK (AP) — ", "https://x.example/a?b=<zqx>&c", "#", "@", "%3C", "%",
            "\u0000", "\u0001", "\u0085", "\u00A0", "\u00AD", "\u200B", "\u200D", "\u202E", "\u2028", "\uFEFF", "\uFFFD", "\uFFFE", "\u0301", "\u0130", "\u017F", "\u0600", "\u4E2D\u6587", "\U0001F468\u200D\U0001F469", "\U000E0041", "ﬁ", "ß", "İ", "Ã©", "â€™", "Â",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0x80], [0x93], [0xE2, 0x80], [0x1B, 0x24, 0x42], [0x1F, 0x8B], "PK\u0003\u0004"u8.ToArray(), "%PDF-"u8.ToArray(), "{\\rtf"u8.ToArray(),
    ];

    /// <summary>Damaged bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="other">Bytes to cross them with.</param>
    /// <param name="chance">All chance there is.</param>
    public static byte[] Mutate(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> other, Random chance)
    {
        var result = new List<byte>(bytes.Length + 64);
        result.AddRange(bytes);
        for (var change = chance.Next(MostChanges + 1); change >= 0; change--)
        {
            Change(result, other, chance);
        }

        return result.Count <= LongestInput ? [.. result] : [.. result[..LongestInput]];
    }

    private static void Change(List<byte> bytes, ReadOnlySpan<byte> other, Random chance)
    {
        var at = chance.Next(bytes.Count + 1);
        switch (chance.Next(12))
        {
            case 0 when at < bytes.Count:
                bytes[at] = (byte)chance.Next(256);
                break;
            case 1 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << chance.Next(8));
                break;
            case 2:
                bytes.RemoveRange(at, chance.Next(Math.Min(bytes.Count - at, 400) + 1));
                break;
            case 3:
                bytes.InsertRange(at, Piece(bytes, chance));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5:
                Repeat(bytes, at, Piece(bytes, chance), chance);
                break;
            case 6:
                Repeat(bytes, at, Tokens[chance.Next(Tokens.Length)], chance);
                break;
            case 7 when other.Length > 0:
                var start = chance.Next(other.Length);
                bytes.InsertRange(at, other.Slice(start, chance.Next(Math.Min(other.Length - start, 800) + 1)).ToArray());
                break;
            default:
                bytes.InsertRange(at, Tokens[chance.Next(Tokens.Length)]);
                break;
        }
    }

    private static byte[] Piece(List<byte> bytes, Random chance)
    {
        if (bytes.Count == 0)
        {
            return [];
        }

        var start = chance.Next(bytes.Count);
        return [.. bytes.GetRange(start, chance.Next(Math.Min(bytes.Count - start, 200) + 1))];
    }

    private static void Repeat(List<byte> bytes, int at, byte[] piece, Random chance)
    {
        var times = chance.Next(LongestRepeat) + 1;
        var repeated = new List<byte>();
        for (var i = 0; i < times && repeated.Count < LongestInput; i++)
        {
            repeated.AddRange(piece);
        }

        bytes.InsertRange(at, repeated);
    }
}
