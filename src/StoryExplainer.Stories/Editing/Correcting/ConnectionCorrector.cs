using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Editing.Yaml;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>Takes away connections that the editor calls wrong, and those that rested on a form that means somebody else.</summary>
internal static class ConnectionCorrector
{
    /// <summary>Applies the corrections of people to their connections.</summary>
    public static StoryCollection Apply(StoryCollection stories, ImmutableArray<PersonCorrection> corrections, EntryCorrector<Person, PersonCorrection> people, DiagnosticBag diagnostics)
    {
        var connections = stories.Connections;
        foreach (var correction in corrections)
        {
            if (people.NewId(people.Finder.Find(correction.Target.Value)) is not { } id)
            {
                continue;
            }

            foreach (var other in correction.RemovedConnections)
            {
                connections = Remove(connections, id, other, people, diagnostics);
            }

            if (!correction.RemovedAliases.IsEmpty && stories.People.FirstOrDefault(person => person.Id == id) is { } person)
            {
                connections = connections.RemoveAll(connection => (connection.From == id || connection.To == id) && !person.Mentions.Any(mention => IsInside(mention, connection.Evidence)));
            }
        }

        return stories with { Connections = connections };
    }

    private static ImmutableArray<Connection> Remove(
        ImmutableArray<Connection> connections, string id, YamlText other, EntryCorrector<Person, PersonCorrection> people, DiagnosticBag diagnostics)
    {
        if (people.NewId(people.Finder.Find(other.Value)) is not { } otherId)
        {
            diagnostics.Add(StoryDiagnostics.NoSuchPerson, other.Location, other.Value, people.Finder.Advice(other.Value));
            return connections;
        }

        var left = connections.RemoveAll(connection => (connection.From == id && connection.To == otherId) || (connection.From == otherId && connection.To == id));
        if (left.Length == connections.Length)
        {
            diagnostics.Add(StoryDiagnostics.NoSuchConnection, other.Location, id, otherId);
        }

        return left;
    }

    private static bool IsInside(Evidence mention, Evidence sentence) =>
        mention.Article == sentence.Article && mention.Paragraph == sentence.Paragraph && sentence.Span.Contains(mention.Span);
}
