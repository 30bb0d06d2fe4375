using System.Collections.Immutable;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Linking;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Model;
using CitedText = StoryExplainer.Stories.Editing.Writing.CitedText;
using EditorText = StoryExplainer.Stories.Editing.Writing.EditorText;
using PositionQuestion = StoryExplainer.Stories.Editing.Writing.PositionQuestion;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Makes a story's overview. The editor's words come first; where there are none, evidence decides what is shown.</summary>
/// <param name="making">The page.</param>
/// <param name="story">The story.</param>
internal sealed class OverviewMaker(PageMaking making, StoryPlan story)
{
    private const int People = 9;
    private const int Quotes = 4;
    private const int Terms = 8;
    private const int Sources = 8;
    private const int MaximumTakingPart = 5;
    private const int Entities = 10;
    private const int Connections = 6;

    private StoryCollection Collection => making.Site.Collection;

    private StoryScope Scope => story.Scope;

    /// <summary>The overview.</summary>
    public StoryOverview Make()
    {
        var text = Checks.TextOf(making, story);
        var choice = new EventChoice(Collection, Scope, making.Site.Content.Settings.Day);
        return new StoryOverview
        {
            Sections = [.. making.Site.Content.Settings.Home.Select(section => section.Word())],
            Title = text?.Title ?? Scope.Story?.Title ?? "",
            Standfirst = text?.Standfirst is { } standfirst ? making.Linker.Link(standfirst) : null,
            Glance = Glance(),
            Brief = Link(text?.Brief ?? []),
            Due = Due(choice),
            Ledger = Ledger(text),
            Positions = [.. (text?.Positions ?? []).Select(Position)],
            People = [.. Scope.People.Take(People).Select(person => Person(person, text))],
            Quotes = [.. QuoteChoice.Best(making.Site.Index, Scope, Quotes).Select(quote => making.Evidence.Quote(quote))],
            Terms = [.. Scope.Terms.Take(Terms).Select(making.Entries.TermEntry)],
            Track = [.. choice.Track().Select(making.Evidence.Event)],
            Places = [.. MostNamed(FactKind.Place).Select(making.Entries.Place)],
            Organisations = [.. MostNamed(FactKind.Organisation).Select(making.Entries.Organisation)],
            Connections = [.. Scope.Connections.Take(Connections).Select(making.Evidence.Connection)],
            Questions = [.. (text?.Questions ?? []).Select(question => new QuestionEntry(question.Question, Link(question.Answer)))],
            Sources = [.. Scope.Articles.Take(Sources).Select(making.Entries.ArticleEntry)],
            Provenance = Provenances.Of(making, Scope, text?.Review ?? making.Site.Content.Settings.Review),
            PeopleHref = making.Href(story.People.Landing),
            TermsHref = HrefOrNull(story.Terms),
            TimelineHref = HrefOrNull(story.Timeline),
            QuotesHref = HrefOrNull(story.Quotes),
            ConnectionsHref = HrefOrNull(story.Connections),
            SourcesHref = making.Href(story.Sources.Landing),
        };
    }

    private PersonEntry Person(int number, EditorText? text)
    {
        var entry = making.Entries.PersonEntry(number);
        return text?.Parts.GetValueOrDefault(Collection.People[number].Id) is { } part ? entry with { Part = making.Linker.Link(part) } : entry;
    }

    private StoryGlance Glance()
    {
        var dated = Scope.Articles.Select(article => Collection.Articles[article].Published).OfType<PublicationDate>().Where(published => published.Date.Start is not null)
            .OrderBy(published => published.Date.Start).ToList();
        return new StoryGlance
        {
            Articles = Scope.Articles.Length,
            First = dated.Count > 0 ? making.Entries.Published(dated[0])!.Date : null, // A known date gives a text.
            Last = dated.Count > 0 ? making.Entries.Published(dated[^1])!.Date : null, // A known date gives a text.
            Newest = NewestReports.Of(making, Scope),
            NewFacts = NewestReports.NewFacts(making, Scope),
            NewSince = making.Site.Changes is { AreFormer: false, Day: { } day } ? making.Dates.Of(DateInterval.Day(day)) : null,
        };
    }

    private DueNext? Due(EventChoice choice)
    {
        var due = choice.Due();
        if (due.Count == 0)
        {
            return null;
        }

        var events = due.Select(making.Evidence.Event).ToImmutableArray();
        var present = Scope.Articles.Select(article => Collection.Articles[article].Published).OfType<PublicationDate>().MaxBy(published => published.Date.End);
        var people = due.SelectMany(number => Collection.Events[number].People.Where(id => TakesPart(id, Collection.Events[number]))).Distinct(StringComparer.Ordinal).Take(MaximumTakingPart);
        return new DueNext(events[0].Date, events[0].State, events, [.. people.Select(id => making.Entries.Person(making.Site.Index.Person(id)))], making.Entries.Published(present)?.Date);
    }

    /// <summary>Only those whom the words of the event name, not everybody whom its sentence names.</summary>
    private bool TakesPart(string id, TimelineEvent entry) => making.Site.Index.Person(id) is >= 0 and var number && EvidenceMaker.Names(entry.Title, Collection.People[number]);

    private ImmutableArray<LedgerColumn> Ledger(EditorText? text)
    {
        if (text is null)
        {
            return [];
        }

        var columns = new[] { ("claimed", text.Claimed), ("contested", text.Contested), ("unknown", text.Unknown) };
        return [.. columns.Where(column => !column.Item2.IsEmpty).Select(column => new LedgerColumn(column.Item1, [.. column.Item2.Select(Item)]))];
    }

    private LedgerItem Item(CitedText text)
    {
        var linked = making.Linker.Link(text);
        return new LedgerItem(linked, [.. linked.Runs.Select(run => run.Cite?.Grade).OfType<AttributionGrade>().Distinct().Order()]);
    }

    private PositionTopic Position(PositionQuestion question) =>
        new(question.Question, [.. question.Sides.Select(side => new SidePosition(side.Side, side.Text is { } text ? making.Linker.Link(text) : null))]);

    private ImmutableArray<LinkedText> Link(ImmutableArray<CitedText> texts) => [.. texts.Select(making.Linker.Link)];

    private string? HrefOrNull(IndexPlan list) => list.Total > 0 ? making.Href(list.Landing) : null;

    private IEnumerable<int> MostNamed(FactKind kind)
    {
        var counts = new Dictionary<int, int>();
        foreach (var article in Scope.Articles)
        {
            foreach (var fact in making.Site.Index.Articles[article].Facts)
            {
                if (fact.Kind == kind)
                {
                    counts[fact.Index] = counts.GetValueOrDefault(fact.Index) + 1;
                }
            }
        }

        return counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key).Take(Entities).Select(count => count.Key);
    }
}
