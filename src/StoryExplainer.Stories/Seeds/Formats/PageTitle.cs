using AngleSharp.Dom;

namespace StoryExplainer.Stories.Seeds.Formats;

/// <summary>Finds the title of a page: the heading that the page's own title holds, else what the head says.</summary>
internal static class PageTitle
{
    /// <summary>The title, or null.</summary>
    public static string? Find(IDocument document, string? headTitle)
    {
        var titles = new[] { headTitle, LineText.Normalise(document.Title) }.OfType<string>().Where(title => title.Length > 0).ToArray();
        var headings = document.QuerySelectorAll("h1, h2").Select(heading => LineText.Normalise(heading.TextContent)).Where(text => text.Length > 0).ToArray();
        return headings.Where(heading => titles.Any(title => title.Contains(heading, StringComparison.OrdinalIgnoreCase))).MaxBy(heading => heading.Length)
            ?? headTitle
            ?? document.QuerySelectorAll("h1").Select(heading => LineText.Normalise(heading.TextContent)).FirstOrDefault(text => text.Length > 0)
            ?? titles.FirstOrDefault();
    }
}
