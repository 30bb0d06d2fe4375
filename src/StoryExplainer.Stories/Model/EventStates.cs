using System.Collections.Immutable;
using StoryExplainer.Language.Events;
using StoryExplainer.Language.TemporalExpressions;

namespace StoryExplainer.Stories.Model;

/// <summary>The words by which pages, data and lists of changes name the status of an event.</summary>
public static class EventStates
{
    /// <summary>All names, in the order in which filters show them.</summary>
    public static ImmutableArray<string> All { get; } = ["happened", "said", "planned", "possible", "cancelled", "denied"];

    /// <summary>Of what is told of an event: happened, planned, possible, cancelled (planned, and came to nothing) or denied (the text says that it did not happen).</summary>
    public static string NameOf(EventStatus status) => status switch
    {
        EventStatus.Planned => "planned",
        EventStatus.Possible => "possible",
        EventStatus.Cancelled => "cancelled",
        EventStatus.Denied => "denied",
        _ => "happened",
    };

    /// <summary>The same, where what happened is only that somebody spoke: said.</summary>
    public static string NameOf(TimelineEvent entry) => entry is { Status: EventStatus.Happened, IsStatement: true } ? "said" : NameOf(entry.Status);
}
