using System.Collections.Immutable;
using StoryExplainer.Site.Output;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Makes a timeline, whole or a part of it.</summary>
internal static class TimelinePageMaker
{
    private const int PeopleFilters = 12;
    private const int TermFilters = 8;

    /// <summary>The timeline of a story.</summary>
    public static PageRecord Make(PageMaking making, StoryPlan story, IndexPlanPart? part, ImmutableArray<int> items)
    {
        var collection = making.Site.Collection;
        var events = items.Select(number => collection.Events[number]).ToList();
        var newest = TimelineScaleMaker.NewestOf(collection, story.Scope);
        var future = items.Select(number => (int?)number).FirstOrDefault(number => collection.Events[number!.Value].Date.Start > newest?.Date.End); // Every number of the list is one.
        var eras = StoryPlan.ByYear(items, number => collection.Events[number].Date.Start?.Year, "")
            .Select(year => new TimelineEra("y" + year.Key, year.Label.Length == 0 ? null : year.Label, [.. year.Items.Select(number => making.Evidence.Event(number) with { OpensFuture = number == future })])).ToImmutableArray();
        var page = new TimelinePage
        {
            Eras = eras,
            Parts = IndexParts.Of(making, story.Timeline),
            PeopleFilters = Filters(making, events.SelectMany(entry => entry.People), FactKind.Person, PeopleFilters),
            TermFilters = Filters(making, events.SelectMany(entry => entry.Terms), FactKind.Term, TermFilters),
            StateFilters = [.. EventStates.All.Select(state => new TimelineFilter("state-" + state, "state", state, events.Count(entry => EventStates.NameOf(entry) == state))).Where(filter => filter.Count > 0)],
            Total = story.Timeline.Total,
            Scale = part is null && story.Timeline.IsWhole ? TimelineScaleMaker.Of(making, story.Scope) : null,
            Written = making.Entries.Published(newest)?.Date,
            HasInferredDates = events.Exists(entry => entry.IsInferred),
        };
        var head = IndexParts.Head(making, "timeline", story.Timeline, part, story);
        return PageFraming.Complete(making, head with { Thing = StructuredData.Timeline(head.Title, eras.SelectMany(era => era.Events)) }, page);
    }

    private static ImmutableArray<TimelineFilter> Filters(PageMaking making, IEnumerable<string> ids, FactKind kind, int maximum)
    {
        var collection = making.Site.Collection;
        return
        [
            .. ids.GroupBy(id => id, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(maximum)
                .Select(group => new TimelineFilter(EvidenceMaker.FilterOf(kind, group.Key), kind == FactKind.Person ? "person" : "term", NameOf(group.Key), group.Count())),
        ];

        string NameOf(string id) => kind == FactKind.Person
            ? making.Site.Index.Person(id) is >= 0 and var person ? collection.People[person].Name : id
            : making.Site.Index.Term(id) is >= 0 and var term ? collection.Terms[term].Name : id;
    }
}
