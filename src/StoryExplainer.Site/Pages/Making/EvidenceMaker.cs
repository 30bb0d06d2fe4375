using System.Collections.Immutable;
using StoryExplainer.Language.Quotations;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Linking;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Makes quotations, events, connections and strips of mentions for one page.</summary>
/// <param name="page">The page.</param>
internal sealed class EvidenceMaker(PageMaking page)
{
    private const int BarStep = 14;

    private StoryCollection Collection => page.Site.Collection;

    private SiteIndex Index => page.Site.Index;

    /// <summary>A quotation.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="marked">What is to be marked in its words, or null.</param>
    public QuoteEntry Quote(int number, Subject? marked = null)
    {
        var quotation = Collection.Quotes[number];
        return new QuoteEntry
        {
            Id = quotation.Id,
            Text = page.Linker.Link(ShownWords(quotation.Text), quotation.Evidence, marked),
            Kind = quotation.Kind == QuoteKind.Document ? "document" : "speech",
            Speaker = Index.Person(quotation.Speaker) is >= 0 and var speaker ? page.Entries.Person(speaker) : null,
            SpeakerLabel = quotation.Speaker is null ? quotation.SpeakerLabel : null,
            Grade = page.Citations.GradeOf(quotation),
            Cite = page.Citations.Cite(quotation),
            Article = page.Entries.Article(Index.Article(quotation.Evidence.Article)),
            Href = page.Href(page.Site.Addresses.Quote(number), quotation.Id),
            EmbedHref = page.Site.Addresses.HasEmbeds && !quotation.IsOpen ? page.Href(SiteAddresses.Embed(quotation.Id)) : null,
            CardHref = page.Site.Cards.Quote(number) is { } card ? page.Href(card.Address) : null,
            IsEdited = quotation.Origin == Origin.Edited,
        };
    }

    /// <summary>An entry of the timeline.</summary>
    public EventEntry Event(int number)
    {
        var entry = Collection.Events[number];
        var people = Numbers(entry.People, id => Index.Person(id));
        var terms = Numbers(entry.Terms, Index.Term);
        return new EventEntry
        {
            Id = entry.Id,
            Date = page.Dates.Of(entry.Date, entry.Expression, entry.IsInferred),
            State = EventStates.NameOf(entry),
            Headline = entry.Evidence is { } place ? page.Linker.Link(entry.Title, place) : page.Linker.Link(entry.Title),
            Cite = page.Citations.Cite(entry.Evidence),
            IsQuoted = entry.Headline is null,
            Accounts = [.. entry.Accounts.Select(account => new AccountEntry(
                account.Headline is { } other && other != entry.Headline ? page.Linker.Link(other, account.Evidence) : null,
                page.Citations.Cite(account.Evidence),
                page.Entries.Article(Index.Article(account.Evidence.Article))))],
            People = [.. people.Select(page.Entries.Person)],
            Organisations = [.. Numbers(entry.Organisations, Index.Organisation).Select(page.Entries.Organisation)],
            Places = [.. Numbers(entry.Places, Index.Place).Select(page.Entries.Place)],
            Terms = [.. terms.Select(page.Entries.Term)],
            Filters = string.Join(' ', people.Select(person => FilterOf(FactKind.Person, Collection.People[person].Id)).Concat(terms.Select(term => FilterOf(FactKind.Term, Collection.Terms[term].Id)))),
            Href = page.Href(page.Site.Addresses.Event(number), entry.Id),
            Article = entry.Evidence is { } words ? page.Entries.Article(Index.Article(words.Article)) : null,
            Reference = entry.Source,
            ReferenceHref = EntryMaker.WebAddressOrNull(entry.Source),
            IsEdited = entry.Origin == Origin.Edited,
        };
    }

    /// <summary>The words without the comma that only joins them to their attribution. Nothing else of a quotation may ever be changed.</summary>
    public static string ShownWords(string words) => words.Length > 1 && words[^1] == ',' ? words[..^1] : words;

