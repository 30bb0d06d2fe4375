using AngleSharp.Dom;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>What stands in a page's head: its meta tags, its linked data and its titles.</summary>
internal sealed class PageHead
{
    private static readonly string[] TitleTags = ["og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title", "sailthru.title", "savepage-title"];

    /// <summary>Reads the head of a page.</summary>
    public PageHead(IDocument document)
    {
        Tags = new MetaTags(document);
        var own = Tags.All(TitleTags).Append(LineText.Normalise(document.Title)).Where(title => title.Length > 0).ToArray();
        Linked = LinkedData.Read(document, own, [.. new[] { document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"), Tags.First("og:url") }.OfType<string>()]);
        Title = Linked.Title ?? Tags.First(TitleTags);
        Titles = [.. Linked.Title is { } headline ? own.Prepend(headline) : own];
        Dates = new HeadDates(Tags.Values);
    }

    /// <summary>The meta tags.</summary>
    public MetaTags Tags { get; }

    /// <summary>What the linked data says about the article.</summary>
    public LinkedData Linked { get; }

    /// <summary>The title of the article, or null.</summary>
    public string? Title { get; }

    /// <summary>All that the head gives as titles, that of the page included.</summary>
    public IReadOnlyCollection<string> Titles { get; }

    /// <summary>Reads dates as this page writes them.</summary>
    public HeadDates Dates { get; }
}
