using System.Collections.Immutable;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Showing;

/// <summary>Takes out the entries of people whom the program alone does not show, and whatever else would be found under their names.</summary>
internal static class WithheldPeople
{
    /// <summary>The collection without them.</summary>
    public static StoryCollection Remove(StoryCollection stories)
    {
        var withheld = stories.People.Where(person => person.IsWithheld()).ToList();
        if (withheld.Count == 0)
        {
            return stories;
        }

        var ids = withheld.Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
        var names = withheld.SelectMany(FullForms).Distinct(StringComparer.Ordinal).ToList();
        var roots = withheld.SelectMany(person => person.Mentions.Select(mention => (mention, Form: person))).ToLookup(pair => (pair.mention.Article, pair.mention.Paragraph), pair => pair);
        return stories with
        {
            People = [.. stories.People.Where(person => !ids.Contains(person.Id)).Select(person => person with { Roles = person.Roles.RemoveAll(role => Names(role.Text)) })],
            Terms = [.. stories.Terms.Where(term => !Names(term.Name)).Select(term => term with { Definitions = term.Definitions.RemoveAll(definition => Names(definition.Text)) })],
            Organisations = stories.Organisations.RemoveAll(entity => Names(entity.Name)),
            Places = stories.Places.RemoveAll(entity => Names(entity.Name)),
            Quotes = stories.Quotes.RemoveAll(quote => (quote.Speaker is { } speaker && ids.Contains(speaker)) || Names(quote.Text) || (quote.SpeakerLabel is { } label && Names(label))),
            UnnamedSources = stories.UnnamedSources.RemoveAll(source => Names(source.Label)),
            Events = [.. stories.Events.Where(item => !NamesInHeadline(item)).Select(item => item with { People = item.People.RemoveAll(ids.Contains) })],
            Connections = stories.Connections.RemoveAll(connection => ids.Contains(connection.From) || ids.Contains(connection.To)),
            Moves = [.. stories.Moves, .. withheld.Select(person => new EntryMove(EntryKind.Person, person.Id, null, IsMerged: false, person.Mentions.IsEmpty ? null : person.Mentions[0], IsPrivate: true))],
        };

        bool Names(string text) => names.Exists(name => WordSearch.Find(text, name).Any());

        // A family name alone is often somebody else's too: in a headline it counts only where its sentence means the person.
        bool NamesInHeadline(TimelineEvent item) =>
            item.Headline is { } headline && (Names(headline) || (item.Evidence is { } place && roots[(place.Article, place.Paragraph)].Any(pair =>
                place.Span.Contains(pair.mention.Span) && pair.Form.Aliases.Append(pair.Form.Name).Any(form => WordSearch.Find(headline, form).Any()))));
    }

    private static IEnumerable<string> FullForms(Person person) => person.Aliases.Where(form => form.Contains(' ', StringComparison.Ordinal)).Append(person.Name);
}
