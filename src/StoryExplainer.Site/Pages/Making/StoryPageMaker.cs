using System.Collections.Immutable;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Output;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Editing.Writing;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Makes the home page, the overview of each story and the list of stories.</summary>
internal static class StoryPageMaker
{
    private const int Leading = 4;
    private const int Publishers = 3;

    /// <summary>The home page: the story, or the stories.</summary>
    public static PageRecord Home(PageMaking making)
    {
        var site = making.Site;
        var settings = site.Content.Settings;
        if (!site.Addresses.HasStories)
        {
            var overview = new OverviewMaker(making, site.Addresses.Whole).Make();
            return PageFraming.Complete(making, Head(making, overview, site.Addresses.Whole), new HomePage { Overview = overview });
        }

        var list = site.Addresses.StoryList;
        var own = site.Content.Desk.Home;
        var standfirst = own?.Blocks is [PageParagraph first, ..] ? first.Text : null;
        var head = new PageHead
        {
            Title = own?.Title ?? settings.Title,
            Description = own?.Description ?? settings.Description ?? standfirst?.Words ?? site.Words.Say("description.stories", ("title", settings.Title), ("count", list.Total)),
            Section = "stories",
        };
        return PageFraming.Complete(making, head with { Thing = StructuredData.Page("WebSite", head.Title, head.Description) }, new HomePage
        {
            Standfirst = standfirst is null ? null : making.Linker.Link(standfirst),
            Introduction = own is null ? [] : [.. own.Blocks.Skip(standfirst is null ? 0 : 1).Select(block => TextBlocks.Of(making, block))],
            Stories = [.. list.LandingItems.Select(number => Card(making, site.Addresses.Stories[number]))],
            MoreStories = list.Total - list.LandingItems.Length,
            Lists = SiteListMaker.Make(making),
            StoriesHref = list.IsWhole ? null : making.Href(list.Landing),
        });
    }

    /// <summary>The overview of a story on a site with several.</summary>
    public static PageRecord Story(PageMaking making, StoryPlan story)
    {
        var overview = new OverviewMaker(making, story).Make();
        return PageFraming.Complete(making, Head(making, overview, story), new StoryPage { Overview = overview });
    }

    /// <summary>The list of stories on a site with many, or a part of it.</summary>
    public static PageRecord List(PageMaking making, IndexPlanPart? part, ImmutableArray<int> items)
    {
        var addresses = making.Site.Addresses;
        var page = new StoriesPage
        {
            Stories = [.. items.Select(number => Card(making, addresses.Stories[number]))],
            Parts = IndexParts.Of(making, addresses.StoryList),
        };
        return PageFraming.Complete(making, IndexParts.Head(making, "stories", addresses.StoryList, part, story: null), page);
    }

    private static PageHead Head(PageMaking making, StoryOverview overview, StoryPlan story)
    {
        var text = Checks.TextOf(making, story);
        var settings = making.Site.Content.Settings;
        var description = text?.Standfirst?.Words
            ?? (making.Address == SiteAddresses.Home ? settings.Description : null)
            ?? making.Site.Words.Say("description.home", ("title", overview.Title), ("count", overview.Provenance.Articles));
        return new PageHead
        {
            Title = overview.Title,
            Description = description,
            Story = story,
            Section = "overview",
            OpenGraphType = "article",
            Thing = StructuredData.Overview(overview, description, isWritten: text is not null),
        };
    }

    private static StoryCard Card(PageMaking making, StoryPlan story)
    {
        var text = Checks.TextOf(making, story);
        var articles = making.Site.Collection.Articles;
        var newest = story.Scope.Articles.Select(article => articles[article].Published).OfType<PublicationDate>().OrderByDescending(published => published.Date.End).FirstOrDefault();
        return new StoryCard
        {
            Id = story.Scope.Story?.Id ?? "",
            Title = text?.Title ?? story.Scope.Story?.Title ?? "",
            Href = making.Href(story.Overview),
            Standfirst = text?.Standfirst is { } standfirst ? making.Linker.Link(standfirst) : null,
            Newest = NewestReports.Of(making, story.Scope),
            NewFacts = NewestReports.NewFacts(making, story.Scope),
            Articles = story.Scope.Articles.Length,
            People = story.Scope.People.Length,
            Last = making.Entries.Published(newest)?.Date,
            Publishers = [.. story.Credit.Publishers.Take(Publishers)],
            Leading = [.. story.Scope.People.Take(Leading).Select(making.Entries.Person)],
        };
    }
}
