namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>Picks, for names of days, months, seasons and feasts, the one before or the one after the day of publication.</summary>
/// <param name="day">The day of publication.</param>
/// <param name="directions">Which way each name looks.</param>
internal sealed class FromPublication(DateOnly day, Directions directions)
{
    /// <summary>"on Friday", "next Monday".</summary>
    public DateInterval Weekday(DateMeaning.OfWeekday weekday, DatedExpression dated)
    {
        var back = Calendar.OnOrBefore(day, weekday.Day);
        var ahead = Calendar.OnOrAfter(day, weekday.Day);
        var found = weekday.Pointer switch
        {
            DatePointer.Last => Calendar.OnOrBefore(day.AddDays(-1), weekday.Day),
            DatePointer.Coming => Calendar.OnOrAfter(day.AddDays(1), weekday.Day),
            DatePointer.Next => Calendar.Monday(day, 1).AddDays(((int)weekday.Day + 6) % 7),

            // A strike that is planned for "this Friday" lies ahead; only a past verb tells of the one that is just over.
            DatePointer.This when back != ahead && dated.Clause is not { IsStrong: true, Time: Clauses.ClauseTime.Past } => ahead,

            // "since Wednesday" in a paper of Wednesday is a week ago; any other "Wednesday" is the day itself.
            _ when back == ahead => dated.Place.Text.Kind(dated.Expression.First) == Reading.WordKind.Since ? back.AddDays(-7) : back,
            _ => Look(dated, back, ahead) < 0 ? back : ahead,
        };
        return DateInterval.Day(found.AddDays(weekday.MoreDays));
    }

    /// <summary>"in February", "last May": the year of the month.</summary>
    public DateInterval Month(DateMeaning.OfMonth month, DatedExpression dated)
    {
        var (back, ahead) = month.Month < day.Month ? (day.Year, day.Year + 1) : (day.Year - 1, day.Year);
        var year = month.Pointer switch
        {
            DatePointer.Last => back,
            DatePointer.Next or DatePointer.Coming => month.Month > day.Month ? day.Year : day.Year + 1,
            DatePointer.This => day.Year,
            _ when month.Month == day.Month => day.Year,
            _ => Look(dated, new DateOnly(back, month.Month, 15), new DateOnly(ahead, month.Month, 15)) < 0 ? back : ahead,
        };
        return Parts.OfMonth(year, month.Month, month.Part);
    }

    /// <summary>"15 August", "Tuesday, March 17th"; a weekday settles the year. Unknown if no near year has that day on that weekday.</summary>
    public Resolution DayOfYear(DateMeaning.DayOfYear date, DatedExpression dated)
    {
        var back = Calendar.YearOfDay(day, date.Month, date.FirstDay, -1, date.Weekday);
        var ahead = Calendar.YearOfDay(day, date.Month, date.FirstDay, 1, date.Weekday);
        if (back is null && ahead is null)
            return new Resolution(DateInterval.Unknown, "no year near publication has that day on that weekday");

        // A past verb does not tell of a year to come, whatever the weekday says.
        if (back is null && dated.Clause is { IsStrong: true, Time: Clauses.ClauseTime.Past } && date.Weekday is not null && directions.Of(dated) < 0)
            return new Resolution(DateInterval.Unknown, "no year near publication has that day on that weekday");

        var year = back is null ? ahead!.Value // One of them is known.
            : ahead is null || ahead == back ? back.Value
            : Look(dated, new DateOnly(back.Value, date.Month, date.FirstDay), new DateOnly(ahead.Value, date.Month, date.FirstDay)) < 0 ? back.Value : ahead.Value;
        return new Resolution(Days(year, date), date.Weekday is null ? "day of the year, by the tense of its clause" : "day of the year on which that weekday falls");
    }

    /// <summary>"on Christmas Day", "last Easter".</summary>
    public Resolution Holiday(DateMeaning.OfHoliday holiday, DatedExpression dated)
    {
        var near = Enumerable.Range(day.Year - 1, 3).Select(holiday.Holiday.In).OfType<DateOnly>().ToArray();
        if (near.Length < 3)
            return new Resolution(DateInterval.Unknown, "a feast that no rule of ours dates");

        if (holiday.Years is { } years and >= -1 and <= 1)
            return new Resolution(holiday.IsWeekend ? Around(near[years + 1]) : DateInterval.Day(near[years + 1]), "holiday of a year counted from publication");

        var (back, ahead) = (near.Last(candidate => candidate <= day), near.First(candidate => candidate >= day));
        var found = holiday.Pointer switch
        {
            DatePointer.Last => back,
            DatePointer.Next or DatePointer.Coming => ahead,
            DatePointer.This => near[1],
            _ => Look(dated, back, ahead) < 0 ? back : ahead,
        };
        return new Resolution(holiday.IsWeekend ? Around(found) : DateInterval.Day(found), "holiday, by its rule");
    }

    // "Thanksgiving weekend" is from the feast to Sunday, that of a feast on Monday from Saturday to it.
    private static DateInterval Around(DateOnly feast) => feast.DayOfWeek switch
    {
        DayOfWeek.Monday => DateInterval.Range(feast.AddDays(-2), feast),
        DayOfWeek.Thursday or DayOfWeek.Friday => DateInterval.Range(feast, Calendar.OnOrAfter(feast, DayOfWeek.Sunday)),
        _ => DateInterval.Weekend(feast),
    };

    /// <summary>"in the spring", "last summer".</summary>
    public DateInterval Season(DateMeaning.OfSeason season, DatedExpression dated)
    {
        if (season.Pointer != DatePointer.None)
            return SeasonOf(season.Pointer, 0);

        var (back, ahead) = (SeasonOf(DatePointer.None, -1), SeasonOf(DatePointer.None, 1));
        var (last, next) = (back.End!.Value, ahead.Start!.Value); // A season has both.
        return back == ahead || Look(dated, last < day ? last : day, next > day ? next : day) < 0 ? back : ahead;

        DateInterval SeasonOf(DatePointer pointer, int direction) => DateInterval.ThreeMonths(Calendar.YearOfSeason(day, season.FirstMonth, pointer, direction), season.FirstMonth);
    }

    /// <summary>"at the weekend", "last weekend".</summary>
    public DateInterval Weekend(DatePointer pointer, int direction)
    {
        var own = DateInterval.Weekend(day);
        return pointer switch
        {
            DatePointer.Last => DateInterval.Weekend(day.AddDays(-7)),
            DatePointer.Next => DateInterval.Weekend(day.AddDays(7)),

            // In the first days of a week a past verb tells of the weekend that is just over, even if it is called "this weekend".
            _ => direction < 0 && own.Start > day ? DateInterval.Weekend(day.AddDays(-7)) : own,
        };
    }

    /// <summary>The days of a year.</summary>
    public static DateInterval Days(int year, DateMeaning.DayOfYear date) =>
        date.LastDay <= DateTime.DaysInMonth(year, date.Month)
            ? DateInterval.Range(new DateOnly(year, date.Month, date.FirstDay), new DateOnly(year, date.Month, date.LastDay))
            : DateInterval.Unknown;

    private int Look(DatedExpression dated, DateOnly back, DateOnly ahead) => directions.Of(dated, day.DayNumber - back.DayNumber, ahead.DayNumber - day.DayNumber);
}
