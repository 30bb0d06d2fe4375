using System.Collections.Immutable;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Planning;

/// <summary>
/// The collection turned round: who is quoted where, what rests on which paragraph, who belongs to which story. Built once in one pass over all
/// evidence, so that no page has to search.
/// </summary>
internal sealed class SiteIndex
{
    private readonly Dictionary<string, int> _articleNumbers;
    private readonly Dictionary<string, int> _people;
    private readonly Dictionary<string, int> _terms;
    private readonly Dictionary<string, int> _organisations;
    private readonly Dictionary<string, int> _places;
    private readonly Dictionary<string, int> _unnamed;
    private readonly List<Fact>[] _facts;
    private readonly Lazy<string[]> _sortNames;
    private string? _lastArticle;
    private int _lastNumber;

    /// <summary>Builds the index.</summary>
    public SiteIndex(StoryCollection collection)
    {
        Collection = collection;
        _articleNumbers = Numbers(collection.Articles, article => article.Id);
        _people = Numbers(collection.People, person => person.Id);
        _terms = Numbers(collection.Terms, term => term.Id);
        _organisations = Numbers(collection.Organisations, entity => entity.Id);
        _places = Numbers(collection.Places, entity => entity.Id);
        _unnamed = Numbers(collection.UnnamedSources, source => source.Id);
        _sortNames = new(() => [.. collection.People.Select(SortName.Of)]);
        var stories = Numbers(collection.Stories, story => story.Id);
        StoryNumbers = stories;

        _facts = new List<Fact>[collection.Articles.Length];
        for (var i = 0; i < _facts.Length; i++)
        {
            _facts[i] = [];
        }

        People = Subjects(collection.People.Length);
        Terms = Subjects(collection.Terms.Length);
        Organisations = Subjects(collection.Organisations.Length);
        Places = Subjects(collection.Places.Length);
        UnnamedSources = Subjects(collection.UnnamedSources.Length);
        AddMentions();
        AddStatements();
        Articles = [.. collection.Articles.Select((article, number) => new ArticleIndex(article, number, stories.GetValueOrDefault(article.Story), _facts[number]))];
        _facts = [];
    }

    /// <summary>The collection.</summary>
    public StoryCollection Collection { get; }

    /// <summary>Articles in the collection's order.</summary>
    public ImmutableArray<ArticleIndex> Articles { get; }

    /// <summary>Numbers of stories by id.</summary>
    public Dictionary<string, int> StoryNumbers { get; }

    /// <summary>People in the collection's order.</summary>
    public ImmutableArray<SubjectIndex> People { get; }

    /// <summary>Terms in the collection's order.</summary>
    public ImmutableArray<SubjectIndex> Terms { get; }

    /// <summary>Organisations in the collection's order.</summary>
    public ImmutableArray<SubjectIndex> Organisations { get; }

    /// <summary>Places in the collection's order.</summary>
    public ImmutableArray<SubjectIndex> Places { get; }

    /// <summary>Sources without a name in the collection's order.</summary>
    public ImmutableArray<SubjectIndex> UnnamedSources { get; }

    /// <summary>The article of an id.</summary>
    public ArticleIndex Article(string id) => Articles[_articleNumbers[id]];

    /// <summary>The number of a person, or -1.</summary>
    public int Person(string? id) => id is null ? -1 : _people.GetValueOrDefault(id, -1);

    /// <summary>Under which word a person stands in alphabetical lists.</summary>
    public string SortNameOf(int person) => _sortNames.Value[person];

    /// <summary>The number of a term, or -1.</summary>
    public int Term(string id) => _terms.GetValueOrDefault(id, -1);

    /// <summary>The number of an organisation, or -1.</summary>
    public int Organisation(string id) => _organisations.GetValueOrDefault(id, -1);

    /// <summary>The number of a place, or -1.</summary>
    public int Place(string id) => _places.GetValueOrDefault(id, -1);

    /// <summary>The number of a source without a name, or -1.</summary>
    public int Unnamed(string? id) => id is null ? -1 : _unnamed.GetValueOrDefault(id, -1);

