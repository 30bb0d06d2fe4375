using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Pages;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Planning;

/// <summary>Where everything stands, decided before the first page is made.</summary>
internal sealed class SiteAddresses
{
    private const int MaximumStories = 300;
    private const int MaximumEmbeds = 400;
    private const int MaximumIndex = 500;

    private readonly SiteIndex _index;
    private readonly PageAddress[] _events;
    private readonly PageAddress[] _quotes;
    private readonly EntityLists _entities;

    /// <summary>Decides all addresses.</summary>
    public SiteAddresses(SiteIndex index, IPageWords words)
    {
        _index = index;
        var collection = index.Collection;
        var undated = words.Say("index.undated");
        var (stories, whole) = ScopeBuilder.Build(index);
        Whole = new StoryPlan(index, whole, undated);
        Stories = stories is [{ Folder: "" }] ? [Whole] : [.. stories.Select(story => new StoryPlan(index, story, undated))];
        _events = new PageAddress[collection.Events.Length];
        _quotes = new PageAddress[collection.Quotes.Length];
        foreach (var story in Stories)
        {
            Fill(_events, story.Timeline);
            Fill(_quotes, story.Quotes);
        }

        _entities = new EntityLists(collection);
        Entries = IndexList.Of(collection);
        var all = Enumerable.Range(0, Entries.Length).ToImmutableArray();
        Index = IndexPlan.Of(
            new PageAddress("a-z/index.html"), "a-z/", () => StoryPlan.ByLetter(all, number => Entries[number].SortName, keepsOrder: true), MaximumIndex, all, () => []);
        StoryList = IndexPlan.Of(
            new PageAddress("stories/index.html"), "stories-by-year/", () => StoryPlan.ByYear([.. Enumerable.Range(0, Stories.Length)], YearOf, undated, newestFirst: true),
            MaximumStories, [.. Enumerable.Range(0, Stories.Length)], () => Enumerable.Range(0, 60));
    }

    /// <summary>The home page.</summary>
    public static PageAddress Home => new("index.html");

    /// <summary>The search page.</summary>
    public static PageAddress Search => new("search.html");

    /// <summary>How the site is made.</summary>
    public static PageAddress About => new("about.html");

    /// <summary>Corrections.</summary>
    public static PageAddress Corrections => new("corrections.html");

    /// <summary>Changes since the last published site.</summary>
    public static PageAddress Changes => new("changes.html");

    /// <summary>The page for an address that does not exist.</summary>
    public static PageAddress NotFound => new("404.html");

    /// <summary>The Atom feed.</summary>
    public static PageAddress Feed => new("feed.xml");

    /// <summary>The Atom feed of one story of several.</summary>
    public static PageAddress FeedOf(StoryPlan story) => new(story.Scope.Folder + "feed.xml");

    /// <summary>The story as data.</summary>
    public static PageAddress Data => new("data/story.json");

    /// <summary>All quotations as a table.</summary>
    public static PageAddress QuotesCsv => new("data/quotes.csv");

    /// <summary>The first script of the search index.</summary>
    public static PageAddress SearchIndex => new("search/index.js");

    /// <summary>True if the site has several stories, or one in a folder.</summary>
    public bool HasStories => Stories.Length != 1 || Stories[0] != Whole;

    /// <summary>True if each quotation has a page of its own to be shown inside other sites; a site with very many quotations goes without.</summary>
    public bool HasEmbeds => _quotes.Length <= MaximumEmbeds;

    /// <summary>The whole site; the same as its story if it has only one.</summary>
    public StoryPlan Whole { get; }

    /// <summary>The stories, in the collection's order.</summary>
    public ImmutableArray<StoryPlan> Stories { get; }

    /// <summary>The list of organisations.</summary>
    public IndexPlan Organisations => _entities.Organisations;

    /// <summary>The list of places.</summary>
    public IndexPlan Places => _entities.Places;

    /// <summary>The A to Z.</summary>
    public IndexPlan Index { get; }

    /// <summary>The list of stories.</summary>
    public IndexPlan StoryList { get; }

    /// <summary>What the A to Z lists, in order.</summary>
    public ImmutableArray<IndexItem> Entries { get; }

    /// <summary>A person's page, or null for somebody who is only named.</summary>
    public PageAddress? Person(int number) =>
        _index.Collection.People[number] is { Tier: PersonTier.Page } person ? new PageAddress($"people/{person.Id}.html") : null;

    /// <summary>A term's page.</summary>
    public PageAddress Term(int number) => new($"terms/{_index.Collection.Terms[number].Id}.html");

    /// <summary>An article's page.</summary>
    public static PageAddress Article(Article article) => new($"articles/{article.Id}.html");

    /// <summary>An editor's page.</summary>
    public static PageAddress Text(string id) => new($"pages/{id}.html");

    /// <summary>The page that a quotation can be shown with inside other sites.</summary>
    public static PageAddress Embed(string quote) => new($"embed/{quote}.html");

    /// <summary>The timeline page with an event; its place there is the event's id.</summary>
    public PageAddress Event(int number) => _events[number];

    /// <summary>The page of quotations with a quotation; its place there is the quotation's id.</summary>
    public PageAddress Quote(int number) => _quotes[number];

    /// <summary>The list with an organisation; its place there is the organisation's id.</summary>
    public PageAddress Organisation(int number) => _entities.Organisation(number);

    /// <summary>The list with a place; its place there is the place's id.</summary>
    public PageAddress Place(int number) => _entities.Place(number);

    private static void Fill(PageAddress[] places, IndexPlan plan)
    {
        foreach (var (item, address) in plan.Places)
        {
            places[item] = address;
        }
    }

    private int? YearOf(int story) =>
        Stories[story].Scope.Articles.Select(article => _index.Collection.Articles[article].Published?.Date.Start?.Year).FirstOrDefault(year => year is not null);
}
