using AngleSharp.Dom;
using StoryExplainer.Stories.Seeds.Cleaning;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>Finds the title of a page: the heading that the page's own title holds, else the only main heading, else what the head says.</summary>
internal static class PageTitle
{
    private const int FewestWordsOfHeading = 3;

    /// <summary>A headline written for search engines shares this part of its longer words with the headline above the article.</summary>
    private const double SharedWords = 0.25;

    /// <summary>The title, or null.</summary>
    /// <param name="document">The page.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="headTitle">What its head says of the article, or null.</param>
    public static string? Find(IDocument document, PageParts parts, string? headTitle) =>
        (parts.Title is { } heading ? VisibleText.Of(heading, parts) : null)
        ?? headTitle
        ?? document.QuerySelectorAll("h1").Select(heading => VisibleText.Of(heading, parts)).FirstOrDefault(text => text.Length > 0)
        ?? (LineText.Normalise(document.Title) is { Length: > 0 } title ? title : null);

    /// <summary>The heading that is the title, or null.</summary>
    /// <param name="document">The page.</param>
    /// <param name="parts">Its parts; what is hidden must be known.</param>
    /// <param name="titles">What its head gives as its title.</param>
    public static IElement? FindHeading(IDocument document, PageParts parts, IReadOnlyCollection<string> titles)
    {
        var headings = document.QuerySelectorAll("h1, h2").Select(element => (Element: element, Text: VisibleText.Of(element, parts))).Where(heading => heading.Text.Length > 0).ToArray();
        var named = headings.Where(heading => titles.Any(title => title.Contains(heading.Text, StringComparison.OrdinalIgnoreCase))).OrderByDescending(heading => heading.Text.Length).FirstOrDefault();
        if (named.Element is { } heading)
        {
            return heading;
        }

        var main = headings.Where(heading => heading.Element.LocalName == "h1").ToArray();
        return main is [var (only, text)] && LineText.CountWords(text) >= FewestWordsOfHeading && (titles.Count == 0 || titles.Any(title => IsLike(title, text))) ? only : null;
    }

    private static bool IsLike(string title, string heading)
    {
        var words = LineWords.Split(title).Where(word => word.Length > 3).ToHashSet(StringComparer.Ordinal);
        var other = LineWords.Split(heading).Where(word => word.Length > 3).ToHashSet(StringComparer.Ordinal);
        return words.Count > 0 && other.Count > 0 && other.Count(words.Contains) >= Math.Max(1, SharedWords * Math.Min(words.Count, other.Count));
    }
}
