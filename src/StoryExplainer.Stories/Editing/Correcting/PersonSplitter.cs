using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>Splits off what belongs to somebody else: the mentions, roles, quotations and connections in the places that the editor names.</summary>
internal sealed class PersonSplitter
{
    private readonly CiteResolver _resolver;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, Article> _articles;
    private readonly UniqueSlugs _slugs = new();
    private readonly ReadingOrder _order;
    private readonly EntryFinder _finder;
    private StoryCollection _stories;

    private PersonSplitter(StoryCollection stories, CiteResolver resolver, DiagnosticBag diagnostics)
    {
        _stories = stories;
        _resolver = resolver;
        _diagnostics = diagnostics;
        _order = new ReadingOrder(stories.Articles);
        _finder = new EntryFinder(stories.People.Select(person => (person.Id, person.Name)));
        _articles = stories.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        foreach (var person in stories.People)
        {
            _slugs.Reserve(person.Id);
        }
    }

    /// <summary>Does all splits.</summary>
    public static StoryCollection Apply(StoryCollection stories, ImmutableArray<PersonCorrection> corrections, CiteResolver resolver, DiagnosticBag diagnostics)
    {
        if (corrections.All(correction => correction.Splits.IsEmpty))
        {
            return stories;
        }

        var splitter = new PersonSplitter(stories, resolver, diagnostics);
        foreach (var correction in corrections)
        {
            // A target that is not there is told when the rest of the correction is applied.
            if (splitter._finder.Find(correction.Target.Value) is { } id)
            {
                foreach (var split in correction.Splits)
                {
                    splitter.Split(id, split);
                }
            }
        }

        return splitter._stories;
    }

    private void Split(string id, PersonSplit split)
    {
        var places = split.In.Select(place => _resolver.Resolve(place.Value, place.Location)).OfType<CitePlace>().ToList();
        if (places.Count < split.In.Length)
        {
            return;
        }

        bool IsMoved(Evidence? evidence) => evidence is { } words && places.Exists(place => place.Contains(words));
        var person = _stories.People.First(candidate => candidate.Id == id);
        var moved = person.Mentions.Where(mention => IsMoved(mention)).ToImmutableArray();
        if (moved.IsEmpty)
        {
            _diagnostics.Add(StoryDiagnostics.SplitTakesNothing, split.Name.Location, person.Name, split.Name.Value);
            return;
        }

        if (moved.Length == person.Mentions.Length)
        {
            _diagnostics.Add(StoryDiagnostics.SplitTakesAll, split.Name.Location, person.Name);
            return;
        }

        // Somebody who has an entry gets these places; else there is a new one.
        var roles = person.Roles.Where(role => IsMoved(role.Evidence)).ToList();
        var known = _finder.Find(split.Name.Value) is { } knownId && knownId != id ? _stories.People.FirstOrDefault(candidate => candidate.Id == knownId) : null;
        var newcomer = known is null
            ? Part(person, split.Name.Value, moved, roles) with { Id = _slugs.Assign(split.Name.Value) }
            : Part(known, known.Name, _order.Sort(known.Mentions.Concat(moved)), known.Roles.Concat(roles));
        var rest = Part(person, person.Name, person.Mentions.RemoveAll(mention => IsMoved(mention)), person.Roles.Where(role => !IsMoved(role.Evidence)));
        _stories = _stories with
        {
            People = known is null ? _stories.People.Replace(person, rest).Add(newcomer) : _stories.People.Replace(person, rest).Replace(known, newcomer),
            Quotes = [.. _stories.Quotes.Select(quote => quote.Speaker == id && IsMoved(quote.Evidence) ? quote with { Speaker = newcomer.Id } : quote)],
            Connections = [.. _stories.Connections.Select(connection => !IsMoved(connection.Evidence) ? connection : connection with
            {
                From = connection.From == id ? newcomer.Id : connection.From,
                To = connection.To == id ? newcomer.Id : connection.To,
            })],
        };
    }

    private Person Part(Person person, string name, ImmutableArray<Evidence> mentions, IEnumerable<Role> roles) => person with
    {
        Name = name,
        Mentions = mentions,
        Roles = [.. roles],
        Aliases = [.. mentions.Select(Words).Where(form => form != name).Distinct(StringComparer.Ordinal)],
        Origin = Origin.Edited,
    };

    private string Words(Evidence evidence) => evidence.Span.Of(_articles[evidence.Article].Text.Paragraphs[evidence.Paragraph].Text);
}
