using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StoryExplainer.Training.Cleaning;

/// <summary>Writes a page as the text that copy and paste gives: a blank line around paragraphs, headings, lists and tables, a new line for other blocks.</summary>
internal sealed class PasteWriter
{
    private static readonly FrozenSet<string> Paragraphs = FrozenSet.Create("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "table", "figure", "pre", "hr", "dl");
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create("div", "section", "article", "header", "footer", "main", "aside", "nav", "li", "tr", "figcaption", "form", "address", "body");

    private readonly StringBuilder _text = new();
    private int _gap;

    /// <summary>The text of a page; lines are parted by line feeds.</summary>
    public static string Write(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var writer = new PasteWriter();
        writer.Walk(document.Body!); // A parsed document has a body.
        return writer._text.ToString();
    }

    private void Walk(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                Append(text.Data);
            }
            else if (child is IElement element)
            {
                var gap = element.LocalName is "br" ? 1 : Paragraphs.Contains(element.LocalName) ? 2 : Blocks.Contains(element.LocalName) ? 1 : 0;
                _gap = Math.Max(_gap, gap);
                Walk(element);
                _gap = Math.Max(_gap, gap);
            }
        }
    }

    private void Append(string data)
    {
        var text = data.ReplaceLineEndings(" ");
        if (string.IsNullOrWhiteSpace(text))
        {
            _text.Append(_gap == 0 && _text.Length > 0 && _text[^1] != '\n' ? " " : "");
            return;
        }

        if (_gap > 0 && _text.Length > 0)
        {
            _text.Append(_gap > 1 ? "\n\n" : "\n");
        }

        _gap = 0;
        _text.Append(_text.Length == 0 || _text[^1] == '\n' ? text.TrimStart() : text);
    }
}
