namespace StoryExplainer.Language.TemporalExpressions;

/// <summary>A day of the year that a rule finds: a fixed day, so many days from Easter, or the n-th weekday of a month.</summary>
/// <param name="Rule">How to find it.</param>
/// <param name="Month">Month, unless it hangs on Easter.</param>
/// <param name="Number">Day of the month, days from Easter, or which weekday of the month (-1 is the last).</param>
/// <param name="Weekday">The weekday that is counted.</param>
/// <param name="DaysAfter">Days after that weekday: Black Friday is the day after the fourth Thursday.</param>
internal sealed record Holiday(HolidayRule Rule, int Month, int Number, DayOfWeek Weekday, int DaysAfter)
{
    /// <summary>A day that no rule of ours finds, such as one of a moon calendar.</summary>
    public static readonly Holiday Unknown = new(HolidayRule.Unknown, 0, 0, DayOfWeek.Sunday, 0);

    /// <summary>The day in a year, or null if no rule finds it.</summary>
    public DateOnly? In(int year) => Rule switch
    {
        HolidayRule.Fixed => new DateOnly(year, Month, Number),
        HolidayRule.Easter => Easter(year).AddDays(Number),
        HolidayRule.NthWeekday => NthWeekday(year).AddDays(DaysAfter),
        _ => null,
    };

    private DateOnly NthWeekday(int year)
    {
        if (Number > 0)
        {
            var first = new DateOnly(year, Month, 1);
            return first.AddDays((((int)Weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (Number - 1)));
        }

        var last = new DateOnly(year, Month, DateTime.DaysInMonth(year, Month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)Weekday + 7) % 7));
    }

    // Western Easter Sunday by the Gregorian computus.
    private static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, inCentury) = (year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }
}
