using System.Collections.Immutable;
using AngleSharp.Dom;
using StoryExplainer.Language.Dates;
using StoryExplainer.Stories.Editing.Yaml;
using StoryExplainer.Stories.Seeds.Cleaning;

namespace StoryExplainer.Stories.Seeds.Formats;

/// <summary>Reads what a page's head says about its article: linked data first, then meta tags, then marked elements.</summary>
internal static class PageMetadata
{
    private static readonly string[] TitleTags = ["og:title", "twitter:title", "dc.title", "citation_title", "parsely-title", "sailthru.title"];
    private static readonly string[] AuthorTags = ["author", "parsely-author", "article:author", "dc.creator", "citation_author", "sailthru.author", "byl", "twitter:data1"];
    private static readonly string[] DateTags = ["article:published_time", "og:published_time", "parsely-pub-date", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created", "pubdate", "publishdate", "publish-date", "citation_publication_date", "sailthru.date", "cxenseparse:recs:publishtime"];
    private static readonly string[] PublisherTags = ["og:site_name", "application-name", "dc.publisher", "citation_journal_title", "twitter:app:name:iphone"];

    /// <summary>What the head says.</summary>
    public static SeedMetadata Read(IDocument document)
    {
        var tags = new MetaTags(document);
        var linked = LinkedData.Read(document);
        var publisher = linked.Publisher ?? tags.First(PublisherTags);
        var title = linked.Title ?? tags.First(TitleTags);
        return new SeedMetadata
        {
            Title = title is null ? null : WithoutSiteName(title, publisher),
            Authors = !linked.Authors.IsDefaultOrEmpty ? linked.Authors : FindAuthors(document, tags),
            Publisher = publisher,
            Published = ReadDate(linked.DatePublished, "linked data") ?? tags.All(DateTags).Select(value => ReadDate(value, "head")).FirstOrDefault(date => date is not null) ?? FindTime(document),
            SourceUrl = FindAddress(document, tags, linked),
        };
    }

    private static PublicationDate? ReadDate(string? value, string place) =>
        value is not null && DateParser.TryParseDay(value, out var day)
            ? new PublicationDate(DateInterval.Day(day), DateBasis.Stated, $"The page's {place} says \"{LineText.Normalise(value)}\".")
            : null;

    /// <summary>A time element above the text; those further down belong to comments and other articles.</summary>
    private static PublicationDate? FindTime(IDocument document) =>
        document.QuerySelectorAll("time[datetime]")
            .Where(time => !time.Ancestors<IElement>().Any(ancestor => ancestor.LocalName is "aside" or "nav" or "footer"))
            .Select(time => ReadDate(time.GetAttribute("datetime"), "time element"))
            .FirstOrDefault();

    private static ImmutableArray<string> FindAuthors(IDocument document, MetaTags tags)
    {
        foreach (var value in tags.All(AuthorTags))
        {
            if (!value.Contains("://", StringComparison.Ordinal) && !value.StartsWith('@') && ReadAuthors(value) is { Length: > 0 } authors)
            {
                return authors;
            }
        }

        // An article may list one reporter after the other; a comment or a related article has its own list further down.
        var marked = document.QuerySelectorAll("[itemprop=author], [rel~=author], .byline, .author-name")
            .Where(element => !element.Ancestors<IElement>().Any(ancestor => ancestor.LocalName is "aside" or "nav" or "footer"))
            .ToArray();
        var first = marked.FirstOrDefault();
        return first is null
            ? default
            : [.. marked.Where(element => element.ParentElement == first.ParentElement || element == first).SelectMany(element => ReadAuthors(element.TextContent)).Distinct(StringComparer.Ordinal)];
    }

    private static ImmutableArray<string> ReadAuthors(string value)
    {
        var text = LineText.Normalise(value);
        return text.Length == 0 ? [] : Byline.TryRead(text)?.Authors ?? Byline.TryRead("By " + text)?.Authors ?? [];
    }

    private static string? FindAddress(IDocument document, MetaTags tags, LinkedData linked)
    {
        string?[] addresses = [document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"), tags.First("og:url"), linked.Address];
        foreach (var address in addresses)
        {
            if (address is not null && YamlUrls.TryParse(address.Trim(), out var url))
            {
                return url.AbsoluteUri;
            }
        }

        return null;
    }

    private static string WithoutSiteName(string title, string? siteName)
    {
        if (siteName is null)
        {
            return title;
        }

        foreach (var separator in new[] { " | ", " - ", " – ", " — ", " · ", " « ", " :: " })
        {
            if (title.EndsWith(separator + siteName, StringComparison.OrdinalIgnoreCase))
            {
                return title[..^(separator.Length + siteName.Length)].TrimEnd();
            }
        }

        return title;
    }
}
