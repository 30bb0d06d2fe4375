using System.Collections.Immutable;
using StoryExplainer.Site.Output;
using StoryExplainer.Site.Planning;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Makes the lists of people, terms, articles, connections, places and organisations, whole or a part of them.</summary>
internal static class ListPageMaker
{
    private const int GraphPeople = 14;
    private const int MaximumExtra = 300;

    /// <summary>Who's who.</summary>
    public static PageRecord People(PageMaking making, StoryPlan story, StoryPlan? shown, IndexPlanPart? part, ImmutableArray<int> items)
    {
        var isLanding = part is null;
        var page = new PeoplePage
        {
            Groups = GroupPeople(making, items, story.People.IsWhole),
            UnnamedSources = isLanding ? [.. story.Scope.UnnamedSources.Take(MaximumExtra).Where(HasPlace).Select(making.Entries.Unnamed)] : [],
            AlsoNamed = isLanding ? [.. story.Scope.AlsoNamed.Take(MaximumExtra).Select(making.Entries.AlsoNamed)] : [],
            MoreUnnamedSources = isLanding ? Math.Max(0, story.Scope.UnnamedSources.Length - MaximumExtra) : 0,
            MoreAlsoNamed = isLanding ? Math.Max(0, story.Scope.AlsoNamed.Length - MaximumExtra) : 0,
            Parts = IndexParts.Of(making, story.People),
            Total = story.People.Total,
        };
        var head = IndexParts.Head(making, "people", story.People, part, shown);
        return PageFraming.Complete(making, head with { Thing = StructuredData.Page("CollectionPage", head.Title, head.Description) }, page);

        bool HasPlace(int source) => making.Site.Index.UnnamedSources[source].Articles.Count > 0;
    }

    /// <summary>Key terms.</summary>
    public static PageRecord Terms(PageMaking making, StoryPlan story, StoryPlan? shown, IndexPlanPart? part, ImmutableArray<int> items)
    {
        var collection = making.Site.Collection;
        var groups = StoryPlan.ByLetter(items, term => collection.Terms[term].Name)
            .Select(group => new TermGroup(group.Label, "letter-" + group.Key, [.. group.Items.Select(making.Entries.TermEntry)])).ToImmutableArray();
        var page = new TermsPage
        {
            Groups = groups,
            Parts = IndexParts.Of(making, story.Terms),
            Total = story.Terms.Total,
            FromDictionary = story.Scope.Terms.Count(term => collection.Terms[term] is { Definitions.IsEmpty: true, Gloss: not null }),
        };
        var head = IndexParts.Head(making, "terms", story.Terms, part, shown);
        return PageFraming.Complete(making, head with { Thing = StructuredData.TermSet(head.Title, groups.SelectMany(group => group.Terms)) }, page);
    }

    /// <summary>Articles.</summary>
    public static PageRecord Sources(PageMaking making, StoryPlan story, StoryPlan? shown, IndexPlanPart? part, ImmutableArray<int> items)
    {
        var collection = making.Site.Collection;
        var groups = StoryPlan.ByYear(items, article => collection.Articles[article].Published?.Date.Start?.Year, "", newestFirst: true)
            .Select(group => new ArticleGroup("y" + group.Key, group.Label.Length == 0 ? null : group.Label, [.. group.Items.Select(making.Entries.ArticleEntry)]));
        var page = new SourcesPage { Groups = [.. groups], Parts = IndexParts.Of(making, story.Sources), Total = story.Sources.Total };
        var head = IndexParts.Head(making, "sources", story.Sources, part, shown);
        return PageFraming.Complete(making, head with { Thing = StructuredData.Page("CollectionPage", head.Title, head.Description) }, page);
    }

    /// <summary>Connections.</summary>
    public static PageRecord Connections(PageMaking making, StoryPlan story, IndexPlanPart? part, ImmutableArray<int> items)
    {
        var entries = items.Select(making.Evidence.Connection).ToImmutableArray();
        var page = new ConnectionsPage
        {
            Connections = entries,
            Graph = GraphMaker.Circle(entries, GraphPeople, making.Site.Words),
            Parts = IndexParts.Of(making, story.Connections),
            Total = story.Connections.Total,
        };
        var head = IndexParts.Head(making, "connections", story.Connections, part, story);
        return PageFraming.Complete(making, head with { Thing = StructuredData.Page("CollectionPage", head.Title, head.Description) }, page);
    }

    /// <summary>Organisations.</summary>
    public static PageRecord Organisations(PageMaking making, IndexPlanPart? part, ImmutableArray<int> items)
    {
        var plan = making.Site.Addresses.Organisations;
        var groups = StoryPlan.ByLetter(items, number => making.Site.Collection.Organisations[number].Name).Select(group => new EntityGroup(
            group.Label, "letter-" + group.Key,
            [.. group.Items.Select(number => making.Entries.EntityEntry(making.Site.Collection.Organisations[number], making.Site.Index.Organisations[number]))]));
        var page = new OrganisationsPage { Groups = [.. groups], Parts = IndexParts.Of(making, plan), Total = plan.Total };
        return PageFraming.Complete(making, IndexParts.Head(making, "organisations", plan, part, story: null), page);
    }

    /// <summary>Places.</summary>
    public static PageRecord Places(PageMaking making, IndexPlanPart? part, ImmutableArray<int> items)
    {
        var plan = making.Site.Addresses.Places;
        var groups = StoryPlan.ByLetter(items, number => making.Site.Collection.Places[number].Name).Select(group => new EntityGroup(
            group.Label, "letter-" + group.Key,
            [.. group.Items.Select(number => making.Entries.EntityEntry(making.Site.Collection.Places[number], making.Site.Index.Places[number]))]));
        var page = new PlacesPage { Groups = [.. groups], Parts = IndexParts.Of(making, plan), Total = plan.Total };
        return PageFraming.Complete(making, IndexParts.Head(making, "places", plan, part, story: null), page);
    }

    /// <summary>The editor's groups in the order of their first person; people without a group come last.</summary>
    private static ImmutableArray<PersonGroup> GroupPeople(PageMaking making, ImmutableArray<int> items, bool isWhole)
    {
        var people = making.Site.Collection.People;
        var groups = items.GroupBy(person => isWhole ? people[person].Group : null, StringComparer.Ordinal).OrderBy(group => group.Key is null);
        return
        [
            .. groups.Select(group => new PersonGroup(
                group.Key, group.Key is null ? "people" : "group-" + Stories.Model.Slug.From(group.Key), [.. group.Select(making.Entries.PersonEntry)])),
        ];
    }
}
