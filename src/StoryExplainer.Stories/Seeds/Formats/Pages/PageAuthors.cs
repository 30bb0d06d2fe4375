using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using StoryExplainer.Stories.Seeds.Cleaning;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>Finds who wrote a page's article. A firm, a feed or an account in the head is nobody; the byline on the page then counts.</summary>
internal static partial class PageAuthors
{
    private const string Marked = "[itemprop~=author], [rel~=author], .byline, .author-name, .article-author, .entry-author, .post-author, .byline-author, .p-author, .author";

    private static readonly string[] Tags = ["author", "authors", "parsely-author", "article:author", "article:author_name", "og:article:author", "dc.creator", "dcterms.creator", "citation_author", "citation_authors", "sailthru.author", "byl", "byline", "cxenseparse:author", "creator"];

    private static readonly FrozenSet<string> WordsOfFirms = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "agency", "association", "authority", "broadcasting", "channel", "collective", "committee", "communications", "company", "corporation", "corp", "corp.", "council", "digital", "editorial", "enterprises", "feed", "foundation", "gmbh",
        "group", "holdings", "inc", "inc.", "institute", "limited", "ltd", "ltd.", "magazine", "media", "ministry", "network", "networks", "newsroom", "newswire", "office", "online", "organisation", "organization", "plc", "productions",
        "publications", "publishers", "publishing", "radio", "service", "services", "society", "staff", "studios", "syndicate", "team", "television", "trust", "tv", "university", "website", "wire");

    /// <summary>The authors; default if none are sure.</summary>
    public static ImmutableArray<string> Find(IDocument document, PageHead head)
    {
        var inHead = FindInHead(head);
        var onPage = FindOnPage(document);

        // Heads often name only the first of several.
        return inHead.Length == 0 || (onPage.Length > inHead.Length && inHead.All(name => onPage.Contains(name, StringComparer.OrdinalIgnoreCase)))
            ? onPage.Length == 0 ? default : onPage
            : inHead;
    }

    private static ImmutableArray<string> FindInHead(PageHead head)
    {
        if (ReadAll(head.Linked.Authors) is { Length: > 0 } linked)
        {
            return linked;
        }

        foreach (var tag in Tags)
        {
            if (ReadAll(head.Tags.Of(tag)) is { Length: > 0 } authors)
            {
                return authors;
            }
        }

        var labels = head.Tags.First("twitter:label1") is { } label && label.Contains("written", StringComparison.OrdinalIgnoreCase) ? head.Tags.Of("twitter:data1") : [];
        return ReadAll(labels);
    }

    /// <summary>An article may list one reporter after the other; a comment or a related article has its own list further down.</summary>
    private static ImmutableArray<string> FindOnPage(IDocument document)
    {
        var marked = document.QuerySelectorAll(Marked).Where(element => !element.Ancestors<IElement>().Any(ancestor => ancestor.LocalName is "aside" or "nav" or "footer")).ToArray();
        foreach (var first in marked)
        {
            ImmutableArray<string> names = [.. marked.Where(element => element == first || (element.ParentElement == first.ParentElement && element.LocalName == first.LocalName)).SelectMany(element => Read(element.TextContent)).Distinct(StringComparer.OrdinalIgnoreCase)];
            if (names.Length > 0)
            {
                return names;
            }
        }

        return [];
    }

    private static ImmutableArray<string> ReadAll(IEnumerable<string> values) => [.. values.SelectMany(value => Read(value)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static ImmutableArray<string> Read(string value)
    {
        var text = LineText.Normalise(Account().Replace(value, " "));
        if (text.Length is 0 or > 300 || text.Contains("://", StringComparison.Ordinal) || text.StartsWith('@'))
        {
            return [];
        }

        // Libraries put the family name first: "Marsh, Ann".
        if (text.Split(", ") is [var family, var given] && !family.Contains(' ') && !given.Contains(' ') && ReporterName.IsName($"{given} {family}"))
        {
            return [$"{given} {family}"];
        }

        var names = Byline.TryRead(text)?.Authors ?? Byline.TryRead("By " + text)?.Authors ?? [];
        return [.. names.Where(name => ReporterName.IsName(name) && PublisherName.Find(name) is null && !name.Split(' ').Any(WordsOfFirms.Contains))];
    }

    [GeneratedRegex(@"\(?\s*@\w+\s*\)?", RegexOptions.CultureInvariant)]
    private static partial Regex Account();
}
