using System.Collections.Immutable;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Linking;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Makes the entries of lists for one page: people, terms, articles.</summary>
/// <param name="page">The page.</param>
internal sealed class EntryMaker(PageMaking page)
{
    private const int FewCites = 8;
    private const int FewEvents = 6;

    // A usual figure for grown-ups who read English silently.
    private const int WordsAMinute = 230;

    private readonly Dictionary<int, PersonLink> _people = [];

    private StoryCollection Collection => page.Site.Collection;

    private SiteIndex Index => page.Site.Index;

    /// <summary>A person in few words; the same one is made once for a page.</summary>
    public PersonLink Person(int number)
    {
        if (!_people.TryGetValue(number, out var link))
        {
            var person = Collection.People[number];
            var role = person.Roles.FirstOrDefault();
            var target = page.LinkTo(new Subject(FactKind.Person, number));
            link = new PersonLink
            {
                Id = person.Id,
                Name = person.Name,
                Href = target?.Href,
                Role = role?.Text,
                RoleCite = page.Citations.Cite(role?.Evidence),
                Group = person.Group,
                Preview = target?.Preview,
            };
            _people[number] = link;
        }

        return link;
    }

    /// <summary>A person in the list of people.</summary>
    public PersonEntry PersonEntry(int number)
    {
        var subject = Index.People[number];
        var person = Collection.People[number];
        return new PersonEntry
        {
            Person = Person(number),
            Paragraphs = subject.Paragraphs,
            Articles = subject.Articles.Count,
            Quotes = subject.Quotes.Count,
            Quote = QuoteChoice.Short(Collection, subject.Quotes) is >= 0 and var quote ? page.Evidence.Quote(quote) : null,
            Event = page.Evidence.Leading(person, subject.Events),
            FirstCite = page.Citations.Cite(First(person.Mentions)),
            Order = number + 1,
        };
    }

    /// <summary>A term that something leads to.</summary>
    public NamedLink Term(int number)
    {
        var link = page.LinkTo(new Subject(FactKind.Term, number));
        return new NamedLink(Collection.Terms[number].Id, Collection.Terms[number].Name, link?.Href, link?.Preview);
    }

    /// <summary>A term in the list of terms.</summary>
    public TermEntry TermEntry(int number)
    {
        var term = Collection.Terms[number];
        var target = page.Site.Addresses.Term(number);
        return new TermEntry
        {
            Id = term.Id,
            Name = term.Name,
            Href = target == page.Address ? null : page.Href(target),
            Definition = term.Definitions.FirstOrDefault() is { } definition ? Definition(definition) : null,
            Gloss = term.Definitions.IsEmpty ? term.Gloss?.Text : null,
            Mentions = term.Mentions.Length,
            Articles = Index.Terms[number].Articles.Count,
            FirstCite = page.Citations.Cite(First(term.Mentions)),
        };
    }

    /// <summary>What a term means.</summary>
    public DefinitionEntry Definition(Definition definition) => new(
        definition is { Origin: Origin.Extracted, Evidence: { } place } ? page.Linker.Link(definition.Text, place) : page.Linker.Link(definition.Text),
        definition.Origin == Origin.Edited ? "editor" : "article",
        page.Citations.Cite(definition.Evidence),
        definition.Evidence is { } words ? Article(Index.Article(words.Article)) : null,
        definition.Source,
        WebAddressOrNull(definition.Source));

    /// <summary>An organisation that something leads to.</summary>
    public NamedLink Organisation(int number) => Entity(Collection.Organisations[number], page.Site.Addresses.Organisation(number));

    /// <summary>A place that something leads to.</summary>
    public NamedLink Place(int number) => Entity(Collection.Places[number], page.Site.Addresses.Place(number));

    /// <summary>An organisation or a place in its list.</summary>
    public EntityEntry EntityEntry(Entity entity, SubjectIndex subject)
    {
        var cites = Paragraphs(entity.Mentions, FewCites);
        var events = subject.Events.Where(number => EntityFacts.Concerns(Collection.Events[number], entity)).ToList();
        return new EntityEntry
        {
            Id = entity.Id,
            Name = entity.Name,
            Aliases = entity.Aliases,
            Mentions = entity.Mentions.Length,
            Articles = subject.Articles.Count,
            Cites = cites,
            MoreCites = subject.Paragraphs - cites.Length,
            Events = [.. events.Take(FewEvents).Select(number => page.Evidence.Event(number))],
            MoreEvents = Math.Max(0, events.Count - FewEvents),
        };
    }

