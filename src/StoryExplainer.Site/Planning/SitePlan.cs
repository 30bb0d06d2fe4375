using System.Collections.Immutable;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Changes;
using StoryExplainer.Site.Pages;

namespace StoryExplainer.Site.Planning;

/// <summary>All pages of a site: their addresses are decided, their contents are made one at a time.</summary>
public sealed class SitePlan
{
    private readonly ImmutableArray<PublishedPage> _redirects;

    internal SitePlan(SiteModel model, ImmutableArray<PlannedPage> pages, ImmutableArray<PublishedPage> redirects)
    {
        Model = model;
        Pages = pages;
        _redirects = redirects;
    }

    /// <summary>The pages, by address.</summary>
    public ImmutableArray<PlannedPage> Pages { get; }

    /// <summary>Former addresses with the pages that take their place, by address.</summary>
    internal ImmutableArray<PublishedPage> Redirects => _redirects;

    /// <summary>What the pages are made from.</summary>
    internal SiteModel Model { get; }

    /// <summary>What readers will have seen once this site is published.</summary>
    /// <param name="day">The day.</param>
    internal PublishedSite Shown(DateOnly day)
    {
        var pages = Pages.Where(page => page.Kind is not ("not_found" or "redirect")).Select(page => new PublishedPage(page.Address.Path, page.Kind, null));
        return Model.Changes.Shown([.. pages.Concat(_redirects).OrderBy(page => page.Path, StringComparer.Ordinal)], day);
    }
}

/// <summary>A page to be made.</summary>
/// <param name="Address">Where it stands.</param>
/// <param name="Kind">What kind of page it is: "person".</param>
/// <param name="IsHidden">True if search engines are asked to leave it out.</param>
/// <param name="Make">Makes its record. Always gives the same, on any thread; nothing is kept, so that memory does not grow with the site.</param>
public sealed record PlannedPage(PageAddress Address, string Kind, bool IsHidden, Func<PageRecord> Make)
{
    /// <summary>Where the page comes from, in words for messages.</summary>
    public string Origin => Source ?? $"the page \"{Address.Path}\" of the kind \"{Kind}\"";

    /// <summary>The editor's file that the page is made of; null if there is none.</summary>
    public string? Source { get; init; }
}
