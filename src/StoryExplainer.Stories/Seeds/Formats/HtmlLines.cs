using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;

namespace StoryExplainer.Stories.Seeds.Formats;

/// <summary>Writes the text of a page as lines, one for every block, and notes what its element says. Walks without recursion.</summary>
internal sealed class HtmlLines
{
    private static readonly FrozenSet<string> Skipped = FrozenSet.Create(
        "script", "style", "noscript", "template", "iframe", "svg", "math", "object", "embed", "canvas", "video", "audio", "select", "textarea", "button", "head", "map", "datalist", "progress", "meter");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "ul");

    private static readonly FrozenSet<string> Outside = FrozenSet.Create("nav", "aside", "footer", "form", "dialog");
    private static readonly FrozenSet<string> OutsideRoles = FrozenSet.Create("navigation", "complementary", "contentinfo", "search", "dialog", "alert", "alertdialog");

    private readonly ImmutableArray<SeedLine>.Builder _lines = ImmutableArray.CreateBuilder<SeedLine>();
    private readonly StringBuilder _text = new();
    private readonly Stack<LineHint> _hints = new([LineHint.None]);
    private readonly MarkupTracker _markup = new();
    private int _line = 1;
    private int _textLine = 1;
    private int _breaks;

    private HtmlLines()
    {
    }

    /// <summary>All lines of a page that have words.</summary>
    public static ImmutableArray<SeedLine> Read(IDocument document)
    {
        var reader = new HtmlLines();
        if (document.Body is { } body)
        {
            reader.Walk(body);
        }

        return reader._lines.ToImmutable();
    }

    private void Walk(INode root)
    {
        var node = root;
        while (true)
        {
            if (Enter(node) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            Leave(node);
            while (node != root && node.NextSibling is null)
            {
                node = node.Parent!; // Only the root of the walk could be without one, and that ends it.
                Leave(node);
            }

            if (node == root)
            {
                Flush();
                return;
            }

            node = node.NextSibling!;
        }
    }

    /// <summary>Notes a node; false if what lies inside is not read.</summary>
    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            Append(text.Data);
            return false;
        }

        if (node is not IElement element)
        {
            return false;
        }

        _line = element.SourceReference?.Position.Line ?? _line;
        if (element.LocalName == "br")
        {
            _breaks++;
            if (_breaks > 1)
            {
                Flush();
            }
            else
            {
                _text.Append(' ');
            }

            return false;
        }

        if (Skipped.Contains(element.LocalName) || IsHidden(element))
        {
            return false;
        }

        if (Blocks.Contains(element.LocalName))
        {
            Flush();
            _hints.Push(HintOf(element, _hints.Peek()));
            _markup.EnterBlock(element);
        }
        else
        {
            _markup.EnterInline(element);
        }

        return true;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element || element.LocalName == "br" || Skipped.Contains(element.LocalName) || IsHidden(element))
        {
            return;
        }

        if (Blocks.Contains(element.LocalName))
        {
            Flush();
            _hints.Pop();
            _markup.LeaveBlock();
        }
        else
        {
            _markup.LeaveInline(element);
        }
    }

    private void Append(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            _text.Append(' ');
            return;
        }

        if (_text.Length == 0 || IsBlank())
        {
            _textLine = _line;
        }

        _breaks = 0;
        _text.Append(text);
        _markup.Add(text);
    }

    private bool IsBlank()
    {
        for (var i = 0; i < _text.Length; i++)
        {
            if (!char.IsWhiteSpace(_text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private void Flush()
    {
        _breaks = 0;
        if (_text.Length == 0)
        {
            _markup.Clear();
            return;
        }

        var text = LineText.Normalise(_text.ToString());
        var markup = _markup.Take();
        _text.Clear();
        if (text.Length > 0)
        {
            _lines.Add(new SeedLine(_textLine, text, AfterGap: true, _hints.Peek()) { Markup = markup });
        }
    }

    private static LineHint HintOf(IElement element, LineHint outer)
    {
        if (outer is LineHint.OutsideArticle or LineHint.Caption)
        {
            return outer;
        }

        if (Outside.Contains(element.LocalName) || OutsideRoles.Contains(element.GetAttribute("role") ?? "") || element.ClassList.Contains("twitter-tweet") || element.ClassList.Contains("instagram-media"))
        {
            return LineHint.OutsideArticle;
        }

        return element.LocalName switch
        {
            "figcaption" or "figure" => LineHint.Caption,
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => LineHint.Heading,
            "p" => outer == LineHint.ListItem ? LineHint.ListItem : LineHint.Paragraph,
            "li" or "td" or "th" or "dd" or "dt" => LineHint.ListItem,
            "time" => LineHint.None,
            _ => outer is LineHint.Heading or LineHint.ListItem ? outer : LineHint.None,
        };
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));
}
