namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>Counts units of time from a day, in the precision of the unit: "two years ago" is a year, "three days ago" a day.</summary>
internal static class Shift
{
    /// <summary>Counts from the day of publication.</summary>
    /// <param name="day">The day.</param>
    /// <param name="shifted">What to count.</param>
    /// <param name="direction">+1 if the sentence looks ahead: on a Sunday, "this week" is then the one that begins the next day.</param>
    /// <returns>The interval; unknown where the count leads out of the calendar.</returns>
    public static DateInterval From(DateOnly day, DateMeaning.Shifted shifted, int direction)
    {
        if (Add(day, shifted.Unit, shifted.Least) is not { } moved || Add(day, shifted.Unit, shifted.Most) is not { } last)
            return DateInterval.Unknown;
        if (shifted.Least != shifted.Most)
            return DateInterval.Range(moved, last);

        var count = shifted.Least;
        if (shifted.IsExact)
            return DateInterval.Day(moved);

        return shifted.Unit switch
        {
            // Nobody counts 90 days to the day.
            CalendarUnit.Day when Math.Abs(count) >= 30 && count % 10 == 0 => DateInterval.Month(moved.Year, moved.Month),
            CalendarUnit.Day => DateInterval.Day(moved),
            CalendarUnit.Week => DateInterval.Week(Calendar.Monday(day, count == 0 && direction > 0 && day.DayOfWeek == DayOfWeek.Sunday ? 1 : count)),
            CalendarUnit.Fortnight => DateInterval.Week(moved),
            CalendarUnit.Month => DateInterval.Month(moved.Year, moved.Month),
            CalendarUnit.Quarter => DateInterval.ThreeMonths(moved.Year, ((moved.Month - 1) / 3 * 3) + 1),
            CalendarUnit.Decade when count == 0 => Parts.OfDecade(day.Year / 10 * 10, shifted.Part),
            CalendarUnit.Year => Parts.OfYear(moved.Year, shifted.Part),
            _ => DateInterval.Year(moved.Year),
        };
    }

    /// <summary>The time up to a day or from it on: in days and weeks to the day, in months and in one year to the month, in more years to the year.</summary>
    public static DateInterval Window(DateOnly day, DateMeaning.Window window)
    {
        if (Add(day, window.Unit, window.Count) is not { } other)
            return DateInterval.Unknown;

        var (first, last) = other < day ? (other, day) : (day, other);
        return window.Unit switch
        {
            CalendarUnit.Day or CalendarUnit.Week or CalendarUnit.Fortnight or CalendarUnit.Weekend => DateInterval.Range(first, last),
            CalendarUnit.Month or CalendarUnit.Quarter => Months(first, last),
            CalendarUnit.Year when Math.Abs(window.Count) == 1 => Months(first, last),
            _ => DateInterval.Range(new DateOnly(first.Year, 1, 1), new DateOnly(last.Year, 12, 31)),
        };
    }

    private static DateInterval Months(DateOnly first, DateOnly last) =>
        DateInterval.Range(new DateOnly(first.Year, first.Month, 1), new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month)));

    /// <summary>Counts from another date; null if that date is too coarse for the unit, or the count leads out of the calendar.</summary>
    /// <param name="other">The other date.</param>
    /// <param name="shifted">What to count.</param>
    /// <param name="isExact">True if weeks from a day are a day again: "two weeks after Labour Day".</param>
    public static DateInterval? From(DateInterval other, DateMeaning.FromOther shifted, bool isExact = false)
    {
        if (other.Start is not { } start || other.Precision == DatePrecision.Range || other.Precision == DatePrecision.Decade
            || Add(shifted.Count > 0 && other.End is { } end ? end : start, shifted.Unit, shifted.Count) is not { } moved)
            return null;

        return shifted.Unit switch
        {
            CalendarUnit.Day => other.Precision == DatePrecision.Day ? DateInterval.Day(moved) : null,
            CalendarUnit.Week or CalendarUnit.Fortnight => isExact && other.Precision == DatePrecision.Day ? DateInterval.Day(moved)
                : other.Precision is DatePrecision.Day or DatePrecision.Week ? DateInterval.Week(moved) : null,
            CalendarUnit.Weekend => other.Precision is DatePrecision.Day or DatePrecision.Week ? DateInterval.Weekend(moved) : null,
            CalendarUnit.Month => other.Precision is DatePrecision.Year or DatePrecision.Season ? null : DateInterval.Month(moved.Year, moved.Month),
            // "5.4 percent in September, from 3.1 percent a year earlier": figures are compared month by month.
            CalendarUnit.Year when shifted.Count == -1 && other.Precision == DatePrecision.Month => DateInterval.Month(moved.Year, moved.Month),
            CalendarUnit.Year or CalendarUnit.Decade => DateInterval.Year(moved.Year),
            _ => null,
        };
    }

    // "97 centuries after 2199" is no year that a text means, nor one that the calendar has: null. A year is taken for 364 days, which errs on the near side.
    private static DateOnly? Add(DateOnly day, CalendarUnit unit, int count)
    {
        var (days, months) = SizeOf(unit);
        var years = ((long)days * count / 364) + ((long)months * count / 12);
        return day.Year + years is > 2 and < 9997 ? day.AddDays(days * count).AddMonths(months * count) : null;
    }

    private static (int Days, int Months) SizeOf(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Day => (1, 0),
        CalendarUnit.Week or CalendarUnit.Weekend => (7, 0),
        CalendarUnit.Fortnight => (14, 0),
        CalendarUnit.Month => (0, 1),
        CalendarUnit.Quarter => (0, 3),
        CalendarUnit.Year => (0, 12),
        CalendarUnit.Decade => (0, 120),
        _ => (0, 1200),
    };
}
