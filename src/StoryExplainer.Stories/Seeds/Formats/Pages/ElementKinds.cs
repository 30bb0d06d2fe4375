using System.Collections.Frozen;
using AngleSharp.Dom;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>What the names of elements say about their words.</summary>
internal static class ElementKinds
{
    private static readonly FrozenSet<string> Skipped = FrozenSet.Create(
        "script", "style", "template", "iframe", "svg", "math", "object", "embed", "canvas", "video", "audio", "select", "textarea", "button", "head", "map", "datalist", "progress", "meter", "del", "s", "strike",
        "amp-ad", "amp-embed", "amp-sticky-ad", "amp-analytics", "amp-consent", "amp-user-notification", "amp-social-share", "amp-next-page", "amp-recaptcha-input", "amp-iframe", "amp-video", "amp-audio", "amp-youtube");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "noscript", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp");

    private static readonly FrozenSet<string> Inlines = FrozenSet.Create(
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "dfn", "em", "font", "i", "img", "input", "ins", "kbd", "label", "mark", "nobr", "output", "picture", "q", "rb", "rp", "rt", "rtc", "ruby",
        "samp", "slot", "small", "source", "span", "strong", "sub", "sup", "tt", "u", "var", "wbr", "amp-img", "amp-anim");

    private static readonly FrozenSet<string> Outside = FrozenSet.Create("nav", "aside", "footer", "form", "dialog", "amp-sidebar", "amp-lightbox");
    private static readonly FrozenSet<string> OutsideRoles = FrozenSet.Create("navigation", "complementary", "contentinfo", "search", "dialog", "alert", "alertdialog");
    private static readonly FrozenSet<string> Paragraphs = FrozenSet.Create("p", "h1", "h2", "h3", "h4", "h5", "h6");

    /// <summary>True if its words are never the article's.</summary>
    public static bool IsSkipped(IElement element) => Skipped.Contains(element.LocalName);

    /// <summary>True if browsers begin a new line for it.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>True for an element of HTML that stands inside a line; false for blocks and for elements that sites invent.</summary>
    public static bool IsInline(IElement element) => Inlines.Contains(element.LocalName);

    /// <summary>True for a paragraph or a heading, in which everything is part of a line.</summary>
    public static bool IsParagraph(IElement element) => Paragraphs.Contains(element.LocalName);

    /// <summary>True if it says of itself that it is not the page's main content.</summary>
    public static bool IsOutside(IElement element) => Outside.Contains(element.LocalName) || OutsideRoles.Contains(element.GetAttribute("role") ?? "");
}
