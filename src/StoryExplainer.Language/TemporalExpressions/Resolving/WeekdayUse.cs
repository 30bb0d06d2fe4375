namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>How an article uses the name of a weekday.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="Direction">-1 if it lies before publication, +1 if after.</param>
/// <param name="Count">How often it is used so.</param>
internal sealed record WeekdayUse(DayOfWeek Day, int Direction, int Count)
{
    /// <summary>The day it means in an article published on <paramref name="published"/>.</summary>
    public DateOnly On(DateOnly published) => Direction > 0 ? Calendar.OnOrAfter(published, Day) : Calendar.OnOrBefore(published, Day);

    /// <summary>All uses of bare weekdays with a known direction, outside quotations.</summary>
    public static IReadOnlyList<WeekdayUse> Of(IEnumerable<DatedExpression> expressions, Directions directions) =>
    [
        .. expressions
            .Where(dated => !dated.IsQuoted && dated.Expression.Meaning is DateMeaning.OfWeekday { Pointer: DatePointer.None })
            .Select(dated => (((DateMeaning.OfWeekday)dated.Expression.Meaning).Day, Direction: directions.Of(dated)))
            .Where(use => use.Direction != 0)
            .GroupBy(use => use)
            .OrderBy(group => group.Key.Day).ThenBy(group => group.Key.Direction)
            .Select(group => new WeekdayUse(group.Key.Day, group.Key.Direction, group.Count())),
    ];
}
