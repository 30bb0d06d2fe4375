using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>The site, as every page needs it. All addresses are relative to the page.</summary>
public sealed record SiteInfo
{
    /// <summary>Name of the site.</summary>
    public required string Title { get; init; }

    /// <summary>Language of the interface as a BCP 47 tag: "en-GB".</summary>
    public required string Language { get; init; }

    /// <summary>Direction in which the language is written: "ltr" or "rtl".</summary>
    public string Direction => WritingDirection.Of(Language);

    /// <summary>The groups that people are sorted into, the largest first: the order in which they take their colours.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>True if the site has several stories.</summary>
    public bool HasStories { get; init; }

    /// <summary>Where readers can write to, or null.</summary>
    public string? Contact { get; init; }

    /// <summary><see cref="Contact"/> as a link (an address of the web, or <c>mailto:</c>), or null.</summary>
    public string? ContactHref { get; init; }

    /// <summary>The home page.</summary>
    public required string HomeHref { get; init; }

    /// <summary>The search page.</summary>
    public required string SearchHref { get; init; }

    /// <summary>The A to Z, which is the search without scripts.</summary>
    public required string IndexHref { get; init; }

    /// <summary>All articles.</summary>
    public required string SourcesHref { get; init; }

    /// <summary>Places; null if the articles name none.</summary>
    public string? PlacesHref { get; init; }

    /// <summary>Organisations; null if the articles name none.</summary>
    public string? OrganisationsHref { get; init; }

    /// <summary>Connections, of the page's story on a site with several; null if no sentence states any.</summary>
    public string? ConnectionsHref { get; init; }

    /// <summary>How the site is made.</summary>
    public required string AboutHref { get; init; }

    /// <summary>Corrections.</summary>
    public required string CorrectionsHref { get; init; }

    /// <summary>What changed since the last published site.</summary>
    public required string ChangesHref { get; init; }

    /// <summary>The day that the editor says the site is of, or null.</summary>
    public DateText? Updated { get; init; }

    /// <summary>The Atom feed: that of the page's story on a site with several.</summary>
    public required string FeedHref { get; init; }

    /// <summary>The story as data.</summary>
    public required string DataHref { get; init; }

    /// <summary>All quotations as a table.</summary>
    public required string QuotesCsvHref { get; init; }

    /// <summary>Name and version of the program.</summary>
    public required string Generator { get; init; }
}
