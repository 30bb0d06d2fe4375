namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>Picks the day, month or season of a name that lies before or after a given day.</summary>
internal static class Calendar
{
    // A season that begins sooner than this is "this summer" and not "next summer".
    private const int DaysOfThisSeason = 60;

    // The years that are read in texts. Nothing that a text counts from one of them leaves the years that a DateOnly holds.
    private const int FirstYear = 1000;
    private const int LastYear = 2199;

    /// <summary>True for a date that others can be counted from; a page may claim to be from the year 1 or 9999.</summary>
    public static bool CanCountFrom(DateInterval date) => date is { Start.Year: >= FirstYear, End.Year: <= LastYear };

    /// <summary>True for a year that a text can mean.</summary>
    public static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>The latest such weekday up to <paramref name="day"/>, itself included.</summary>
    public static DateOnly OnOrBefore(DateOnly day, DayOfWeek weekday) => day.AddDays(-(((int)day.DayOfWeek - (int)weekday + 7) % 7));

    /// <summary>The first such weekday from <paramref name="day"/> on, itself included.</summary>
    public static DateOnly OnOrAfter(DateOnly day, DayOfWeek weekday) => day.AddDays(((int)weekday - (int)day.DayOfWeek + 7) % 7);

    /// <summary>
    /// The Monday of the week that "this week" means on a day. A Sunday paper looks ahead: its "last week" is the one that
    /// ends that Sunday and its "next week" begins the day after.
    /// </summary>
    public static DateOnly Monday(DateOnly day, int weeks)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return day.DayOfWeek == DayOfWeek.Sunday && weeks < 0 ? monday.AddDays((weeks + 1) * 7) : monday.AddDays(weeks * 7);
    }

    /// <summary>The year of a day of the year seen from another day; null if no near year has it.</summary>
    public static int? YearOfDay(DateOnly from, int month, int day, int direction, DayOfWeek? weekday)
    {
        // Nobody leaves out the year of a day that is more than a year away, save the 29th of February.
        var reach = month == 2 && day == 29 ? 1600 : 400;
        var candidates = Enumerable.Range(from.Year - 4, 9)
            .Where(year => day <= DateTime.DaysInMonth(year, month))
            .Select(year => new DateOnly(year, month, day))
            .Where(date => Math.Abs(date.DayNumber - from.DayNumber) < reach && (weekday is null || date.DayOfWeek == weekday))
            .Where(date => direction == 0 || (direction < 0 ? date <= from : date >= from))
            .OrderBy(date => Math.Abs(date.DayNumber - from.DayNumber))
            .ToArray();
        return candidates.Length > 0 ? candidates[0].Year : null;
    }

    /// <summary>The last such quarter that is over on a day, or, looking ahead, the first that is not.</summary>
    public static DateInterval Quarter(DateOnly day, int quarter, int direction)
    {
        var own = DateInterval.ThreeMonths(day.Year, (quarter * 3) - 2);
        return direction > 0
            ? own.End >= day ? own : DateInterval.ThreeMonths(day.Year + 1, (quarter * 3) - 2)
            : own.End < day ? own : DateInterval.ThreeMonths(day.Year - 1, (quarter * 3) - 2);
    }

    /// <summary>The n-th such weekday of a month, or the last for -1; unknown if it has none.</summary>
    public static DateInterval WeekdayOfMonth(DateOnly first, int number, DayOfWeek weekday)
    {
        var day = number < 0 ? OnOrBefore(first.AddMonths(1).AddDays(-1), weekday) : OnOrAfter(first, weekday).AddDays(7 * (number - 1));
        return day.Month == first.Month ? DateInterval.Day(day) : DateInterval.Unknown;
    }

    /// <summary>The day of that number, nearest to another day, that falls on that weekday; unknown if none does within half a year.</summary>
    public static DateInterval DayOnWeekday(DateOnly from, int number, DayOfWeek weekday)
    {
        var found = Enumerable.Range(-6, 13).Select(months => new DateOnly(from.Year, from.Month, 1).AddMonths(months))
            .Where(month => number <= DateTime.DaysInMonth(month.Year, month.Month))
            .Select(month => month.AddDays(number - 1))
            .Where(day => day.DayOfWeek == weekday)
            .OrderBy(day => Math.Abs(day.DayNumber - from.DayNumber))
            .ToArray();
        return found.Length > 0 ? DateInterval.Day(found[0]) : DateInterval.Unknown;
    }

    /// <summary>Seven days of a month: the first week is the 1st to the 7th, the fifth what is left, the last (-1) its last seven days.</summary>
    public static DateInterval WeekOfMonth(DateOnly first, int week)
    {
        if (week < 0)
        {
            var end = first.AddMonths(1).AddDays(-1);
            return new DateInterval(end.AddDays(-6), end, DatePrecision.Week);
        }

        var start = first.AddDays(7 * (week - 1));
        var last = first.AddMonths(1).AddDays(-1);
        return start > last ? DateInterval.Unknown : new DateInterval(start, start.AddDays(6) < last ? start.AddDays(6) : last, DatePrecision.Week);
    }

    /// <summary>The year in which the season of that first month begins, seen from a day.</summary>
    public static int YearOfSeason(DateOnly day, int firstMonth, DatePointer pointer, int direction)
    {
        var year = day.Year;
        var own = DateInterval.ThreeMonths(year, firstMonth);
        if (pointer == DatePointer.This || (pointer == DatePointer.None && direction == 0))
            return firstMonth == 12 && day.Month <= 2 ? year - 1 : year;

        if (pointer == DatePointer.Last || (pointer == DatePointer.None && direction < 0))
        {
            // A season that is still on is "last" only for someone who means the one a year ago; one that has just begun is not told as past.
            var isTold = pointer == DatePointer.Last ? own.End < day : own.Start?.AddDays(45) <= day;
            return isTold ? year : DateInterval.ThreeMonths(year - 1, firstMonth).End < day || pointer == DatePointer.None ? year - 1 : year - 2;
        }

        // In May, "next summer" is not the one that begins in June: that one is called "this summer".
        return own.Start > (pointer == DatePointer.Next ? day.AddDays(DaysOfThisSeason) : day) || (pointer == DatePointer.None && own.End >= day) ? year : year + 1;
    }
}
