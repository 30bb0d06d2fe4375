using StoryExplainer.Language.Dates.Reading;

namespace StoryExplainer.Language.Dates.Expressions;

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

    /// <summary>Reads "first week of June", "second weekend of March 2025"; null for any other ordinal.</summary>
    public static DateMatch? ReadOrdinal(DateText text, int i)
    {
        if (text[i].Value is < 1 or > 5 || text[i + 1] is not { Kind: WordKind.Unit, Value: (int)CalendarUnit.Week } || text.Kind(i + 2) != WordKind.Of || text.Kind(i - 1) is not (WordKind.The or WordKind.In))
            return null;

        var month = WrittenDateReader.MonthAt(text.Words, i + 3) is not null ? MonthReader.Read(text, i + 3) ?? MonthReader.ReadBare(text, i + 3, DatePart.Mid)
            : RelativeDateReader.Read(text, i + 3) is { Meaning: DateMeaning.Shifted { Unit: CalendarUnit.Month } } named ? named
            : null;
        return month is { } found ? new DateMatch(i, found.End, new DateMeaning.WeekOfMonth(text[i].Value, found.Meaning)) : null;
    }
}
