using AngleSharp.Dom;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>
/// What the style sheets inside a page say about elements being seen. Rules are read that ask for names, classes, ids and ancestors (<c>.person .card</c>); one that asks
/// for a state, such as a pointer above the element, did not hold when the page was saved. The last rule wins, a more particular one over others, an important one over all.
/// </summary>
internal sealed class PageStyle
{
    private const int MostRules = 20_000;

    /// <summary>No page says more about one class; the rest is passed over, so that a page of nothing but rules is read in linear time.</summary>
    private const int MostRulesForOneKey = 60;

    private readonly Dictionary<string, List<StyleRule>> _rules = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Reads the style sheets of a page.</summary>
    public PageStyle(IDocument document)
    {
        foreach (var sheet in document.QuerySelectorAll("style"))
        {
            // AMP and others hide the whole page until their script has run.
            if (!sheet.HasAttribute("amp-boilerplate") && sheet.ParentElement?.LocalName != "noscript" && (sheet.GetAttribute("media") ?? "all") is "all" or "screen" or "")
            {
                ReadSheet(sheet.TextContent);
            }
        }
    }

    /// <summary>The style that counts for an element, its own attribute included.</summary>
    public InlineStyle Of(IElement element)
    {
        StyleRule? best = null;
        if (_count > 0)
        {
            foreach (var key in KeysOf(element))
            {
                foreach (var rule in _rules.GetValueOrDefault(key) ?? [])
                {
                    best = (best is null || rule.Weight > best.Weight) && rule.Matches(element) ? rule : best;
                }
            }
        }

        var own = element.GetAttribute("style") is { Length: > 0 } style ? InlineStyle.Parse(style) : default;
        return best is null ? own
            : best.IsImportant || own == default ? best.Style with { KeepsLines = own.KeepsLines || best.Style.KeepsLines, IsUnseen = own.IsUnseen || best.Style.IsUnseen }
            : own;
    }

    private static IEnumerable<string> KeysOf(IElement element) =>
        element.ClassList.Select(name => "." + name).Concat(element.Id is { Length: > 0 } id ? ["#" + id, element.LocalName] : [element.LocalName]);

    private void ReadSheet(string css)
    {
        for (var at = 0; at < css.Length && _count < MostRules;)
        {
            if (css.AsSpan(at).StartsWith("/*", StringComparison.Ordinal))
            {
                var end = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? css.Length : end + 2;
                continue;
            }

            var open = css.IndexOfAny(['{', '}', ';', '/'], at);
            if (open < 0)
            {
                return;
            }

            if (css[open] == '/' && open + 1 < css.Length && css[open + 1] == '*' && open > at)
            {
                // A comment inside a selector: the rule is passed over.
                at = open;
            }
            else if (css[open] != '{')
            {
                at = open + 1;
            }
            else if (css.AsSpan(at, open - at).Trim().StartsWith("@", StringComparison.Ordinal))
            {
                at = EndOfBlock(css, open);
            }
            else
            {
                var close = css.IndexOf('}', open);
                close = close < 0 ? css.Length : close;
                AddRule(css.AsSpan(at, open - at), css.AsSpan(open + 1, close - open - 1));
                at = close + 1;
            }
        }
    }

    /// <summary>Rules for other media, animations and fonts.</summary>
    private static int EndOfBlock(string css, int open)
    {
        var depth = 0;
        for (var i = open; i < css.Length; i++)
        {
            depth += css[i] == '{' ? 1 : css[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return css.Length;
    }

    private void AddRule(ReadOnlySpan<char> selectors, ReadOnlySpan<char> declarations)
    {
        if (!declarations.Contains("display", StringComparison.OrdinalIgnoreCase) && !declarations.Contains("visibility", StringComparison.OrdinalIgnoreCase)
            && !declarations.Contains("white-space", StringComparison.OrdinalIgnoreCase) && !declarations.Contains("absolute", StringComparison.OrdinalIgnoreCase) && !declarations.Contains("clip", StringComparison.OrdinalIgnoreCase) && !declarations.Contains("opacity", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var style = InlineStyle.Parse(declarations);
        var isImportant = declarations.Contains("!important", StringComparison.OrdinalIgnoreCase);
        foreach (var range in selectors.Split(','))
        {
            if (StyleRule.TryParse(selectors[range].Trim(), style, isImportant, ++_count) is { } rule)
            {
                if (!_rules.TryGetValue(rule.Key, out var list))
                {
                    _rules.Add(rule.Key, list = []);
                }

                if (list.Count < MostRulesForOneKey)
                {
                    list.Add(rule);
                }
            }
        }
    }
}
