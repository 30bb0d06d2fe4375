using StoryExplainer.Language.Dates.Clauses;
using StoryExplainer.Language.Dates.Resolving;

namespace StoryExplainer.Language.Dates;

/// <summary>Says whether a dated thing has happened, from the verb and, where that leaves it open, from the calendar.</summary>
internal static class EventStatusReader
{
    /// <summary>The status of an expression that was resolved to <paramref name="date"/>.</summary>
    public static EventStatus Read(DatedExpression dated, DateInterval date, DateInterval published)
    {
        var isOver = published.Start is { } day && date.End < day;
        var isToCome = published.End is { } last && date.Start > last;
        return dated.Clause.Time switch
        {
            // "never promised that Friday's summit would result in a deal": the summit itself is over.
            _ when isOver && dated.Clause.IsAttribute => EventStatus.Happened,
            ClauseTime.Possible => EventStatus.Possible,
            ClauseTime.Future => EventStatus.Planned,
            ClauseTime.FutureInPast => isOver ? EventStatus.Happened : EventStatus.Planned,
            ClauseTime.Present when dated.Expression.Meaning is DateMeaning.OfWeekday && date == published => EventStatus.Planned,
            _ => isToCome ? EventStatus.Planned : EventStatus.Happened,
        };
    }
}
