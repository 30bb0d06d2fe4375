using System.Collections.Immutable;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Planning;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Makes the bar of links under the masthead. What a story has nothing of has no link.</summary>
internal static class PageNavigation
{
    /// <summary>The bar of a story, or of the whole site.</summary>
    public static ImmutableArray<NavigationItem> Of(PageMaking making, StoryPlan story, string? section)
    {
        var items = ImmutableArray.CreateBuilder<NavigationItem>();
        var isWholeOfSeveral = making.Site.Addresses.HasStories && story == making.Site.Addresses.Whole;
        Add(making, items, section, isWholeOfSeveral ? "stories" : "overview", story.Overview, isWholeOfSeveral ? making.Site.Addresses.Stories.Length : null);
        AddList(making, items, section, "people", story.People, story.People.Total + story.Scope.AlsoNamed.Length + story.Scope.UnnamedSources.Length);
        AddList(making, items, section, "terms", story.Terms, story.Terms.Total);
        if (!isWholeOfSeveral)
        {
            AddList(making, items, section, "timeline", story.Timeline, story.Timeline.Total);
            AddList(making, items, section, "quotes", story.Quotes, story.Quotes.Total);
        }

        AddList(making, items, section, "sources", story.Sources, story.Sources.Total);
        foreach (var page in making.Site.Content.Desk.Pages.Where(page => page.IsInNavigation).OrderBy(page => page.Order))
        {
            var address = SiteAddresses.Text(page.Id);
            items.Add(new NavigationItem("page", page.Title, making.Href(address), null, address == making.Address, IsSection: false));
        }

        return items.ToImmutable();
    }

    private static void AddList(PageMaking making, ImmutableArray<NavigationItem>.Builder items, string? section, string key, IndexPlan list, int entries)
    {
        if (entries > 0)
        {
            // The number is that of the list's main entries; sources without a name do not count as people.
            Add(making, items, section, key, list.Landing, list.Total > 0 ? list.Total : null);
        }
    }

    private static void Add(PageMaking making, ImmutableArray<NavigationItem>.Builder items, string? section, string key, PageAddress address, int? count) =>
        items.Add(new NavigationItem(key, making.Site.Words.Say("nav." + key), making.Href(address), count, address == making.Address, section == key && address != making.Address));
}
