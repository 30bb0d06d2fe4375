using System.Globalization;
using StoryExplainer.Language.TemporalExpressions.Clauses;
using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>The days between which an article must have appeared: after what it tells as past, before what it tells as to come.</summary>
/// <param name="First">The first possible day; null if nothing sets it.</param>
/// <param name="Last">The last possible day; null if nothing sets it.</param>
/// <param name="Grounds">What set them.</param>
internal sealed record PublicationBounds(DateOnly? First, DateOnly? Last, IReadOnlyList<string> Grounds)
{
    // An interval longer than a year tells a reader nothing.
    private const int LongestInterval = 366;

    // Nobody leaves out the year of a day that is further away.
    private const int Reach = 330;

    /// <summary>The bounds that the expressions of an article and its copyright lines set.</summary>
    public static PublicationBounds Of(IReadOnlyList<DatedExpression> expressions, HashSet<int> copyrightYears)
    {
        var bounds = new PublicationBounds(null, copyrightYears.Count > 0 ? new DateOnly(copyrightYears.Max(), 12, 31) : null, []);
        if (bounds.Last is { } last)
            bounds = bounds with { Grounds = [$"the copyright line is of {last.Year.ToString(CultureInfo.InvariantCulture)}"] };

        foreach (var dated in expressions.Where(dated => !dated.IsQuoted))
        {
            if (dated.Expression.Meaning is DateMeaning.Absolute { Interval: { Start: { } start, End: { } end, Precision: not (DatePrecision.Range or DatePrecision.Decade) } })
                bounds = dated.Clause.Time switch
                {
                    ClauseTime.Past when bounds.First is null || start > bounds.First => bounds with { First = start, Grounds = [.. bounds.Grounds, $"“{Words(dated)}” is past"] },
                    ClauseTime.Future when dated.Clause.IsStrong && (bounds.Last is null || end < bounds.Last) => bounds with { Last = end, Grounds = [.. bounds.Grounds, $"“{Words(dated)}” is still to come"] },
                    _ => bounds,
                };
        }

        foreach (var dated in expressions.Where(dated => !dated.IsQuoted && dated.Clause.IsStrong && dated.Expression.Meaning is DateMeaning.DayOfYear { Weekday: not null }))
            bounds = bounds.Narrow(dated, (DateMeaning.DayOfYear)dated.Expression.Meaning);

        return bounds.NarrowByWeekdays(expressions);
    }

    /// <summary>"yesterday, 14 July", "today, 3 May 2024": the day of publication itself, where its year is known.</summary>
    public static PublicationDate? FromDayToldTwice(IReadOnlyList<DatedExpression> expressions, PublicationBounds bounds)
    {
        foreach (var dated in expressions.Where(dated => !dated.IsQuoted))
        {
            if (ShiftOf(dated) is not { } shift)
                continue;

            DateOnly[] days = dated.Expression.Meaning switch
            {
                DateMeaning.Absolute { Interval: { Precision: DatePrecision.Day, Start: { } day } } => [day],
                DateMeaning.DayOfYear date => bounds.DaysOf(date.Month, date.FirstDay, date.Weekday),
                _ => [],
            };
            if (days is [var told])
                return new PublicationDate(DateInterval.Day(told.AddDays(-shift)), DateBasis.Inferred, $"The text says “{Words(dated)}”.");
        }

        return null;
    }

    /// <summary>The days of that name that lie within the bounds, or so near to them that the year goes without saying; none if no bound tells a year.</summary>
    public DateOnly[] DaysOf(int month, int day, DayOfWeek? weekday)
    {
        if (First is null && Last is null)
            return [];

        // Bounds that contradict each other tell nothing.
        var (from, to) = ((First ?? Last!.Value.AddDays(-LongestInterval)).AddDays(-7), (Last ?? First!.Value.AddDays(LongestInterval)).AddDays(7)); // One of them is known.
        if (from > to)
            return [];

        return [.. Enumerable.Range(from.Year, to.Year - from.Year + 1)
            .Where(year => day <= DateTime.DaysInMonth(year, month))
            .Select(year => new DateOnly(year, month, day))
            .Where(date => date >= from && date <= to && (weekday is null || date.DayOfWeek == weekday))];
    }

