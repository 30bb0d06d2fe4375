using System.Collections.Immutable;
using StoryExplainer.Site.Pages;

namespace StoryExplainer.Site.Rendering;

/// <summary>Entries of the timeline that stand under one date.</summary>
/// <param name="Date">The date.</param>
/// <param name="IsAhead">True if they are still to come.</param>
/// <param name="Events">The entries.</param>
internal sealed record TimelineDay(DateText Date, bool IsAhead, ImmutableArray<EventEntry> Events)
{
    /// <summary>True if everything from here on lies behind the day of the newest report.</summary>
    public bool OpensFuture => Events.Any(entry => entry.OpensFuture);
}
