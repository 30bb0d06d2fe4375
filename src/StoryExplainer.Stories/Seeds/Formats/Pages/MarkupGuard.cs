using System.Collections.Frozen;
using System.Text;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>
/// Takes away start and end tags that are nested deeper than any page needs, before a parser sees them: whatever walks a tree ten thousand
/// elements deep by recursion ends the program, and no one could catch that. Words and line numbers stay.
/// </summary>
internal static class MarkupGuard
{
    /// <summary>Elements whose content is no markup.</summary>
    private static readonly string[] RawElements = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

    /// <summary>Elements without an end tag, and those whose end tag people leave out.</summary>
    private static readonly FrozenSet<string> Uncounted = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dd", "dt", "tr", "td", "th", "thead", "tbody", "tfoot",
        "option", "optgroup", "colgroup", "rp", "rt", "html", "head", "body");

    /// <summary>The markup, its nesting limited.</summary>
    public static string Limit(string html, int deepest, out bool wasTooDeep)
    {
        wasTooDeep = false;
        var depth = 0;
        StringBuilder? limited = null;
        var copied = 0;
        for (var i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && i < html.Length; i = NextTag(html, i))
        {
            if (html.AsSpan(i).StartsWith("<!--", StringComparison.Ordinal))
            {
                i = End(html, "-->", i + 4);
                continue;
            }

            var isEnd = i + 1 < html.Length && html[i + 1] == '/';
            var name = TagName(html, isEnd ? i + 2 : i + 1);
            if (name.Length == 0)
            {
                i++;
                continue;
            }

            var tagEnd = End(html, ">", i);
            var isDeep = false;
            if (!Uncounted.Contains(name) && html[tagEnd - 2 >= 0 ? tagEnd - 2 : 0] != '/')
            {
                depth = isEnd ? depth : depth + 1;
                isDeep = depth > deepest;
                depth = isEnd ? Math.Max(0, depth - 1) : depth;
            }

            if (isDeep)
            {
                wasTooDeep = true;
                limited ??= new StringBuilder(html.Length);
                limited.Append(html, copied, i - copied).Append(' ').Append('\n', html.AsSpan(i, tagEnd - i).Count('\n'));
                copied = tagEnd;
            }

            i = !isEnd && RawElements.Contains(name, StringComparer.OrdinalIgnoreCase) ? SkipRaw(html, name, tagEnd, ref depth) : tagEnd;
        }

        return limited is null ? html : limited.Append(html, copied, html.Length - copied).ToString();
    }

    private static int NextTag(string html, int from) => html.IndexOf('<', from);

    private static string TagName(string html, int start)
    {
        var end = start;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '-') && end - start < 32)
        {
            end++;
        }

        return end > start && char.IsAsciiLetter(html[start]) ? html[start..end] : "";
    }

    private static int End(string html, string mark, int from)
    {
        var at = html.IndexOf(mark, Math.Min(from, html.Length), StringComparison.Ordinal);
        return at < 0 ? html.Length : at + mark.Length;
    }

    private static int SkipRaw(string html, string name, int from, ref int depth)
    {
        var at = html.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return html.Length;
        }

        depth = Math.Max(0, depth - 1);
        return End(html, ">", at);
    }
}
