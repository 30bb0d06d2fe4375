namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>Counts units of time from a day, in the precision of the unit: "two years ago" is a year, "three days ago" a day.</summary>
internal static class Shift
{
    /// <summary>Counts from the day of publication.</summary>
    /// <param name="day">The day.</param>
    /// <param name="shifted">What to count.</param>
    /// <param name="direction">+1 if the sentence looks ahead: on a Sunday, "this week" is then the one that begins the next day.</param>
    public static DateInterval From(DateOnly day, DateMeaning.Shifted shifted, int direction)
    {
        if (shifted.Least != shifted.Most)
            return DateInterval.Range(Add(day, shifted.Unit, shifted.Least), Add(day, shifted.Unit, shifted.Most));

        var count = shifted.Least;
        var moved = Add(day, shifted.Unit, count);
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
        var other = Add(day, window.Unit, window.Count);
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

    /// <summary>Counts from another date; null if that date is too coarse for the unit.</summary>
    /// <param name="other">The other date.</param>
    /// <param name="shifted">What to count.</param>
    /// <param name="isExact">True if weeks from a day are a day again: "two weeks after Labour Day".</param>
    public static DateInterval? From(DateInterval other, DateMeaning.FromOther shifted, bool isExact = false)
    {
        if (other.Start is not { } start || other.Precision == DatePrecision.Range || other.Precision == DatePrecision.Decade)
            return null;

        var moved = Add(shifted.Count > 0 && other.End is { } end ? end : start, shifted.Unit, shifted.Count);
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

    private static DateOnly Add(DateOnly day, CalendarUnit unit, int count) => unit switch
    {
        CalendarUnit.Day => day.AddDays(count),
        CalendarUnit.Week or CalendarUnit.Weekend => day.AddDays(7 * count),
        CalendarUnit.Fortnight => day.AddDays(14 * count),
        CalendarUnit.Month => day.AddMonths(count),
        CalendarUnit.Quarter => day.AddMonths(3 * count),
        CalendarUnit.Year => day.AddYears(count),
        CalendarUnit.Decade => day.AddYears(10 * count),
        _ => day.AddYears(100 * count),
    };
}
