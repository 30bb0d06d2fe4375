using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>Writes the text of a page as lines, one for every block, and notes what its element says.</summary>
internal sealed partial class HtmlLines : NodeWalk
{
    private const int FewestLinksOfMenu = 2;
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private readonly PageParts _parts;
    private readonly ImmutableArray<SeedLine>.Builder _lines = ImmutableArray.CreateBuilder<SeedLine>();
    private readonly LineBuffer _text = new();
    private readonly Stack<LineHint> _hints = new([LineHint.None]);
    private readonly StringBuilder _kept = new();
    private readonly MarkupTracker _markup = new();
    private int _line = 1;
    private int _keeping;
    private int _rows;
    private int _layoutCells;
    private int _links;
    private int _raised;

    private HtmlLines(PageParts parts) => _parts = parts;

    /// <summary>All lines of a page that have words.</summary>
    public static ImmutableArray<SeedLine> Read(IDocument document, PageParts parts)
    {
        var reader = new HtmlLines(parts);
        if (document.Body is { } body)
        {
            reader.Walk(body);
            reader.Flush();
        }

        return reader._lines.ToImmutable();
    }

    /// <inheritdoc/>
    protected override bool Enter(INode node)
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
        if (element.LocalName is "br" or "hr")
        {
            Break(isStrong: element.LocalName == "hr");
            return false;
        }

        if (_parts.IsSkipped(element) || NoteMarks.IsMark(element, _text.LineSoFar))
        {
            return false;
        }

        if (_parts.IsBlock(element))
        {
            EnterBlock(element);
        }
        else
        {
            _text.NoteEdge(isStart: true, isWord: element.LocalName is "sup" or "sub" or "wbr");
            _links += element.LocalName == "a" ? 1 : 0;
            _raised += element.LocalName == "sup" ? 1 : 0;
            _text.IsLink = _links > 0;
            _text.Links += element.LocalName == "a" ? 1 : 0;
            _markup.EnterInline(element);
        }

        if (element.LocalName == "time")
        {
            _text.NoteWordEdge();
        }

        return true;
    }

    /// <inheritdoc/>
    protected override void Leave(INode node)
    {
        if (node is not IElement element)
        {
            return;
        }

        if (_parts.IsBlock(element))
        {
            LeaveBlock(element);
        }
        else
        {
            _text.NoteEdge(isStart: false, isWord: element.LocalName is "sup" or "sub" or "wbr");
            _links -= element.LocalName == "a" ? 1 : 0;
            _raised -= element.LocalName == "sup" ? 1 : 0;
            _text.IsLink = _links > 0;
            _markup.LeaveInline(element);
        }

        if (element.LocalName == "time")
        {
            _text.NoteWordEdge();
        }
    }

    private void EnterBlock(IElement element)
    {
        if (_rows > 0)
        {
            // All words of a row are one line; its cells are told apart.
            if (element.LocalName is "td" or "th")
            {
                _text.AddCell();
            }
            else
            {
                _text.AddSpaceUnlessEmpty();
            }

            _rows += element.LocalName == "tr" ? 1 : 0;
            return;
        }

        Break(isStrong: true);
        _hints.Push(HintOf(element, _hints.Peek()));
        _markup.EnterBlock(element);
        if (_parts.KeepsLines(element))
        {
            _keeping++;
        }

        if (element.LocalName == "tr" && !IsInLayout(element))
        {
            _rows = 1;
        }

        _layoutCells += element.LocalName is "td" or "th" ? 1 : 0;
    }

    private void LeaveBlock(IElement element)
    {
        if (_rows > 0)
        {
            _rows -= element.LocalName == "tr" ? 1 : 0;
            if (_rows > 0)
            {
                _text.AddSpaceUnlessEmpty();
                return;
            }

            Flush();
            _hints.Pop();
            _markup.LeaveBlock();
            return;
        }

        Break(isStrong: true);
        if (_parts.KeepsLines(element))
        {
            _keeping--;
            FlushKept();
        }

        _hints.Pop();
        _markup.LeaveBlock();
        _layoutCells -= element.LocalName is "td" or "th" ? 1 : 0;
    }

    private bool IsInLayout(IElement row)
    {
        var table = row.ParentElement;
        while (table is not null && table.LocalName is "tbody" or "thead" or "tfoot")
        {
            table = table.ParentElement;
        }

        return table is null || table.LocalName != "table" || _parts.IsLayoutTable(table);
    }

    private void Append(string text)
    {
        if (_keeping > 0)
        {
            _kept.Append(text);
            return;
        }

        _text.Append(_raised > 0 ? Raise(text) : text, _line);
        _markup.Add(text);
    }

    /// <summary>A raised number that is no footnote is a power: "10⁶" is not "106".</summary>
    private static string Raise(string text) =>
        text.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c)) ? string.Concat(text.Select(c => char.IsAsciiDigit(c) ? Superscripts[c - '0'] : c)) : text;

    private void Break(bool isStrong)
    {
        if (_keeping > 0)
        {
            _kept.Append(isStrong ? "\n\n" : "\n");
        }
        else if (_rows > 0)
        {
            _text.AddSpaceUnlessEmpty();
        }
        else if (isStrong || !_text.AddBreak())
        {
            Flush();
        }
    }

    private void Flush()
    {
        var hint = _hints.Peek();
        if (_layoutCells > 0 && _text.Links >= FewestLinksOfMenu && _text.IsAllLinks && hint is not (LineHint.Heading or LineHint.Paragraph))
        {
            hint = LineHint.OutsideArticle;
        }

        var markup = _markup.Take();
        foreach (var (text, line) in _text.Take(isWhole: hint is LineHint.Heading or LineHint.ListItem or LineHint.TableRow))
        {
            _lines.Add(new SeedLine(line, text, AfterGap: true, hint) { Markup = markup });
        }
    }

    /// <summary>Text whose line breaks are shown is read like a pasted text.</summary>
    private void FlushKept()
    {
        if (_kept.Length > 0)
        {
            var hint = _hints.Peek();
            var kept = TextSeedFormat.Read(new SourceText("", _kept.ToString())).Lines;
            _kept.Clear();
            var markup = _markup.Take();
            _lines.AddRange(kept.Select(line => line with { Number = line.Number + _line - 1, Hint = hint, Markup = markup }));
        }
    }

    /// <summary>"11.20am" above an entry of a live report.</summary>
    private static bool IsTimeOfDay(IElement time) => time.ChildNodes.Length <= 3 && time.TextContent is { Length: <= 24 } text && TimeOfDay().IsMatch(text);

    [GeneratedRegex(@"^\s*\d{1,2}(?:[.:h]\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\p{Lu}{1,5})?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDay();

    private LineHint HintOf(IElement element, LineHint outer)
    {
        if (outer is LineHint.OutsideArticle or LineHint.Caption)
        {
            return outer;
        }

        if (_parts.IsOutside(element))
        {
            return LineHint.OutsideArticle;
        }

        return element.LocalName switch
        {
            "figcaption" or "figure" => LineHint.Caption,
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => LineHint.Heading,
            "p" => outer == LineHint.ListItem ? LineHint.ListItem : LineHint.Paragraph,
            "li" or "dd" or "dt" => LineHint.ListItem,
            "tr" => IsInLayout(element) ? outer : LineHint.TableRow,
            "td" or "th" => outer,
            "time" => IsTimeOfDay(element) ? LineHint.OutsideArticle : LineHint.None,
            _ => outer is LineHint.Heading or LineHint.ListItem ? outer : LineHint.None,
        };
    }
}
