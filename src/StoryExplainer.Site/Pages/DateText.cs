namespace StoryExplainer.Site.Pages;

/// <summary>A date as a page shows it: never more exact than the article is.</summary>
public sealed record DateText
{
    /// <summary>The date in the site's language: "Friday 15 August 2025", "August 2025", "summer 2022", "the 1990s"; null if it is not known.</summary>
    public string? Text { get; init; }

    /// <summary>A shorter form for tight places: "15 Aug 2025"; null if the date is not known.</summary>
    public string? ShortText { get; init; }

    /// <summary>The exact words of the article ("on Friday"), or null.</summary>
    public string? AsWritten { get; init; }

    /// <summary>How exactly it is known, as the end of a label key: day, week, month, season, year, decade, range, unknown.</summary>
    public required string Precision { get; init; }

    /// <summary>The value for <c>datetime</c>: "2025-08-15", "2025-08" or "2025"; null unless a day, a month or a year is known exactly.</summary>
    public string? Iso { get; init; }

    /// <summary>First day as "2025-08-15", or null.</summary>
    public string? Start { get; init; }

    /// <summary>Last day as "2025-08-15", or null.</summary>
    public string? End { get; init; }

    /// <summary>True if it was worked out from an inferred publication date: a page must say so.</summary>
    public bool IsInferred { get; init; }
}
