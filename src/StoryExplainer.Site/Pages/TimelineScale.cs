using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>A timeline in small, true to scale: where much happened, and where nothing is told.</summary>
/// <param name="Bars">One bar for each stretch of time in which something is told.</param>
/// <param name="WrittenX">Where the newest report stands on it, from 0 to 1000; null if its day is not known.</param>
/// <param name="First">The earliest date.</param>
/// <param name="Last">The latest date.</param>
/// <param name="Written">The day of the newest report, or null.</param>
/// <param name="Entries">How many entries it shows.</param>
public sealed record TimelineScale(ImmutableArray<ScaleBar> Bars, int? WrittenX, DateText First, DateText Last, DateText? Written, int Entries);

/// <summary>A stretch of time.</summary>
/// <param name="X">Its left edge, from 0 to 1000.</param>
/// <param name="Y">Its upper edge, from 0 to 40.</param>
/// <param name="Height">Its height: the more entries, the higher.</param>
/// <param name="IsAhead">True behind the day of the newest report.</param>
public sealed record ScaleBar(int X, int Y, int Height, bool IsAhead);