    /// <summary>The interval as an inferred date; null if it is open or too long.</summary>
    public PublicationDate? ToPublication()
    {
        if (First is not { } first || Last is not { } last || last < first || last.DayNumber - first.DayNumber > LongestInterval)
            return null;

        var interval = first.Year == last.Year && first.DayOfYear == 1 && last is { Month: 12, Day: 31 } ? DateInterval.Year(first.Year)
            : first.Month == last.Month && first.Year == last.Year && first.Day == 1 && last.Day == DateTime.DaysInMonth(last.Year, last.Month) ? DateInterval.Month(first.Year, first.Month)
            : DateInterval.Range(first, last);
        return new PublicationDate(interval, DateBasis.Inferred, $"The text leaves no other time open: {string.Join("; ", Grounds)}.");
    }

    // "Friday, 30 June" that is still to come: the article is from before it, in a year in which that day is a Friday.
    private PublicationBounds Narrow(DatedExpression dated, DateMeaning.DayOfYear date)
    {
        if (First is null && Last is null || dated.Clause.Direction == 0)
            return this;

        var days = DaysNear(date).Where(day => dated.Clause.Direction < 0 ? IsOpen(day, day.AddDays(Reach)) : IsOpen(day.AddDays(-Reach), day)).ToArray();
        if (days is not [var only])
            return this;

        var (first, last) = dated.Clause.Direction < 0 ? (only, only.AddDays(Reach)) : (only.AddDays(-Reach), only);
        return new PublicationBounds(
            First is { } known && known > first ? known : first,
            Last is { } end && end < last ? end : last,
            [.. Grounds, $"“{Words(dated)}” is {(dated.Clause.Direction < 0 ? "past" : "to come")} and that day of {only.Year.ToString(CultureInfo.InvariantCulture)}"]);
    }

    private IEnumerable<DateOnly> DaysNear(DateMeaning.DayOfYear date)
    {
        var (from, to) = ((First ?? Last!.Value.AddYears(-2)).Year - 1, (Last ?? First!.Value.AddYears(2)).Year + 1); // One of them is known.
        return Enumerable.Range(from, Math.Max(0, to - from + 1))
            .Where(year => date.FirstDay <= DateTime.DaysInMonth(year, date.Month))
            .Select(year => new DateOnly(year, date.Month, date.FirstDay))
            .Where(day => day.DayOfWeek == date.Weekday);
    }

    private bool IsOpen(DateOnly first, DateOnly last) => !(Last < first) && !(First > last);

    // "on Monday, 14 July" and elsewhere "on Monday": one name means one day, so no other Monday lies between it and publication.
    private PublicationBounds NarrowByWeekdays(IReadOnlyList<DatedExpression> expressions)
    {
        foreach (var dated in expressions.Where(dated => !dated.IsQuoted && dated.Clause is { IsStrong: true, Time: ClauseTime.Past }))
        {
            DateOnly[] days = dated.Expression.Meaning switch
            {
                DateMeaning.Absolute { Interval: { Precision: DatePrecision.Day, Start: { } day } } when NamesWeekday(dated) => [day],
                DateMeaning.DayOfYear { Weekday: { } weekday } date => DaysOf(date.Month, date.FirstDay, weekday),
                _ => [],
            };
            if (days is not [var told] || !expressions.Any(other => !other.IsQuoted && other.Clause.Time == ClauseTime.Past && other.Expression.Meaning is DateMeaning.OfWeekday { Pointer: DatePointer.None } bare && bare.Day == told.DayOfWeek))
                continue;

            var last = told.AddDays(6);
            return new PublicationBounds(First > told ? First : told, Last < last ? Last : last, [.. Grounds, $"“{Words(dated)}” is told elsewhere as “{told.DayOfWeek}” alone"]);
        }

        return this;
    }

    private static bool NamesWeekday(DatedExpression dated)
    {
        for (var i = dated.Expression.First; i < dated.Expression.End; i++)
        {
            if (dated.Place.Text.Kind(i) is WordKind.Weekday or WordKind.ShortWeekday)
                return true;
        }

        return false;
    }

    private static int? ShiftOf(DatedExpression dated)
    {
        for (var i = dated.Expression.First; i < dated.Expression.End - 1; i++)
        {
            switch (dated.Place.Text.Kind(i))
            {
                case WordKind.Today:
                    return 0;
                case WordKind.Yesterday:
                    return -1;
                case WordKind.Tomorrow:
                    return 1;
            }
        }

        return null;
    }

    private static string Words(DatedExpression dated) => dated.Place.Text.TextOf(dated.Expression.Span);
}
