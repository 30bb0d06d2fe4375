using System.Globalization;

namespace StoryExplainer.Language.Dates;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    /// <summary>Not known: the words stay words.</summary>
    Unknown,

    /// <summary>One day.</summary>
    Day,

    /// <summary>One week, Monday to Sunday, or a weekend.</summary>
    Week,

    /// <summary>One month.</summary>
    Month,

    /// <summary>A season or a quarter.</summary>
    Season,

    /// <summary>One year.</summary>
    Year,

    /// <summary>A decade.</summary>
    Decade,

    /// <summary>From one date to another, as the text gives them.</summary>
    Range,
}

/// <summary>A stretch of the calendar.</summary>
/// <param name="Start">First day; null if unknown.</param>
/// <param name="End">Last day, inclusive; null if unknown.</param>
/// <param name="Precision">How exactly it is known.</param>
public readonly record struct DateInterval(DateOnly? Start, DateOnly? End, DatePrecision Precision)
{
    /// <summary>The date that no one can tell.</summary>
    public static DateInterval Unknown => new(null, null, DatePrecision.Unknown);

    /// <summary>One day.</summary>
    public static DateInterval Day(DateOnly day) => new(day, day, DatePrecision.Day);

    /// <summary>One month.</summary>
    public static DateInterval Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), DatePrecision.Month);

    /// <summary>One year.</summary>
    public static DateInterval Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year);

    /// <summary>For a debugger: <c>2025-08-15..2025-08-15 (Day)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:yyyy-MM-dd}..{End:yyyy-MM-dd} ({Precision})");
}
