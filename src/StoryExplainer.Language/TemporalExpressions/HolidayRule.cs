namespace StoryExplainer.Language.TemporalExpressions;

/// <summary>How a holiday is found.</summary>
internal enum HolidayRule
{
    /// <summary>Not by a rule of ours.</summary>
    Unknown,

    /// <summary>The same day of the same month.</summary>
    Fixed,

    /// <summary>So many days from Easter Sunday.</summary>
    Easter,

    /// <summary>The n-th weekday of a month.</summary>
    NthWeekday,
}
