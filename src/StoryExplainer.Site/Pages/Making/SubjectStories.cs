using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>In which stories a person or term occurs, and how much of it a page has room for.</summary>
internal static class SubjectStories
{
    /// <summary>How many quotations a page shows of one story.</summary>
    public const int MaximumQuotes = 60;

    /// <summary>How many dated things a page shows of one story.</summary>
    public const int MaximumEvents = 60;

    /// <summary>How many articles a page draws a strip of in one story.</summary>
    public const int MaximumStrips = 24;

    /// <summary>The stories, in the site's order.</summary>
    public static List<StoryPlan> Of(PageMaking making, SubjectIndex subject)
    {
        var addresses = making.Site.Addresses;
        return addresses.HasStories
            ? [.. subject.Articles.Select(article => making.Site.Index.Articles[article].Story).Distinct().Order().Select(story => addresses.Stories[story])]
            : [addresses.Whole];
    }

    /// <summary>True if some evidence belongs to a story.</summary>
    public static bool IsIn(SiteModel site, StoryPlan story, Evidence evidence) =>
        !site.Addresses.HasStories || site.Addresses.Stories[site.Index.Article(evidence.Article).Story] == story;

    /// <summary>True if it is the story with that id.</summary>
    public static bool IsIn(SiteModel site, StoryPlan story, string id) => !site.Addresses.HasStories || story.Scope.Story?.Id == id;
}
