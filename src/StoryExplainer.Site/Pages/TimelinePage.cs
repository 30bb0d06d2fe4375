using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>The timeline of a story, or one part of it.</summary>
public sealed record TimelinePage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "timeline.html";

    /// <inheritdoc/>
    public override string Kind => "timeline";

    /// <summary>The entries by year, and those without a date last.</summary>
    public ImmutableArray<TimelineEra> Eras { get; init; } = [];

    /// <summary>All parts of the timeline; empty if it is whole.</summary>
    public ImmutableArray<IndexPart> Parts { get; init; } = [];

    /// <summary>People by whom the entries of this page can be filtered, those with most entries first, at most twelve.</summary>
    public ImmutableArray<TimelineFilter> PeopleFilters { get; init; } = [];

    /// <summary>Terms by which the entries of this page can be filtered, at most eight.</summary>
    public ImmutableArray<TimelineFilter> TermFilters { get; init; } = [];

    /// <summary>The states that occur on this page.</summary>
    public ImmutableArray<TimelineFilter> StateFilters { get; init; } = [];

    /// <summary>Number of entries, over all parts.</summary>
    public int Total { get; init; }

    /// <summary>True if some date rests on an inferred publication date.</summary>
    public bool HasInferredDates { get; init; }

    /// <summary>The timeline in small, true to scale; null where too little is dated, and on the parts of a split one.</summary>
    public TimelineScale? Scale { get; init; }

    /// <summary>The day of the newest report, or null.</summary>
    public DateText? Written { get; init; }
}
