using AngleSharp.Dom;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>
/// What the style sheets inside a page say about elements being seen. Only rules of one element each are read (<c>.card</c>, <c>p.note</c>, <c>#box</c>): a rule
/// that asks for a place or a state may not hold for what the reader saw. The last rule wins, an important one over others.
/// </summary>
internal sealed class PageStyle
{
    private const int MostRules = 20_000;

    /// <summary>No page says more about one class; the rest is passed over, so that a page of nothing but rules is read in linear time.</summary>
    private const int MostRulesForOneKey = 60;

    private readonly Dictionary<string, List<Rule>> _rules = new(StringComparer.Ordinal);
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
        var best = default(Rule);
        if (_count > 0)
        {
            foreach (var key in KeysOf(element))
            {
                foreach (var rule in _rules.GetValueOrDefault(key) ?? [])
                {
                    best = rule.Matches(element) && rule.Order > best.Order ? rule : best;
                }
            }
        }

        var own = element.GetAttribute("style") is { Length: > 0 } style ? InlineStyle.Parse(style) : default;
        return best.IsImportant || own == default ? best.Style with { KeepsLines = own.KeepsLines || best.Style.KeepsLines, IsUnseen = own.IsUnseen || best.Style.IsUnseen } : own;
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
            && !declarations.Contains("white-space", StringComparison.OrdinalIgnoreCase) && !declarations.Contains("absolute", StringComparison.OrdinalIgnoreCase) && !declarations.Contains("clip", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var style = InlineStyle.Parse(declarations);
        var isImportant = declarations.Contains("!important", StringComparison.OrdinalIgnoreCase);
        foreach (var range in selectors.Split(','))
        {
            if (Rule.TryParse(selectors[range].Trim(), style, isImportant, ++_count) is { } rule)
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

    /// <summary>A rule for one element: its name, id and classes.</summary>
    private readonly record struct Rule(string Key, string? Name, string? Id, string[] Classes, InlineStyle Style, bool IsImportant, int Order)
    {
        public static Rule? TryParse(ReadOnlySpan<char> selector, InlineStyle style, bool isImportant, int number)
        {
            string? name = null;
            string? id = null;
            var classes = new List<string>();
            for (var at = 0; at < selector.Length;)
            {
                var kind = selector[at] is '.' or '#' ? selector[at++] : ' ';
                var end = at;
                while (end < selector.Length && (char.IsLetterOrDigit(selector[end]) || selector[end] is '-' or '_' or > '\u007F'))
                {
                    end++;
                }

                if (end == at || (kind == ' ' && at > 0))
                {
                    return null;
                }

                var word = selector[at..end].ToString();
                if (kind == '.')
                {
                    classes.Add(word);
                }
                else if (kind == '#')
                {
                    id = word;
                }
                else
                {
                    name = word.ToLowerInvariant();
                }

                at = end;
            }

            if (name is "html" or "body" || (name ?? id) is null && classes.Count == 0)
            {
                return null;
            }

            // A rule for more particular elements wins over one for their name alone, an important one over all.
            var weight = (isImportant ? 4_000_000 : 0) + (id is null ? 0 : 1_000_000) + Math.Min(classes.Count, 9) * 100_000 + number;
            return new Rule(classes.Count > 0 ? "." + classes[^1] : id is not null ? "#" + id : name!, name, id, [.. classes], style, isImportant, weight); // Without class and id there is a name.
        }

        public bool Matches(IElement element) =>
            (Name is null || element.LocalName == Name) && (Id is null || element.Id == Id) && Classes.All(element.ClassList.Contains);
    }
}
