using System.Collections.Immutable;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Planning;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Tells what rests on a paragraph: the pages that cite it, each once with the weightiest thing that it takes from there.</summary>
/// <param name="making">The article's page.</param>
/// <param name="article">The article.</param>
internal sealed class ParagraphUses(PageMaking making, ArticleIndex article)
{
    private static readonly FactKind[] ByWeight =
        [FactKind.Definition, FactKind.Role, FactKind.Quote, FactKind.Event, FactKind.Connection, FactKind.Person, FactKind.Term, FactKind.Organisation, FactKind.Place];

    /// <summary>The uses of a paragraph.</summary>
    public ImmutableArray<PageUse> Of(int paragraph)
    {
        var uses = new List<(int Weight, PageUse Use)>();
        foreach (var fact in article.FactsOf(paragraph))
        {
            var weight = Array.IndexOf(ByWeight, fact.Kind);
            if (weight >= 0 && UseOf(fact) is { } use)
            {
                uses.Add((weight, use));
            }
        }

        return [.. uses.OrderBy(entry => entry.Weight).Select(entry => entry.Use).DistinctBy(use => use.Href, StringComparer.Ordinal)];
    }

    private PageUse? UseOf(Fact fact)
    {
        var site = making.Site;
        var collection = site.Collection;
        switch (fact.Kind)
        {
            case FactKind.Definition or FactKind.Term:
                return Use(fact.Kind == FactKind.Term ? "mention" : "definition", collection.Terms[fact.Index].Name, site.Addresses.Term(fact.Index));
            case FactKind.Role or FactKind.Person:
                return site.Addresses.Person(fact.Index) is { } person ? Use(fact.Kind == FactKind.Person ? "mention" : "role", collection.People[fact.Index].Name, person) : null;
            case FactKind.Quote:
                return QuoteUse(fact.Index);
            case FactKind.Event:
                return Use("event", collection.Events[fact.Index].Title, site.Addresses.Event(fact.Index), collection.Events[fact.Index].Id);
            case FactKind.Connection:
                return ConnectionUse(fact.Index);
            case FactKind.Organisation:
                return Use("mention", collection.Organisations[fact.Index].Name, site.Addresses.Organisation(fact.Index), collection.Organisations[fact.Index].Id);
            case FactKind.Place:
                return Use("mention", collection.Places[fact.Index].Name, site.Addresses.Place(fact.Index), collection.Places[fact.Index].Id);
            default:
                return null;
        }
    }

    private PageUse QuoteUse(int quote)
    {
        var quotation = making.Site.Collection.Quotes[quote];
        var speaker = making.Site.Index.Person(quotation.Speaker);
        var name = speaker >= 0 ? making.Site.Collection.People[speaker].Name : quotation.SpeakerLabel ?? making.Site.Words.Say("speaker.unknown");
        return Use("quote", name, making.Site.Addresses.Quote(quote), quotation.Id);
    }

    private PageUse? ConnectionUse(int number)
    {
        var connection = making.Site.Collection.Connections[number];
        var from = making.Site.Index.Person(connection.From);
        return from >= 0 && making.Site.Addresses.Person(from) is { } page ? Use("connection", making.Site.Collection.People[from].Name, page) : null;
    }

    private PageUse Use(string kind, string name, PageAddress page, string? place = null) => new(kind, name, making.Href(page, place));
}
