using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Reads weeks that are told by a day or counted in a month: "the week of 3 March", "the first week of June".</summary>
internal static class SpanReader
{
    /// <summary>Reads "week of 3 March", "week beginning 3 March", "month of May", "fortnight ending 5 June"; null for anything else.</summary>
    public static DateMatch? ReadWeekOf(DateText text, int i)
    {
        if (text[i].Value == (int)CalendarUnit.Month && text.Kind(i + 1) == WordKind.Of && text.Kind(i - 1) == WordKind.The)
            return (MonthReader.Read(text, i + 2) ?? MonthReader.ReadBare(text, i + 2)) is { } month ? month with { First = i } : null;

        if (text[i].Value != (int)CalendarUnit.Week || !(text.Kind(i + 1) == WordKind.Of || text.IsAny(i + 1, "beginning", "commencing", "starting", "ending", "ended")))
            return null;

        return WrittenDateReader.Read(text.Words, text.Kind(i + 2) == WordKind.The ? i + 3 : i + 2) is { Meaning: DateMeaning.DayOfYear or DateMeaning.Absolute { Interval.Precision: DatePrecision.Day } } day
            ? new DateMatch(i, day.End, new DateMeaning.WeekOf(day.Meaning))
            : null;
    }

    /// <summary>Reads "first week of June", "third Thursday of February", "last day of the month", "last Friday of this month"; null for any other ordinal.</summary>
    public static DateMatch? ReadOrdinal(DateText text, int i)
    {
        var number = text.Kind(i) == WordKind.Last || text.Is(i, "final") ? -1 : text[i].Value;
        if (number is < -1 or 0 or > 5 || text.Kind(i + 2) != WordKind.Of || text.Kind(i - 1) is not (WordKind.The or WordKind.In) || ReadSpan(text, i + 3) is not { } span)
            return null;

        DateMeaning? meaning = text[i + 1] switch
        {
            { Kind: WordKind.Weekday, IsCapital: true } weekday => new DateMeaning.WeekdayOfMonth(number, (DayOfWeek)weekday.Value, span.Meaning),
            { Kind: WordKind.Unit, Value: (int)CalendarUnit.Day } => new DateMeaning.DayOfSpan(number, span.Meaning),
            { Kind: WordKind.Unit, Value: (int)CalendarUnit.Week } => new DateMeaning.WeekOfMonth(number, span.Meaning),
            _ => null,
        };
        return meaning is null ? null : new DateMatch(i, span.End, meaning);
    }

    // "June", "March 2025", "next month", "the month", "2026".
    private static DateMatch? ReadSpan(DateText text, int i)
    {
        if (WrittenDateReader.MonthAt(text.Words, i) is not null)
            return MonthReader.Read(text, i) ?? MonthReader.ReadBare(text, i, DatePart.Mid);

        if (text.Kind(i) == WordKind.The && text[i + 1] is { Kind: WordKind.Unit, Value: (int)CalendarUnit.Month or (int)CalendarUnit.Year } unit && !(text.IsSmallWord(i + 2) && text.Kind(i + 2) == WordKind.Other && !FunctionWords.Contains(text.Letters(i + 2))))
            return new DateMatch(i, i + 2, new DateMeaning.Shifted((CalendarUnit)unit.Value, 0, 0, DatePart.Whole));

        return ExpressionScanner.ReadAt(text, i) is { Meaning: DateMeaning.Shifted { Unit: CalendarUnit.Month or CalendarUnit.Year } or DateMeaning.Absolute { Interval.Precision: DatePrecision.Year } or DateMeaning.FromOther { Unit: CalendarUnit.Month } } named ? named : null;
    }
}
