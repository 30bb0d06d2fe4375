namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>
/// Resolves the expressions of an article whose day of publication is only known within bounds: from each day that it may be, so that what means the same from all of them
/// is known, and what does not is as exact as it can be told.
/// </summary>
internal static class OpenDayResolver
{
    // Intervals up to this long are tried day by day, longer ones at the ends of their months.
    private const int ShortInterval = 14;

    /// <summary>The resolutions of all expressions, in order; null for what is no date.</summary>
    public static Resolution?[] Resolve(IReadOnlyList<DatedExpression> expressions, DateInterval published)
    {
        var directions = new Directions(expressions);
        var days = published is { Precision: not DatePrecision.Unknown, Start: { } first, End: { } last } ? DaysOf(first, last) : [];
        if (days.Count == 0)
            return ResolveFrom(DateInterval.Unknown, expressions, directions);

        var all = days.Select(day => ResolveFrom(DateInterval.Day(day), expressions, directions)).ToArray();
        return all.Length == 1 ? all[0] : [.. Enumerable.Range(0, expressions.Count).Select(i => Join([.. all.Select(resolutions => resolutions[i])]))];
    }

    private static Resolution?[] ResolveFrom(DateInterval published, IReadOnlyList<DatedExpression> expressions, Directions directions)
    {
        var resolver = new DateResolver(published, directions);
        Resolution?[] resolutions = [.. expressions.Select(resolver.Resolve)];
        return [.. expressions.Zip(resolutions, (dated, resolution) => dated.Expression.Meaning is DateMeaning.FromEvent counted ? EventDates.Resolve(counted, dated, expressions, resolutions) : resolution)];
    }

    private static List<DateOnly> DaysOf(DateOnly first, DateOnly last)
    {
        // By number, because the calendar ends: the day after its last day is none.
        var days = new List<DateOnly>();
        for (var number = first.DayNumber; number <= last.DayNumber; number++)
        {
            var day = DateOnly.FromDayNumber(number);
            if (last.DayNumber - first.DayNumber <= ShortInterval || number - first.DayNumber < 2 || last.DayNumber - number < 2 || day.Day == 1 || IsLastOfMonth(day))
                days.Add(day);
        }

        return days;
    }

    private static bool IsLastOfMonth(DateOnly day) => day.Day == DateTime.DaysInMonth(day.Year, day.Month);

    private static int Length(DateInterval date) => date is { Start: { } start, End: { } end } ? end.DayNumber - start.DayNumber : 0;

    private static Resolution? Join(Resolution?[] resolutions)
    {
        if (resolutions.Any(resolution => resolution is null))
            return null;

        var first = resolutions[0]!.Value; // None is null, and a day was tried.
        if (resolutions.All(resolution => resolution!.Value.Date == first.Date))
            return first;

        var start = resolutions.Min(resolution => resolution!.Value.Date.Start ?? DateOnly.MinValue);
        var end = resolutions.Max(resolution => resolution!.Value.Date.End ?? DateOnly.MaxValue);
        if (start == DateOnly.MinValue || end == DateOnly.MaxValue)
            return Resolution.Unknown;

        // An interval that is told anyway may grow by what is not known.
        var longest = resolutions.Max(resolution => Length(resolution!.Value.Date));
        DateInterval? date = end.DayNumber - start.DayNumber < Math.Max(7, 2 * longest) && longest < 60 ? DateInterval.Range(start, end)
            : start.Year == end.Year && start.Month == end.Month ? DateInterval.Month(start.Year, start.Month)
            : start.Year == end.Year ? DateInterval.Year(start.Year)
            : null;
        return date is { } found ? new Resolution(found, first.Rule + "; the day of publication is only known within bounds") : Resolution.Unknown;
    }
}
