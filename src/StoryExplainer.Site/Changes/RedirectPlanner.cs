using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Changes;

/// <summary>
/// Finds for every address that readers know and that no page has any more where it leads now:
/// <list type="number">
/// <item>what the editor wrote in <c>input/redirects.yml</c>;</item>
/// <item>an entry that was renamed, merged or found again by its words: its present page;</item>
/// <item>an entry that the editor hid, or that is only named now: the list of its kind;</item>
/// <item>a list that is divided otherwise: the list; a part of a story: what became of the story.</item>
/// </list>
/// What is left is an error, so that no address vanishes without somebody saying so. The page of a private person leads nowhere: its address is a name.
/// </summary>
internal sealed class RedirectPlanner
{
    private readonly SiteModel _model;
    private readonly Dictionary<string, string> _kinds;
    private readonly Dictionary<string, PublishedPage> _former;
    private readonly Dictionary<string, string?> _written = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<(string What, string Id), PublishedFact>> _now;

    private RedirectPlanner(SiteModel model, IEnumerable<PlannedPage> pages)
    {
        _model = model;
        _kinds = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages)
        {
            _kinds.TryAdd(page.Address.Path, page.Kind);
        }

        var former = model.Content.Former;
        _former = former?.Pages.ToDictionary(page => page.Path, StringComparer.Ordinal) ?? [];
        _now = new(() => ChangeFinder.Pairs(former?.Facts ?? [], model.Changes.Facts, model.Collection.Moves)
            .ToDictionary(pair => (pair.Was.What, pair.Was.Id), pair => pair.Now));
    }

    /// <summary>Plans the redirects of a site.</summary>
    /// <param name="model">The site.</param>
    /// <param name="pages">Its pages.</param>
    /// <param name="diagnostics">Takes addresses that would vanish.</param>
    public static ImmutableArray<PublishedPage> Plan(SiteModel model, IReadOnlyList<PlannedPage> pages, DiagnosticBag diagnostics)
    {
        var planner = new RedirectPlanner(model, pages);
        planner.ReadWritten(diagnostics);
        var redirects = planner._written.Where(line => line.Value is not null).Select(line => new PublishedPage(line.Key, "redirect", line.Value))
            .Concat(planner.FindRest(diagnostics));
        return [.. redirects.OrderBy(page => page.Path, StringComparer.Ordinal)];
    }

    private void ReadWritten(DiagnosticBag diagnostics)
    {
        foreach (var (from, to) in _model.Content.Redirects.Lines)
        {
            if (_kinds.ContainsKey(from.Value))
            {
                diagnostics.Add(ChangeDiagnostics.StillThere, from.Location, from.Value);
            }
            else if (to is { } target && !_kinds.ContainsKey(target.Value))
            {
                var nearest = NearestName.Find(target.Value, _kinds.Keys);
                diagnostics.Add(ChangeDiagnostics.NoSuchTarget, target.Location, target.Value, nearest is null ? "Choose a page of the site, or write \"gone\"." : $"Did you mean \"{nearest}\"?");
                _written[from.Value] = null;
            }
            else
            {
                _written[from.Value] = to?.Value;
            }
        }
    }

    private IEnumerable<PublishedPage> FindRest(DiagnosticBag diagnostics)
    {
        var dropped = new List<PublishedPage>();
        foreach (var page in _former.Values.Where(page => !_kinds.ContainsKey(page.Path) && !_written.ContainsKey(page.Path)))
        {
            switch (Find(page, []))
            {
                case { Target: { } target }:
                    yield return new PublishedPage(page.Path, "redirect", target);
                    break;
                case { IsKnown: false } when OverviewOf(page.Path) is not { } overview || overview == page.Path || !_former.ContainsKey(overview):
                    dropped.Add(page);
                    break;
            }
        }

        if (dropped.Count > 0)
        {
            diagnostics.Add(Dropped(dropped));
        }
    }

    /// <summary>An article that goes takes many pages with it: one message, with all the lines to paste.</summary>
    private Diagnostic Dropped(List<PublishedPage> pages)
    {
        pages.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        var (first, location) = (pages[0], new DiagnosticLocation("input/" + Redirects.FileName));
        var message = pages.Count == 1
            ? ChangeDiagnostics.DroppedAddress.At(location, first.Path, NameOf(first), ListOf(first.Kind))
            : ChangeDiagnostics.DroppedAddresses.At(location, pages.Count, first.Path, NameOf(first));
        return message with { Excerpt = string.Concat(pages.Select(page => $"{page.Path}: {ListOf(page.Kind)}   # {NameOf(page)}\n")) };
    }

    private Fate Find(PublishedPage page, HashSet<string> seen)
    {
        if (!seen.Add(page.Path))
        {
            return Fate.Unknown;
        }

        if (_written.TryGetValue(page.Path, out var written))
        {
            return new Fate(written, IsKnown: true);
        }

        return page.Kind switch
        {
            "redirect" => Follow(page.Target, seen),
            "person" => FindEntry(EntryKind.Person, page),
            "term" => FindEntry(EntryKind.Term, page),
            "article" => FindFact("article", page) is { } article ? Live($"articles/{article.Id}.html") : Fate.Unknown,
            "quote_embed" => FindEmbed(page),
            "story" => MovedPath(page.Path) is { } moved ? Live(moved) : Fate.Unknown,
            "text" => Fate.Unknown,
            _ => FindList(page, seen),
        };
    }

    private Fate Follow(string? target, HashSet<string> seen) =>
        target is null ? Fate.Unknown : _kinds.ContainsKey(target) ? Live(target) : _former.TryGetValue(target, out var next) ? Find(next, seen)
            : _written.TryGetValue(target, out var written) ? new Fate(written, IsKnown: true) : Fate.Unknown;

    private Fate FindEntry(EntryKind kind, PublishedPage page)
    {
        var id = IdOf(page);
        var what = kind.ToString().ToLowerInvariant();
        var former = _model.Content.Former!.Facts.FirstOrDefault(fact => fact.What == what && fact.Id == id); // There is a former page, so there is a former site.
        var move = _model.Collection.Moves.FirstOrDefault(move => move.Kind == kind && (move.From == id || (former is { Place.Length: > 0 } && FactList.PlaceOf(move.First, _model.Collection) == former.Place)));
        var isPerson = kind == EntryKind.Person;
        if (move is { To: null })
        {
            return move.IsPrivate ? new Fate(null, IsKnown: true) : Live(ListOf(page.Kind));
        }

        if (isPerson && former is not null && _model.Collection.Private.Any(person => person.IsNamedIn(former.Name)))
        {
            return new Fate(null, IsKnown: true);
        }

        var now = move?.To ?? FindFact(what, page)?.Id;
        if (now is not null && Live($"{(isPerson ? "people" : "terms")}/{now}.html") is { Target: not null } found)
        {
            return found;
        }

        // Somebody who lost their page stands among those who are also named.
        return isPerson && _model.Collection.People.Any(person => person.Id == (now ?? id) || person.Name == former?.Name) ? Live(ListOf(page.Kind)) : Fate.Unknown;
    }

    // On somebody else's page, words that are like none of the former ones would be put into the wrong mouth.
    private Fate FindEmbed(PublishedPage page) =>
        FindFact("quote", page) is { } quote && LastingIds.AreAlike(quote.Name, NameOf("quote", page) ?? "") && Live($"embed/{quote.Id}.html") is { Target: not null } embed ? embed : Live(ListOf(page.Kind));

    /// <summary>
    /// Where a page of the story directly in <c>seeds/</c> stands now: at the root of a site of one story, in a folder of its own once there is a second.
    /// Null for any other page.
    /// </summary>
    private string? MovedPath(string path)
    {
        var main = _model.Addresses.Stories.FirstOrDefault(story => story.Scope.Story is { Folder: null });
        var rest = path.Split('/') is ["stories", var id, ..]
            ? _model.Content.Former!.Facts.Any(fact => fact.What == "story" && fact.Id == id && fact.Place == FormerEntries.NoFolder) ? path[$"stories/{id}/".Length..] : null
            : path;
        return main is not null && rest is not null && main.Scope.Folder + rest is var moved && moved != path ? moved : null;
    }

    private Fate FindList(PublishedPage page, HashSet<string> seen)
    {
        // Lists of people, terms and articles stand at the root of a site of several stories too, and are the nearer ones there.
        var isAtRoot = OverviewOf(page.Path) is null && _kinds.Any(other => other.Value == page.Kind && OverviewOf(other.Key) is null);
        if (!isAtRoot && MovedPath(page.Path) is { } moved && (Live(moved) is { IsKnown: true } there ? there : ListNear(page.Kind, OverviewOf(moved))) is { IsKnown: true } found)
        {
            return found;
        }

        var overview = OverviewOf(page.Path);
        if (overview is not null && !_kinds.ContainsKey(overview))
        {
            return _former.TryGetValue(overview, out var story) ? Find(story, seen) : Fate.Unknown;
        }

        return ListNear(page.Kind, overview);
    }

    private Fate ListNear(string kind, string? overview)
    {
        var list = _kinds.Where(other => other.Value == kind && OverviewOf(other.Key) == overview).Select(other => other.Key)
            .OrderBy(path => path.Length).ThenBy(path => path, StringComparer.Ordinal).FirstOrDefault();
        return Live(list ?? overview ?? SiteAddresses.Home.Path);
    }

    private PublishedFact? FindFact(string what, PublishedPage page) => _now.Value.GetValueOrDefault((what, IdOf(page)));

    private Fate Live(string path) => _kinds.ContainsKey(path) ? new Fate(path, IsKnown: true) : Fate.Unknown;

    /// <summary>The list where a reader of a vanished page looks further.</summary>
    private string ListOf(string kind)
    {
        var list = kind switch
        {
            "person" => "people/index.html",
            "term" => "terms/index.html",
            "article" => "articles/index.html",
            "quote_embed" => _kinds.Where(page => page.Value == "quotes").Select(page => page.Key).OrderBy(path => path.Length).ThenBy(path => path, StringComparer.Ordinal).FirstOrDefault(),
            _ => null,
        };
        return list is not null && _kinds.ContainsKey(list) ? list : SiteAddresses.Home.Path;
    }

    private string NameOf(PublishedPage page) => NameOf(page.Kind, page) ?? page.Kind;

    private string? NameOf(string what, PublishedPage page) =>
        _model.Content.Former!.Facts.FirstOrDefault(fact => fact.What == what && fact.Id == IdOf(page))?.Name; // See FindEntry.

    private static string IdOf(PublishedPage page) => Path.GetFileNameWithoutExtension(page.Path);

    /// <summary>The overview of the story that a page belongs to, or null.</summary>
    private static string? OverviewOf(string path) => path.Split('/') is ["stories", var story, _, ..] ? $"stories/{story}/index.html" : null;

    /// <summary>What becomes of an address.</summary>
    /// <param name="Target">The page that it leads to, or null.</param>
    /// <param name="IsKnown">False if nobody said anything about it.</param>
    private readonly record struct Fate(string? Target, bool IsKnown)
    {
        public static Fate Unknown => default;
    }
}
