using System.Globalization;

namespace StoryExplainer.Language.TemporalExpressions;

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

    /// <summary>The week, Monday to Sunday, that holds <paramref name="day"/>.</summary>
    public static DateInterval Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new DateInterval(monday, monday.AddDays(6), DatePrecision.Week);
    }

    /// <summary>Saturday and Sunday of the week that holds <paramref name="day"/>.</summary>
    public static DateInterval Weekend(DateOnly day)
    {
        var sunday = Week(day).End!.Value; // A week always has an end.
        return new DateInterval(sunday.AddDays(-1), sunday, DatePrecision.Week);
    }

    /// <summary>One month.</summary>
    public static DateInterval Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), DatePrecision.Month);

    /// <summary>Three months from the first of a month: a season, which may reach into the next year, or a quarter.</summary>
    public static DateInterval ThreeMonths(int year, int firstMonth)
    {
        var start = new DateOnly(year, firstMonth, 1);
        return new DateInterval(start, start.AddMonths(3).AddDays(-1), DatePrecision.Season);
    }

    /// <summary>The first or the second half of a year.</summary>
    public static DateInterval HalfYear(int year, int half)
    {
        var start = new DateOnly(year, half == 1 ? 1 : 7, 1);
        return new DateInterval(start, start.AddMonths(6).AddDays(-1), DatePrecision.Range);
    }

    /// <summary>One year.</summary>
    public static DateInterval Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year);

    /// <summary>Ten years from a year that ends in 0.</summary>
    public static DateInterval Decade(int firstYear) => new(new DateOnly(firstYear, 1, 1), new DateOnly(firstYear + 9, 12, 31), DatePrecision.Decade);

    /// <summary>From one day to another, both inclusive. One and the same day is a day.</summary>
    public static DateInterval Range(DateOnly start, DateOnly end) => start == end ? Day(start) : new(start, end, DatePrecision.Range);

    /// <summary>True if all of it lies before another interval begins; false where one of the two is unknown.</summary>
    /// <param name="other">The other interval.</param>
    public bool IsBefore(DateInterval other) => End < other.Start;

    /// <summary>True if the date is known.</summary>
    public bool IsKnown => Precision != DatePrecision.Unknown;

    /// <summary>For a debugger: <c>2025-08-15..2025-08-15 (Day)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:yyyy-MM-dd}..{End:yyyy-MM-dd} ({Precision})");
}