    /// <summary>The event that says most about a person: one whose headline names the person, with an exact day, not merely about speaking; the latest of several. Null if there is none.</summary>
    public EventEntry? Leading(Person person, List<int> events)
    {
        var best = -1;
        var bestScore = 0;
        foreach (var number in events)
        {
            var entry = Collection.Events[number];
            var score = (Names(entry.Title, person) ? 4 : 0) + (entry.IsStatement ? 0 : 2) + (entry.Date.Precision == DatePrecision.Day ? 1 : 0);
            if (score >= bestScore && score >= 4)
            {
                (best, bestScore) = (number, score);
            }
        }

        return best < 0 ? null : Event(best);
    }

    /// <summary>The word by which events of a person or term are filtered.</summary>
    public static string FilterOf(FactKind kind, string id) => (kind == FactKind.Person ? "person-" : "term-") + id;

    /// <summary>A connection.</summary>
    public ConnectionEntry Connection(int number)
    {
        var connection = Collection.Connections[number];
        return new ConnectionEntry
        {
            From = page.Entries.Person(Index.Person(connection.From)),
            To = page.Entries.Person(Index.Person(connection.To)),
            Verb = connection.Verb,
            IsMutual = connection.IsMutual,
            Cite = page.Citations.Cite(connection.Evidence),
            Article = page.Entries.Article(Index.Article(connection.Evidence.Article)),
        };
    }

    /// <summary>Where one article mentions something.</summary>
    /// <param name="article">The article.</param>
    /// <param name="kind">What kind of thing it is.</param>
    /// <param name="number">Its number.</param>
    public MentionStrip Strip(ArticleIndex article, FactKind kind, int number)
    {
        var bars = ImmutableArray.CreateBuilder<bool>(article.TextParagraphs);
        var cites = ImmutableArray.CreateBuilder<Citation>();
        var paragraphs = article.Article.Text.Paragraphs;
        for (var paragraph = 0; paragraph < paragraphs.Length; paragraph++)
        {
            if (!ArticleIndex.IsCounted(paragraphs[paragraph]))
            {
                continue;
            }

            var isMarked = HasFact(article, paragraph, kind, number);
            bars.Add(isMarked);
            if (isMarked)
            {
                cites.Add(page.Citations.CiteParagraph(article, paragraph));
            }
        }

        return new MentionStrip
        {
            Article = page.Entries.Article(article),
            Date = page.Entries.Published(article.Article.Published)?.Date,
            Bars = bars.ToImmutable(),
            Marked = cites.Count,
            Width = Math.Max(0, (bars.Count * BarStep) - 4),
            MarkedEdges = [.. Edges(bars, isMarked: true)],
            PlainEdges = [.. Edges(bars, isMarked: false)],
            Cites = cites.ToImmutable(),
        };
    }

    /// <summary>The articles of a scope that mention something, the newest first.</summary>
    public IEnumerable<ArticleIndex> ArticlesOf(SubjectIndex subject, StoryPlan story)
    {
        var number = page.Site.Addresses.HasStories ? page.Site.Addresses.Stories.IndexOf(story) : 0;
        return subject.Articles.Select(article => Index.Articles[article]).Where(article => !page.Site.Addresses.HasStories || article.Story == number);
    }

    /// <summary>True if a headline names a person in one of their forms.</summary>
    public static bool Names(string headline, Person person) =>
        person.Aliases.Append(person.Name).Any(form => headline.IndexOf(form, StringComparison.Ordinal) is >= 0 and var at && NameDictionary.StandsAt(headline, at, form));

    private static bool HasFact(ArticleIndex article, int paragraph, FactKind kind, int number)
    {
        foreach (var fact in article.FactsOf(paragraph))
        {
            if (fact.Kind == kind && fact.Index == number)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<int> Edges(ImmutableArray<bool>.Builder bars, bool isMarked) =>
        Enumerable.Range(0, bars.Count).Where(bar => bars[bar] == isMarked).Select(bar => bar * BarStep);

    private static List<int> Numbers(ImmutableArray<string> ids, Func<string, int> find) => [.. ids.Select(find).Where(number => number >= 0)];
}
