using System.Globalization;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Tests.Support;

/// <summary>A story told in lines, one an entry, as the examples of <c>input/README.md</c> show it.</summary>
internal static class StoryLines
{
    /// <summary>All lines.</summary>
    public static List<string> Of(StoryCollection stories) =>
    [
        .. stories.People.Select(Line),
        .. stories.Organisations.Concat(stories.Places).Select(entity => $"{entity.Id} · {entity.Name} · {Mentions(entity.Mentions.Length)}"),
        .. stories.Terms.Select(term => $"{term.Id} · {term.Name} · {Definition(term)} · {Mentions(term.Mentions.Length)}"),
        .. stories.Events.Select(Line),
        .. stories.Quotes.Select(quote => $"“{quote.Text}” · {quote.Speaker ?? quote.SpeakerLabel}"),
        .. stories.Connections.Select(connection => $"{connection.From} {connection.Verb} {connection.To}"),
    ];

    private static string Line(Person person) =>
        $"{person.Id} · {person.Name} · {(person.Roles.IsEmpty ? "no role" : string.Join("; ", person.Roles.Select(role => role.Text + Source(role.Source))))} · {Mentions(person.Mentions.Length)}"
        + (person.Tier == PersonTier.Named ? " · also named" : "")
        + (person.Group is null ? "" : $" · group {person.Group}")
        + (person.Review is { } review ? string.Create(CultureInfo.InvariantCulture, $" · checked by {review.By} on {review.On:yyyy-MM-dd}") : "");

    private static string Line(TimelineEvent item) =>
        $"{Date(item.Date)} · {item.Headline} · {item.Status.ToString().ToLowerInvariant()}"
        + (item.People.IsEmpty && item.Places.IsEmpty ? "" : " · " + string.Join(", ", item.People.Concat(item.Places)));

    private static string Definition(Term term) => term.Definitions.IsEmpty ? "no definition" : term.Definitions[0].Text + Source(term.Definitions[0].Source)
        + (term.Definitions[0] is { Origin: Origin.Edited, Evidence: { } place } ? string.Create(CultureInfo.InvariantCulture, $" [¶{place.Paragraph}]") : "");

    private static string Source(string? source) => source is null ? "" : $" ({source})";

    private static string Mentions(int count) => count == 1 ? "1 mention" : string.Create(CultureInfo.InvariantCulture, $"{count} mentions");

    private static string Date(DateInterval date) => date.Precision switch
    {
        DatePrecision.Day => date.Start!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DatePrecision.Month => date.Start!.Value.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePrecision.Year => date.Start!.Value.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => date.ToString(),
    };
}