    /// <summary>Somebody who is only named.</summary>
    public AlsoNamed AlsoNamed(int number)
    {
        var person = Collection.People[number];
        return new AlsoNamed(person.Id, person.Name, person.Roles.FirstOrDefault()?.Text, Paragraphs(person.Mentions, FewCites));
    }

    /// <summary>A source without a name.</summary>
    public UnnamedSourceEntry Unnamed(int number)
    {
        var source = Collection.UnnamedSources[number];
        var subject = Index.UnnamedSources[number];
        return new UnnamedSourceEntry("unnamed-" + source.Id, source.Label, subject.Quotes.Count, Paragraphs(source.Mentions, FewCites), Article(Index.Articles[subject.Articles[0]]));
    }

    /// <summary>An article in few words.</summary>
    public ArticleLink Article(ArticleIndex article)
    {
        var target = SiteAddresses.Article(article.Article);
        return new ArticleLink(article.Article.Id, article.Article.Text.Title, target == page.Address ? null : page.Href(target), article.Article.Text.Publisher);
    }

    /// <summary>An article in the list of sources.</summary>
    public ArticleEntry ArticleEntry(int number)
    {
        var index = Index.Articles[number];
        var article = index.Article;
        return new ArticleEntry
        {
            Article = Article(index),
            Authors = article.Text.Authors,
            Carrier = article.Carrier,
            Published = Published(article.Published),
            SourceUrl = article.SourceUrl,
            RightsLine = article.RightsLine,
            Rights = article.Rights == RightsMode.PublicDomain ? "public_domain" : article.Rights.ToString().ToLowerInvariant(),
            Paragraphs = index.TextParagraphs,
            Words = index.Words,
            Minutes = Math.Max(1, (index.Words + (WordsAMinute / 2)) / WordsAMinute),
            People = CountOf(index, FactKind.Person),
            Quotes = CountOf(index, FactKind.Quote),
            Events = CountOf(index, FactKind.Event),
            Story = page.Site.Addresses.HasStories ? Story(page.Site.Addresses.Stories[index.Story]) : null,
            IsDraft = article.IsDraft,
        };
    }

    /// <summary>When an article was published.</summary>
    public PublishedText? Published(PublicationDate? published) => published is null
        ? null
        : new PublishedText(page.Dates.Of(published.Date, isInferred: published.Basis == DateBasis.Inferred), published.Basis.ToString().ToLowerInvariant(), published.Evidence);

    /// <summary>A story of a site with several.</summary>
    public StoryLink Story(StoryPlan story) => new(story.Scope.Story?.Title ?? "", page.Href(story.Overview));

    /// <summary>The paragraphs of some evidence, each once, at most so many.</summary>
    public ImmutableArray<Citation> Paragraphs(ImmutableArray<Evidence> evidence, int maximum)
    {
        var cites = ImmutableArray.CreateBuilder<Citation>();
        var last = (Article: "", Paragraph: -1);
        foreach (var place in evidence)
        {
            if ((place.Article, place.Paragraph) != last && cites.Count < maximum)
            {
                last = (place.Article, place.Paragraph);
                cites.Add(page.Citations.Cite(place));
            }
        }

        return cites.ToImmutable();
    }

    /// <summary>A source as a link, or null if it is a line of words.</summary>
    public static string? WebAddressOrNull(string? source) =>
        source is not null && Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? source : null;

    private static Evidence? First(ImmutableArray<Evidence> evidence) => evidence.IsEmpty ? null : evidence[0];

    private static int CountOf(ArticleIndex article, FactKind kind)
    {
        var seen = new HashSet<int>();
        foreach (var fact in article.Facts)
        {
            if (fact.Kind == kind)
            {
                seen.Add(fact.Index);
            }
        }

        return seen.Count;
    }

    private NamedLink Entity(Entity entity, PageAddress place) => new(entity.Id, entity.Name, page.Href(place, entity.Id));
}
