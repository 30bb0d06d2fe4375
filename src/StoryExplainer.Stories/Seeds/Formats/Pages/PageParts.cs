using AngleSharp.Dom;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>
/// Which elements of a page begin a line, are hidden, or are no main content. The markup is believed unless it would leave no article: old systems put
/// whole pages into a form or a table, and some sites their article into an aside.
/// </summary>
internal sealed class PageParts
{
    /// <summary>Less running text than this is no article.</summary>
    private const int FewestWords = 25;

    /// <summary>A part with the title needs only a paragraph to be the article.</summary>
    private const int FewestWordsBelowTitle = 12;

    /// <summary>Without a title in it, a part must have many times the running text of the rest.</summary>
    private const int TimesTheRest = 8;

    private readonly PageStyle _style;
    private readonly Dictionary<IElement, bool> _isMixed = [];
    private readonly Dictionary<IElement, bool> _isHidden = [];
    private readonly HashSet<IElement> _believedSeen = [];
    private readonly HashSet<IElement> _articles = [];
    private readonly HashSet<IElement> _layoutTables = [];

    private PageParts(PageStyle style) => _style = style;

    /// <summary>The heading that is the page's title, or null.</summary>
    public IElement? Title { get; private set; }

    /// <summary>Words of running text that the page's reader saw.</summary>
    public int Prose { get; private set; }

    /// <summary>True if the page has no running text worth the name.</summary>
    public bool IsWithoutText => Prose < FewestWords;

    /// <summary>Works out the parts of a page.</summary>
    /// <param name="document">The page.</param>
    /// <param name="titles">What its head gives as its title.</param>
    public static PageParts Of(IDocument document, IReadOnlyCollection<string> titles)
    {
        var parts = new PageParts(new PageStyle(document));
        parts.Title = PageTitle.FindHeading(document, parts, titles);
        if (document.Body is not { } body)
        {
            return parts;
        }

        var survey = PageSurvey.Of(body, parts, parts.Title);
        if (survey.Seen < FewestWords && survey.Unseen >= FewestWords)
        {
            parts._believedSeen.UnionWith(survey.Parts.Values.Where(part => part.IsHidden && part.Prose >= FewestWords && part.Prose * 2 >= survey.Unseen).Select(part => part.Element));
            survey = PageSurvey.Of(body, parts, parts.Title);
        }

        parts.Prose = survey.Seen;
        foreach (var part in survey.Parts.Values.Where(part => !part.IsHidden))
        {
            if (part.Element.LocalName == "table" ? IsLayout(part) : IsArticle(part, survey.Seen - part.Prose))
            {
                (part.Element.LocalName == "table" ? parts._layoutTables : parts._articles).Add(part.Element);
            }
        }

        return parts;
    }

    /// <summary>A page whose markup says nothing beyond its elements, such as the article that reader mode cut out.</summary>
    public static PageParts OfArticle(IDocument document)
    {
        var parts = new PageParts(new PageStyle(document));
        if (document.Body is { } body)
        {
            parts._layoutTables.UnionWith(PageSurvey.Of(body, parts, null).Parts.Values.Where(part => part.Element.LocalName == "table" && IsLayout(part)).Select(part => part.Element));
        }

        return parts;
    }

    /// <summary>True if the words of an element were not seen by the page's reader.</summary>
    public bool IsHidden(IElement element)
    {
        if (!_isHidden.TryGetValue(element, out var isHidden))
        {
            isHidden = HiddenParts.IsHidden(element, _style);
            _isHidden.Add(element, isHidden);
        }

        return isHidden && !_believedSeen.Contains(element);
    }

    /// <summary>True if the words inside are not read.</summary>
    public bool IsSkipped(IElement element) => ElementKinds.IsSkipped(element) || (element.LocalName == "noscript" && !_articles.Contains(element)) || IsHidden(element);

    /// <summary>True if the element is no main content.</summary>
    public bool IsOutside(IElement element) =>
        (ElementKinds.IsOutside(element) && !_articles.Contains(element)) || element.ClassList.Contains("twitter-tweet") || element.ClassList.Contains("instagram-media");

    /// <summary>True for a table that only arranges the page.</summary>
    public bool IsLayoutTable(IElement table) => _layoutTables.Contains(table);

    /// <summary>True if line breaks of the source are shown.</summary>
    public bool KeepsLines(IElement element) => element.LocalName is "pre" or "listing" or "xmp" || (_style.Of(element).KeepsLines && element.LocalName is "div" or "article" or "section" or "body");

    /// <summary>
    /// True if the element begins a line. Elements that sites invent do so unless they stand among the words of a sentence, and so do times; elements
    /// of a line do so where the page's style makes them blocks.
    /// </summary>
    public bool IsBlock(IElement element)
    {
        if (ElementKinds.IsBlock(element))
        {
            return true;
        }

        if (!ElementKinds.IsInline(element))
        {
            return element.ParentElement is not { } parent || (!IsMixed(parent) && !StandsInParagraph(element));
        }

        return element.LocalName is "span" or "a" or "strong" or "b" or "em" or "i" or "small" or "label" or "cite" && _style.Of(element).Display is "block" or "table" or "flex" or "grid" or "list-item";
    }

    /// <summary>True if words stand directly in an element, beside its children.</summary>
    private bool IsMixed(IElement parent)
    {
        if (!_isMixed.TryGetValue(parent, out var isMixed))
        {
            isMixed = parent.ChildNodes.Any(node => node is IText text && text.Data.Any(char.IsLetterOrDigit));
            _isMixed.Add(parent, isMixed);
        }

        return isMixed;
    }

    private static bool StandsInParagraph(IElement element)
    {
        for (var ancestor = element.ParentElement; ancestor is not null && !(ElementKinds.IsBlock(ancestor) && !ElementKinds.IsParagraph(ancestor)); ancestor = ancestor.ParentElement)
        {
            if (ElementKinds.IsParagraph(ancestor) || (ElementKinds.IsInline(ancestor) && ancestor.LocalName != "a"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsArticle(PagePart part, int rest) =>
        part.HoldsTitle ? part.Prose >= FewestWordsBelowTitle && part.Prose * 4 >= rest : part.Prose >= FewestWords && (rest < FewestWords || part.Prose >= TimesTheRest * rest) && part.Element.LocalName is not ("footer" or "nav");

    private static bool IsLayout(PagePart table) =>
        table.Element.GetAttribute("role") is "presentation" or "none" || table.HoldsLayout || table.HoldsTitle || table.Rows <= 1 || table.MostCells <= 1 || (table.Paragraphs >= 3 && !table.HasHeaderCells);
}
