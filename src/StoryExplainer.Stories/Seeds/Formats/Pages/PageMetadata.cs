using AngleSharp.Dom;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Stories.Seeds.Cleaning;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>Reads what a page's head says about its article: linked data first, then meta tags, then marked elements.</summary>
internal static class PageMetadata
{
    // Days of a change ("article:modified_time", "og:updated_time", "last-modified") are not among them: a change is no publication.
    private static readonly string[] DateTags =
    [
        "article:published_time", "article:published", "og:published_time", "og:article:published_time", "og:pubdate", "parsely-pub-date", "datepublished", "date", "dc.date", "dc.date.issued", "dc.date.created", "dcterms.issued",
        "dcterms.created", "dcterms.date", "pubdate", "pub_date", "publishdate", "publish-date", "publish_date", "publication_date", "article.published", "article_date_original", "originalpublicationdate", "citation_publication_date", "citation_date",
        "citation_online_date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "rnews:datepublished", "bt:pubdate", "published-date", "savepage-pubdate", "article:post_date", "release_date",
    ];

    private static readonly string[] PublisherTags =
        ["og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "citation_publisher", "citation_journal_title", "cxenseparse:publisher", "application-name", "apple-mobile-web-app-title", "twitter:app:name:iphone"];

    /// <summary>What the head says.</summary>
    public static SeedMetadata Read(IDocument document, PageHead head)
    {
        var address = PageAddress.Find(document, head);
        var tagged = head.Tags.All(PublisherTags).FirstOrDefault(name => !name.StartsWith('@') && !name.Contains("://", StringComparison.Ordinal) && !IsPartOfHost(name, address));
        var site = head.Tags.First("og:site_name");
        var publisher = head.Linked.IsPublisherReferred ? (site is not null && !IsPartOfHost(site, address) ? site : null) ?? head.Linked.Publisher ?? tagged : head.Linked.Publisher ?? tagged;
        var (published, mayBeDayBefore) = FindDate(document, head);
        return new SeedMetadata
        {
            Title = head.Title is { } title ? WithoutSiteName(WithoutSiteName(title, publisher), site) : null,
            Authors = PageAuthors.Find(document, head),
            Publisher = publisher,
            Published = published,
            MayBeDayBefore = mayBeDayBefore,
            SourceUrl = address,
        };
    }

    /// <summary>"Hosted" of hosted.agency.example is the name of a server, which systems write down where nobody gave the site a name.</summary>
    private static bool IsPartOfHost(string name, string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var url) || url.HostNameType != UriHostNameType.Dns)
        {
            return false;
        }

        var labels = url.IdnHost.Split('.');
        var ownLabels = labels.Length > 2 && labels[^1].Length == 2 && labels[^2] is "co" or "com" or "org" or "net" or "gov" or "ac" or "edu" ? 3 : 2;
        return labels.SkipLast(ownLabels).Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private static (PublicationDate? Date, bool MayBeDayBefore) FindDate(IDocument document, PageHead head)
    {
        var candidates = new[] { (Value: head.Linked.DatePublished, Place: "linked data") }
            .Concat(head.Tags.All(DateTags).Select(value => ((string?)value, "head")))
            .Append((head.Linked.DateCreated, "linked data"))
            .Concat(TimesOf(document));
        foreach (var (value, place) in candidates)
        {
            if (value is not null && head.Dates.Read(value) is { } day)
            {
                return (new PublicationDate(DateInterval.Day(day), DateBasis.Stated, $"The page's {place} says \"{LineText.Normalise(value)}\"."), HeadDates.IsMorningInUniversalTime(value));
            }
        }

        return (null, false);
    }

    /// <summary>Time elements of the article: those marked as its day of publication, then the first one. Changes, comments, other articles and the entries of a live report have their own.</summary>
    private static IEnumerable<(string? Value, string Place)> TimesOf(IDocument document)
    {
        var times = document.QuerySelectorAll("time[datetime], [itemprop~=datePublished]")
            .Where(time => !IsOfChange(time) && !time.Ancestors<IElement>().Any(IsElsewhere))
            .ToArray();
        return times.Where(IsOfPublication).Concat(times.Take(1)).Select(time => (time.GetAttribute("datetime") ?? time.GetAttribute("content") ?? time.TextContent, "time element"))!;
    }

    private static bool IsOfPublication(IElement time) => (time.GetAttribute("itemprop") ?? "").Contains("datePublished", StringComparison.OrdinalIgnoreCase) || time.HasAttribute("pubdate");

    private static bool IsOfChange(IElement time) =>
        (time.GetAttribute("itemprop") ?? "").Contains("dateModified", StringComparison.OrdinalIgnoreCase)
        || (time.ClassName is { } name && (name.Contains("updated", StringComparison.OrdinalIgnoreCase) || name.Contains("modified", StringComparison.OrdinalIgnoreCase)) && !name.Contains("published", StringComparison.OrdinalIgnoreCase))
        || IsBehindWordOfChange(time);

    private static bool IsBehindWordOfChange(IElement time)
    {
        for (var node = time.PreviousSibling; node is not null; node = node.PreviousSibling)
        {
            if (!string.IsNullOrWhiteSpace(node.TextContent))
            {
                return DateLine.LabelOf(node.TextContent) == DateLabel.Updated;
            }
        }

        return false;
    }

    private static bool IsElsewhere(IElement ancestor) =>
        ancestor.LocalName is "aside" or "nav" or "footer" || (ancestor.LocalName == "article" && ancestor.Ancestors<IElement>().Any(outer => outer.LocalName == "article"))
        || (ancestor.GetAttribute("itemprop") ?? "").Contains("liveBlogUpdate", StringComparison.OrdinalIgnoreCase);

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
