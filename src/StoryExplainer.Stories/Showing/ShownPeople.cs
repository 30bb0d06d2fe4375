using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Showing;

/// <summary>Decides who has a page: one that would hold no role, no quotation and hardly a fact is a line in the list instead.</summary>
internal static class ShownPeople
{
    private const int FewestFacts = 2;

    /// <summary>The people as readers see them.</summary>
    public static ImmutableArray<Person> Of(StoryCollection stories)
    {
        var speakers = stories.Quotes.Select(quote => quote.Speaker).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var facts = stories.Events.SelectMany(item => item.People)
            .Concat(stories.Connections.SelectMany(connection => new[] { connection.From, connection.To }))
            .CountBy(id => id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. stories.People.Select(person => Show(person with { Roles = [.. person.Roles.Where(ShownRoles.IsShown).Select(ShownRoles.BesideName).DistinctBy(role => role.Text, StringComparer.OrdinalIgnoreCase)] }))];

        Person Show(Person person) => person.Tier == PersonTier.Page && !person.IsConfirmed && person.Origin == Origin.Extracted
            && person.Roles.IsEmpty && !speakers.Contains(person.Id) && facts.GetValueOrDefault(person.Id) < FewestFacts
            ? person with { Tier = PersonTier.Named }
            : person;
    }
}
