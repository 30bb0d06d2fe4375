using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Changes;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Makes the page of what changed since readers last saw the site.</summary>
internal static class ChangesMaker
{
    private const int Shown = 300;

    /// <summary>The page.</summary>
    public static ChangesPage Make(PageMaking making)
    {
        var changes = making.Site.Changes;
        return new ChangesPage
        {
            HasFormer = making.Site.Content.Former is not null,
            Changes = [.. changes.Changes.Take(Shown).Select(change => Entry(making, change))],
            Day = changes.Day is { } day ? making.Dates.Of(DateInterval.Day(day)) : null,
            AreFormer = changes.AreFormer,
            More = Math.Max(0, changes.Changes.Length - Shown),
        };
    }

    private static ChangeEntry Entry(PageMaking making, FactChange change) => new(
        change.Kind.ToString().ToLowerInvariant(),
        change.What,
        change.Name,
        change.Kind == ChangeKind.Removed ? null : Href(making, change),
        Words(making, change.What, change.Was),
        Words(making, change.What, change.Now));

    /// <summary>What a fact says, in the words of the site: dates and states are kept in a form without language.</summary>
    private static string? Words(PageMaking making, string what, string? says)
    {
        if (says is null || what is not ("event" or "article"))
        {
            return says;
        }

        var parts = says.Split(FormerDate.Between);
        if (!FormerDate.IsDate(parts[0]))
        {
            return says;
        }

        var date = making.Dates.Of(FormerDate.Read(parts[0])).Text ?? making.Site.Words.Say("index.undated");
        return parts is [_, var state] && EventStates.All.Contains(state) ? date + FormerDate.Between + making.Site.Words.Say("state." + state) : date;
    }

    private static string? Href(PageMaking making, FactChange change)
    {
        var (index, addresses, collection) = (making.Site.Index, making.Site.Addresses, making.Site.Collection);
        return change.What switch
        {
            "person" when index.Person(change.Id) is >= 0 and var person && addresses.Person(person) is { } page => making.Href(page),
            "term" when index.Term(change.Id) is >= 0 and var term => making.Href(addresses.Term(term)),
            "organisation" when index.Organisation(change.Id) is >= 0 and var organisation => making.Href(addresses.Organisation(organisation), change.Id),
            "place" when index.Place(change.Id) is >= 0 and var place => making.Href(addresses.Place(place), change.Id),
            "event" when Number(collection.Events, item => item.Id == change.Id) is >= 0 and var item => making.Href(addresses.Event(item), change.Id),
            "quote" when Number(collection.Quotes, quote => quote.Id == change.Id) is >= 0 and var quote => making.Href(addresses.Quote(quote), change.Id),
            "article" when collection.Articles.FirstOrDefault(article => article.Id == change.Id) is { } article => making.Href(SiteAddresses.Article(article)),
            _ => null,
        };
    }

    private static int Number<T>(System.Collections.Immutable.ImmutableArray<T> list, Func<T, bool> isMeant)
    {
        for (var i = 0; i < list.Length; i++)
        {
            if (isMeant(list[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
