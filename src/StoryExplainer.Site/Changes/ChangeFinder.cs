using System.Collections.Immutable;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Changes;

/// <summary>
/// Compares the facts of two sites. A fact is known again by what the editor says about it, by its id, by the words that it rests on and by its name, in this
/// order; what is known by none of these is gone or new.
/// </summary>
internal sealed class ChangeFinder
{
    private static readonly string[] Kinds = ["person", "term", "event", "quote", "organisation", "place", "article"];

    private readonly ILookup<string, PublishedFact> _former;
    private readonly ILookup<string, PublishedFact> _now;
    private readonly Dictionary<(string What, string Id), EntryMove> _moves = [];
    private readonly Dictionary<string, string> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _people = new(StringComparer.Ordinal);

    private ChangeFinder(ImmutableArray<PublishedFact> former, ImmutableArray<PublishedFact> now, ImmutableArray<EntryMove> moves)
    {
        _former = former.ToLookup(fact => fact.What, StringComparer.Ordinal);
        _now = now.ToLookup(fact => fact.What, StringComparer.Ordinal);
        foreach (var move in moves)
        {
            _moves[(move.Kind.ToString().ToLowerInvariant(), move.From)] = move;
        }
    }

    /// <summary>All changes, by kind; what was known before in its former order, then what is new.</summary>
    public static ImmutableArray<FactChange> Find(ImmutableArray<PublishedFact> former, ImmutableArray<PublishedFact> now, ImmutableArray<EntryMove> moves)
    {
        var finder = new ChangeFinder(former, now, moves);
        var articles = finder.Match("article");
        foreach (var (was, article) in articles.Pairs)
        {
            finder._articles[was.Id] = article.Id;
        }

        return [.. Kinds.SelectMany(kind => finder.ChangesOf(kind == "article" ? articles : finder.Match(kind)))];
    }

    /// <summary>Which former facts are still there, as pairs of then and now.</summary>
    public static IEnumerable<(PublishedFact Was, PublishedFact Now)> Pairs(ImmutableArray<PublishedFact> former, ImmutableArray<PublishedFact> now, ImmutableArray<EntryMove> moves)
    {
        var finder = new ChangeFinder(former, now, moves);
        var articles = finder.Match("article").Pairs;
        articles.ForEach(pair => finder._articles[pair.Was.Id] = pair.Now.Id);
        return articles.Concat(Kinds.Where(kind => kind != "article").SelectMany(kind => finder.Match(kind).Pairs));
    }

    private Matches Match(string kind)
    {
        var matches = new Matches([.. _former[kind]], [.. _now[kind]]);
        switch (kind)
        {
            case "article":
                matches.By(fact => fact.Id, fact => fact.Id);
                matches.By(fact => fact.Place, fact => fact.Place);
                break;
            case "event" or "quote":
                matches.By(fact => fact.Id, fact => fact.Id);
                matches.By(fact => Today(fact.Place), fact => fact.Place);
                matches.By(fact => ArticleOf(Today(fact.Place)) + "\n" + fact.Name, fact => ArticleOf(fact.Place) + "\n" + fact.Name);
                matches.By(fact => fact.Name, fact => fact.Name);
                break;
            default:
                // What the editor took out or merged is no other entry, even if one has its place or name.
                matches.SetAside(fact => MoveOf(fact) is { To: null } or { IsMerged: true });
                matches.By(fact => MoveOf(fact)?.To ?? fact.Id, fact => fact.Id);
                matches.By(fact => Today(fact.Place), fact => fact.Place);
                matches.By(fact => fact.Name, fact => fact.Name);
                break;
        }

        return matches;
    }

    private IEnumerable<FactChange> ChangesOf(Matches matches)
    {
        foreach (var (was, now) in matches.Pairs)
        {
            Rename(was, now);
            if (was.Name != now.Name)
            {
                yield return new FactChange(ChangeKind.Changed, now.What, now.Id, now.Name, was.Name, now.Name);
            }

            // That somebody has another name now is told once, with the person, and not again with everything they said.
            var said = was.What == "quote" ? _people.GetValueOrDefault(was.Says, was.Says) : was.Says;
            if (said != now.Says)
            {
                yield return new FactChange(ChangeKind.Changed, now.What, now.Id, now.Name, NullIfEmpty(was.Says), NullIfEmpty(now.Says));
            }
        }

        foreach (var was in matches.Gone)
        {
            if (MoveOf(was) is { To: { } id, IsMerged: true } && _now[was.What].FirstOrDefault(fact => fact.Id == id) is { } whole)
            {
                Rename(was, whole);
                yield return new FactChange(ChangeKind.Changed, whole.What, whole.Id, whole.Name, was.Name, whole.Name);
            }
            else
            {
                yield return new FactChange(ChangeKind.Removed, was.What, was.Id, was.Name, null, null);
            }
        }

        foreach (var now in matches.New)
        {
            yield return new FactChange(ChangeKind.Added, now.What, now.Id, now.Name, null, null);
        }
    }

    private void Rename(PublishedFact was, PublishedFact now)
    {
        if (was.What == "person")
        {
            _people.TryAdd(was.Name, now.Name);
        }
    }

    private EntryMove? MoveOf(PublishedFact fact) => _moves.GetValueOrDefault((fact.What, fact.Id));

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static string ArticleOf(string place) => place.Split(' ')[0];

    /// <summary>The place under the id that its article has now.</summary>
    private string Today(string place)
    {
        var article = ArticleOf(place);
        return _articles.TryGetValue(article, out var now) ? now + place[article.Length..] : place;
    }

    /// <summary>Facts of one kind, then and now, while they are paired.</summary>
    private sealed class Matches(List<PublishedFact> former, List<PublishedFact> now)
    {
        private readonly Dictionary<PublishedFact, PublishedFact> _pairs = new(ReferenceEqualityComparer.Instance);
        private readonly HashSet<PublishedFact> _taken = new(ReferenceEqualityComparer.Instance);
        private readonly HashSet<PublishedFact> _aside = new(ReferenceEqualityComparer.Instance);

        public List<(PublishedFact Was, PublishedFact Now)> Pairs => [.. former.Where(_pairs.ContainsKey).Select(fact => (fact, _pairs[fact]))];

        public IEnumerable<PublishedFact> Gone => former.Where(fact => !_pairs.ContainsKey(fact));

        public IEnumerable<PublishedFact> New => now.Where(fact => !_taken.Contains(fact));

        /// <summary>Takes out facts that are gone for certain.</summary>
        public void SetAside(Func<PublishedFact, bool> isGone) => _aside.UnionWith(former.Where(isGone));

        /// <summary>Pairs what has the same key; where several have it, in their order. An empty key is none.</summary>
        public void By(Func<PublishedFact, string> formerKey, Func<PublishedFact, string> key)
        {
            var free = now.Where(fact => !_taken.Contains(fact) && key(fact).Length > 0).GroupBy(key, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => new Queue<PublishedFact>(group), StringComparer.Ordinal);
            foreach (var was in former.Where(fact => !_pairs.ContainsKey(fact) && !_aside.Contains(fact)))
            {
                if (free.TryGetValue(formerKey(was), out var queue) && queue.TryDequeue(out var found))
                {
                    _pairs.Add(was, found);
                    _taken.Add(found);
                }
            }
        }
    }
}
