using System.Collections.Immutable;
using StoryExplainer.Site.Cards;
using StoryExplainer.Site.Linking;

namespace StoryExplainer.Site.Pages;

/// <summary>What every page has. A template sees the page as <c>page</c>; every address in it is ready to be linked.</summary>
public abstract record PageRecord
{
    /// <summary>The layout that draws the page: "person.html".</summary>
    public abstract string Template { get; }

    /// <summary>What kind of page it is, in one word: "person".</summary>
    public abstract string Kind { get; }

    /// <summary>The page's path inside the site: "people/steve-witkoff.html".</summary>
    public string Path { get; init; } = "";

    /// <summary>The way up to the root of the site: "../", or an empty text at the root. Put it before "assets/site.css".</summary>
    public string Root { get; init; } = "";

    /// <summary>The page's heading; with the site's title behind it, also the title of the browser's tab.</summary>
    public string Title { get; init; } = "";

    /// <summary>One or two sentences for search engines and shared links.</summary>
    public string Description { get; init; } = "";

    /// <summary>The page's one address on the web, or null where the site has none yet.</summary>
    public string? Canonical { get; init; }

    /// <summary>What search engines are told ("noindex"), or null if they may do as they like.</summary>
    public string? Robots { get; init; }

    /// <summary>The site as a whole.</summary>
    public SiteInfo Site { get; init; } = null!; // Every page goes through PageFraming, which sets it.

    /// <summary>The story that the page belongs to, on a site with several stories; else null.</summary>
    public StoryLink? Story { get; init; }

    /// <summary>The bar of links under the masthead.</summary>
    public ImmutableArray<NavigationItem> Navigation { get; init; } = [];

    /// <summary>The way from the home page to this one, without this one; empty on the home page.</summary>
    public ImmutableArray<Breadcrumb> Breadcrumbs { get; init; } = [];

    /// <summary>Whose reporting the page rests on.</summary>
    public SourceCredit Credit { get; init; } = null!; // Every page goes through PageFraming, which sets it.

    /// <summary>Structured data as JSON for a <c>script type="application/ld+json"</c>, already safe inside a script element; print it raw. Null if there is none.</summary>
    public string? JsonLd { get; init; }

    /// <summary>Values for <c>og:</c> meta elements.</summary>
    public OpenGraph OpenGraph { get; init; } = null!; // Every page goes through PageFraming, which sets it.

    /// <summary>What the page's links to people and terms lead to, each once, in order of the first link: for previews without leaving the page.</summary>
    public ImmutableArray<Preview> Previews { get; init; } = [];

    /// <summary>Corrections that concern this page, the newest first.</summary>
    public ImmutableArray<CorrectionEntry> Corrections { get; init; } = [];

    /// <summary>The picture to be drawn with the page; null if it has none of its own.</summary>
    internal ShareCard? Card { get; init; }
}
