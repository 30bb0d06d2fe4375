using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Pages;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Planning;

/// <summary>The lists of one story, or of the whole site, and where they stand.</summary>
internal sealed class StoryPlan
{
    // How many entries a page can hold and still be usable on a telephone; measured in tens of kilobytes of HTML.
    private const int MaximumPeople = 240;
    private const int MaximumTerms = 240;
    private const int MaximumEvents = 320;
    private const int MaximumQuotes = 200;
    private const int MaximumArticles = 200;
    private const int MaximumConnections = 200;
    private const int Leading = 60;

    /// <summary>Plans the lists.</summary>
    public StoryPlan(SiteIndex index, StoryScope scope, string undated)
    {
        Scope = scope;
        Overview = At("index.html");
        var collection = index.Collection;
        People = IndexPlan.Of(
            At("people/index.html"), At("people/letters/").Path, () => ByLetter(scope.People, index.SortNameOf),
            MaximumPeople, scope.People, () => scope.People.Take(Leading));
        var terms = Headings.Flatten(ByLetter(scope.Terms, term => collection.Terms[term].Name));
        Terms = IndexPlan.Of(
            At("terms/index.html"), At("terms/letters/").Path, () => ByLetter(scope.Terms, term => collection.Terms[term].Name),
            MaximumTerms, terms, () => scope.Terms.Take(Leading));
        Timeline = IndexPlan.Of(
            At("timeline.html"), At("timeline/").Path, () => ByYear(scope.Events, number => collection.Events[number].Date.Start?.Year, undated),
            MaximumEvents, scope.Events, () => scope.Events.Where(number => collection.Events[number].Date.IsKnown).TakeLast(Leading));
        var quotes = SpeakerOrder.Sort(index, scope);
        Quotes = IndexPlan.Of(
            At("quotes.html"), At("quotes/").Path, () => ByLetter(quotes, quote => SpeakerOrder.SortNameOf(index, quote), keepsOrder: true),
            MaximumQuotes, quotes, () => quotes.Take(Leading));
        Sources = IndexPlan.Of(
            At("articles/index.html"), At("articles/years/").Path, () => ByYear(scope.Articles, article => collection.Articles[article].Published?.Date.Start?.Year, undated, newestFirst: true),
            MaximumArticles, scope.Articles, () => scope.Articles.Take(Leading));
        var connections = ConnectionOrder.Sort(index, scope);
        Credit = CreditOf(index, scope);
        Connections = IndexPlan.Of(
            At("connections.html"), At("connections/").Path, () => ByLetter(connections, number => SortNameOf(index, collection.Connections[number].From), keepsOrder: true),
            MaximumConnections, connections, () => connections.Take(Leading));
    }

    /// <summary>What belongs to it.</summary>
    public StoryScope Scope { get; }

    /// <summary>The story at a glance; the home page of a site with one story.</summary>
    public PageAddress Overview { get; }

    /// <summary>Who's who.</summary>
    public IndexPlan People { get; }

    /// <summary>Key terms.</summary>
    public IndexPlan Terms { get; }

    /// <summary>The timeline.</summary>
    public IndexPlan Timeline { get; }

    /// <summary>Quotations.</summary>
    public IndexPlan Quotes { get; }

    /// <summary>Articles.</summary>
    public IndexPlan Sources { get; }

    /// <summary>Connections.</summary>
    public IndexPlan Connections { get; }

    /// <summary>Whose reporting it rests on.</summary>
    public SourceCredit Credit { get; }

    /// <summary>Entries under their first letters. With <paramref name="keepsOrder"/> the entries of a letter stay in the given order.</summary>
    public static IEnumerable<IndexHeading> ByLetter(ImmutableArray<int> items, Func<int, string> sortName, bool keepsOrder = false)
    {
        var named = items.Select(item => (Item: item, Name: sortName(item)));
        if (!keepsOrder)
        {
            named = named.Select(entry => (entry.Item, entry.Name, Key: SortName.KeyOf(entry.Name))).OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .ThenBy(entry => entry.Name, StringComparer.Ordinal).Select(entry => (entry.Item, entry.Name));
        }

        // Thousands of quotations stand under a few hundred names.
        var letters = new Dictionary<string, string>(StringComparer.Ordinal);
        return named.GroupBy(entry => LetterOf(entry.Name), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new IndexHeading(Headings.KeyOf(group.Key), group.Key, [.. group.Select(entry => entry.Item)]));

        string LetterOf(string name) => CollectionsMarshal.GetValueRefOrAddDefault(letters, name, out _) ??= SortName.LetterOf(name);
    }

    /// <summary>Entries under their years; those without one at the end.</summary>
    public static IEnumerable<IndexHeading> ByYear(ImmutableArray<int> items, Func<int, int?> yearOf, string undated, bool newestFirst = false)
    {
        var years = items.Select(item => (Item: item, Year: yearOf(item))).ToLookup(entry => entry.Year, entry => entry.Item);
        var known = years.Where(group => group.Key is not null).OrderBy(group => newestFirst ? -group.Key : group.Key).Select(group => (group.Key, Items: group.ToList()));
        foreach (var (year, list) in known)
        {
            var label = year!.Value.ToString("0000", System.Globalization.CultureInfo.InvariantCulture); // The null group is left out above.
            yield return new IndexHeading(label, label, list);
        }

        if (years.Contains(null))
        {
            yield return new IndexHeading("undated", undated, [.. years[null]]);
        }
    }

    private static SourceCredit CreditOf(SiteIndex index, StoryScope scope)
    {
        var articles = scope.Articles.Select(number => index.Collection.Articles[number]).ToList();
        var publishers = articles.Where(article => article.Text.Publisher is not null).GroupBy(article => article.Text.Publisher!, StringComparer.Ordinal) // Filtered above.
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).ToList();
        var carriers = articles.Select(article => article.Carrier).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return new SourceCredit([.. publishers.Take(5)], Math.Max(0, publishers.Count - 5), carriers.Count == 1 ? carriers[0] : null, articles.Count);
    }

    private static string SortNameOf(SiteIndex index, string person) => index.Person(person) is >= 0 and var number ? index.SortNameOf(number) : person;

    private PageAddress At(string path) => new(Scope.Folder + path);
}
