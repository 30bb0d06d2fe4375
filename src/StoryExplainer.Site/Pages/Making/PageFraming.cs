using System.Collections.Immutable;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Cards;
using StoryExplainer.Site.Output;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Editing;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Puts the frame that all pages share around a page: masthead, bar of links, way home, credit, structured data.</summary>
internal static class PageFraming
{
    /// <summary>Completes a page. Comes last, when all links of the page are made.</summary>
    public static PageRecord Complete(PageMaking making, PageHead head, PageRecord page)
    {
        var site = making.Site;
        var settings = site.Content.Settings;
        var story = head.Story ?? site.Addresses.Whole;
        var canonical = making.Address.AbsoluteIn(settings.BaseUrl);
        var steps = Steps(making, head);
        var card = head.Card ?? site.Cards.Story(story);
        return page with
        {
            Path = making.Address.Path,
            Root = making.Address.Root,
            Title = head.Title,
            Description = head.Description,
            Canonical = canonical,
            Robots = head.IsHidden ? "noindex" : null,
            Site = Info(making, story),
            Story = site.Addresses.HasStories && head.Story is { } own ? making.Entries.Story(own) : null,
            Navigation = PageNavigation.Of(making, story, head.Section),
            Breadcrumbs = [.. steps.Select(step => new Breadcrumb(step.Label, making.Href(step.Address)))],
            Credit = story.Credit,
            JsonLd = StructuredData.Write(head.Thing, canonical, Trail(settings, steps.Add((head.Title, making.Address)))),
            OpenGraph = new OpenGraph(head.OpenGraphType, head.Title, head.Description, canonical, card?.Address.AbsoluteIn(settings.BaseUrl), card?.Description, settings.Language.Replace('-', '_')),
            Previews = making.Previews,
            Corrections = CorrectionMaker.For(making),
            Card = card is not null && card.Address == ShareCard.AddressFor(making.Address) ? card : null,
        };
    }

    private static ImmutableArray<(string Label, PageAddress Address)> Steps(PageMaking making, PageHead head)
    {
        if (making.Address == SiteAddresses.Home)
        {
            return [];
        }

        var steps = ImmutableArray.CreateBuilder<(string Label, PageAddress Address)>();
        steps.Add((making.Site.Words.Say(making.Site.Addresses.HasStories ? "nav.stories" : "nav.overview"), SiteAddresses.Home));
        if (making.Site.Addresses.HasStories && head.Story is { } story && story.Overview != making.Address)
        {
            steps.Add((story.Scope.Story?.Title ?? "", story.Overview));
        }

        steps.AddRange(head.Steps);
        return steps.ToImmutable();
    }

    private static ImmutableArray<(string Label, string Url)> Trail(SiteSettings settings, ImmutableArray<(string Label, PageAddress Address)> steps) =>
        settings.BaseUrl is { } baseUrl ? [.. steps.Select(step => (step.Label, step.Address.AbsoluteIn(baseUrl)!))] : []; // Known with a base address.

    private static SiteInfo Info(PageMaking making, StoryPlan story)
    {
        var settings = making.Site.Content.Settings;
        var addresses = making.Site.Addresses;
        return new SiteInfo
        {
            Title = settings.Title,
            Language = settings.Language,
            HasStories = addresses.HasStories,
            Groups = making.Site.Groups,
            Contact = settings.Contact,
            ContactHref = ContactHref(settings.Contact),
            HomeHref = making.Href(SiteAddresses.Home),
            SearchHref = making.Href(SiteAddresses.Search),
            IndexHref = making.Href(addresses.Index.Landing),
            SourcesHref = making.Href(addresses.Whole.Sources.Landing),
            PlacesHref = addresses.Places.Total > 0 ? making.Href(addresses.Places.Landing) : null,
            OrganisationsHref = addresses.Organisations.Total > 0 ? making.Href(addresses.Organisations.Landing) : null,
            ConnectionsHref = story.Connections.Total > 0 && (!addresses.HasStories || story != addresses.Whole) ? making.Href(story.Connections.Landing) : null,
            AboutHref = making.Href(SiteAddresses.About),
            CorrectionsHref = making.Href(SiteAddresses.Corrections),
            ChangesHref = making.Href(SiteAddresses.Changes),
            FeedHref = making.Href(addresses.HasStories && story != addresses.Whole ? SiteAddresses.FeedOf(story) : SiteAddresses.Feed),
            Updated = settings.Day is { } day ? making.Dates.Of(DateInterval.Day(day)) : null,
            DataHref = making.Href(SiteAddresses.Data),
            QuotesCsvHref = making.Href(SiteAddresses.QuotesCsv),
            Generator = making.Site.Content.Generator,
        };
    }

    private static string? ContactHref(string? contact) =>
        contact is null ? null : contact.Contains("://", StringComparison.Ordinal) || contact.StartsWith("mailto:", StringComparison.Ordinal) ? contact : "mailto:" + contact;
}
