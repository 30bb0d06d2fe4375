using System.Collections.Frozen;
using System.Net;
using System.Text;
using AngleSharp.Dom;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>
/// Writes a page again with nothing but what its reader saw, in elements that reader mode understands: no hidden parts, no forms or tables around the
/// page, no invented elements, no scripts.
/// </summary>
internal sealed class SimplePage : NodeWalk
{
    /// <summary>Reader mode looks at all neighbours of an element, so that its time grows with their square.</summary>
    private const int MostChildren = 4000;

    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        "a", "article", "aside", "b", "blockquote", "dd", "details", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "i", "li", "main", "nav", "ol", "p", "pre", "section",
        "span", "strong", "sub", "sup", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "time", "small");

    private static readonly string[] Attributes = ["class", "id", "role", "rel", "itemprop", "href"];

    private readonly PageParts _parts;
    private readonly StringBuilder _html = new();
    private bool _isTooLong;

    private SimplePage(PageParts parts) => _parts = parts;

    /// <summary>The page, or null if it is too long for reader mode.</summary>
    public static string? Write(IDocument document, PageParts parts)
    {
        if (document.Body is not { } body)
        {
            return null;
        }

        var page = new SimplePage(parts);
        page._html.Append("<!DOCTYPE html><html><head><title>").Append(WebUtility.HtmlEncode(document.Title)).Append("</title></head><body>");
        page.Walk(body);
        return page._isTooLong ? null : page._html.Append("</body></html>").ToString();
    }

    /// <inheritdoc/>
    protected override bool Enter(INode node)
    {
        if (node is IText text)
        {
            _html.Append(WebUtility.HtmlEncode(text.Data));
            return false;
        }

        if (node is not IElement element)
        {
            return false;
        }

        if (element.LocalName is "br" or "img")
        {
            _html.Append(element.LocalName == "br" ? "<br>" : "<img src=\"https://seed.invalid/picture\">");
            return false;
        }

        if (_isTooLong || _parts.IsSkipped(element))
        {
            return false;
        }

        _isTooLong |= element.ChildNodes.Length > MostChildren;
        if (element.LocalName != "body")
        {
            _html.Append('<').Append(NameOf(element));
            foreach (var name in Attributes)
            {
                if (element.GetAttribute(name) is { Length: > 0 } value)
                {
                    _html.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(name == "href" ? LinkFor(value) : value)).Append('"');
                }
            }

            _html.Append('>');
        }

        return true;
    }

    /// <inheritdoc/>
    protected override void Leave(INode node)
    {
        if (node is IElement element && element.LocalName != "body")
        {
            _html.Append("</").Append(NameOf(element)).Append('>');
        }
    }

    /// <summary>Only whether a link leads out of the page or to a note of it matters.</summary>
    private static string LinkFor(string target) => "https://seed.invalid/link" + (target.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? target[hash..] : "");

    private static IElement? TableOf(IElement element)
    {
        var ancestor = element;
        while (ancestor is not null && ancestor.LocalName != "table")
        {
            ancestor = ancestor.ParentElement;
        }

        return ancestor;
    }

    /// <summary>The element to write in place of one.</summary>
    private string NameOf(IElement element)
    {
        var name = element.LocalName;
        if (ElementKinds.IsOutside(element) && !_parts.IsOutside(element))
        {
            return "div";
        }

        if (name is "table" or "tbody" or "thead" or "tfoot" or "tr" or "td" or "th")
        {
            return TableOf(element) is { } table && _parts.IsLayoutTable(table) ? "div" : name;
        }

        if (Kept.Contains(name) && name != "time")
        {
            return name;
        }

        return !_parts.IsBlock(element) ? "span" : element.Children.Any(_parts.IsBlock) ? "div" : name is "form" or "fieldset" ? "div" : "p";
    }
}
