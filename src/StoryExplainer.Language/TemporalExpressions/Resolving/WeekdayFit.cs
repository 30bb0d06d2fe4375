namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>Chooses among days on which an article may have appeared by the weekdays that it tells of: news is of the day itself and the one before it, and of the next.</summary>
internal static class WeekdayFit
{
    // In days: how near the weekdays of the right day must be on average, and how much farther those of any other.
    private const double Near = 2;
    private const double ClearMargin = 1.5;

    /// <summary>The one day that fits clearly best; null if the article names no weekday or two days fit alike.</summary>
    public static DateOnly? Choose(IReadOnlyCollection<DateOnly> days, IReadOnlyList<DatedExpression> expressions)
    {
        var weekdays = days.Count == 0 ? [] : WeekdayUse.Of(expressions, new Directions(expressions));
        if (weekdays.Count == 0)
            return null;

        var uses = weekdays.Sum(use => use.Count);
        var fits = days
            .Select(day => (Day: day, Distance: weekdays.Sum(use => (double)use.Count * Math.Abs(use.On(day).DayNumber - day.DayNumber)) / uses))
            .OrderBy(fit => fit.Distance).ThenBy(fit => fit.Day)
            .ToArray();
        return fits[0].Distance <= Near && (fits.Length == 1 || fits[1].Distance >= fits[0].Distance + ClearMargin) ? fits[0].Day : null;
    }
}