    private static Dictionary<string, int> Numbers<T>(ImmutableArray<T> list, Func<T, string> id) =>
        list.Select((item, number) => KeyValuePair.Create(id(item), number)).ToDictionary(StringComparer.Ordinal);

    private static ImmutableArray<SubjectIndex> Subjects(int count) => [.. Enumerable.Range(0, count).Select(_ => new SubjectIndex())];

    private void AddMentions()
    {
        AddMentions(FactKind.Person, Collection.People, person => person.Mentions, People);
        AddMentions(FactKind.Term, Collection.Terms, term => term.Mentions, Terms);
        AddMentions(FactKind.Organisation, Collection.Organisations, entity => entity.Mentions, Organisations);
        AddMentions(FactKind.Place, Collection.Places, entity => entity.Mentions, Places);
        AddMentions(FactKind.UnnamedSource, Collection.UnnamedSources, source => source.Mentions, UnnamedSources);
        for (var person = 0; person < Collection.People.Length; person++)
        {
            foreach (var role in Collection.People[person].Roles)
            {
                Add(FactKind.Role, person, role.Evidence);
            }
        }

        for (var term = 0; term < Collection.Terms.Length; term++)
        {
            foreach (var definition in Collection.Terms[term].Definitions)
            {
                Add(FactKind.Definition, term, definition.Evidence);
            }
        }
    }

    private void AddMentions<T>(FactKind kind, ImmutableArray<T> list, Func<T, ImmutableArray<Evidence>> mentionsOf, ImmutableArray<SubjectIndex> subjects)
    {
        for (var index = 0; index < list.Length; index++)
        {
            var article = -1;
            var paragraph = -1;
            foreach (var mention in mentionsOf(list[index]))
            {
                var number = Add(kind, index, mention);
                if (number != article)
                {
                    subjects[index].Articles.Add(number);
                    subjects[index].ParagraphsByArticle.Add(0);
                    (article, paragraph) = (number, -1);
                }

                if (mention.Paragraph != paragraph)
                {
                    subjects[index].ParagraphsByArticle[^1]++;
                    paragraph = mention.Paragraph;
                }
            }
        }
    }

    private void AddStatements()
    {
        for (var quote = 0; quote < Collection.Quotes.Length; quote++)
        {
            var quotation = Collection.Quotes[quote];
            Add(FactKind.Quote, quote, quotation.Evidence);
            Add(FactKind.Attribution, quote, quotation.Attribution);
            Find(People, Person(quotation.Speaker))?.Quotes.Add(quote);
            Find(UnnamedSources, Unnamed(quotation.UnnamedSource))?.Quotes.Add(quote);
        }

        for (var number = 0; number < Collection.Events.Length; number++)
        {
            var entry = Collection.Events[number];
            Add(FactKind.Event, number, entry.Evidence);
            AddEvent(number, entry.People, People, Person);
            AddEvent(number, entry.Terms, Terms, Term);
            AddEvent(number, entry.Organisations, Organisations, Organisation);
            AddEvent(number, entry.Places, Places, Place);
        }

        for (var number = 0; number < Collection.Connections.Length; number++)
        {
            var connection = Collection.Connections[number];
            Add(FactKind.Connection, number, connection.Evidence);
            Find(People, Person(connection.From))?.Connections.Add(number);
            if (connection.To != connection.From)
            {
                Find(People, Person(connection.To))?.Connections.Add(number);
            }
        }
    }

    private static void AddEvent(int number, ImmutableArray<string> ids, ImmutableArray<SubjectIndex> subjects, Func<string, int> find)
    {
        foreach (var id in ids)
        {
            Find(subjects, find(id))?.Events.Add(number);
        }
    }

    private static SubjectIndex? Find(ImmutableArray<SubjectIndex> subjects, int number) => number < 0 ? null : subjects[number];

    private int Add(FactKind kind, int index, Evidence? evidence)
    {
        if (evidence is not { } place)
        {
            return -1;
        }

        // Evidence comes by article, so most needs no looking up.
        var article = ReferenceEquals(place.Article, _lastArticle) ? _lastNumber : _articleNumbers[place.Article];
        (_lastArticle, _lastNumber) = (place.Article, article);
        _facts[article].Add(new Fact(kind, index, place.Paragraph, place.Span));
        return article;
    }
}
