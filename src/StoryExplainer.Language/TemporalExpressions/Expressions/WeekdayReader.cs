using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Reads weekdays: "on Friday", "Monday afternoon", "Friday last week", "Tuesday to Thursday"; not "every Friday".</summary>
internal static class WeekdayReader
{
    /// <summary>Reads the weekday at word <paramref name="i"/>; null if it is a habit or part of a name.</summary>
    public static DateMatch? Read(DateText text, int i)
    {
        if (text[i] is not { Kind: WordKind.Weekday, IsCapital: true } word || IsHabit(text, i) || IsName(text, i))
            return null;

        var day = (DayOfWeek)word.Value;
        var end = SkipDayPart(text, i + 1);
        if (ReadWeek(text, i, end, day) is { } week)
            return week;

        // "the Monday before last"
        if (text.Kind(i - 1) == WordKind.The && text.Kind(end) == WordKind.Before && text.Kind(end + 1) == WordKind.Last)
            return new DateMatch(i, end + 2, new DateMeaning.OfWeekday(day, DatePointer.Last) { MoreDays = -7 });

        // "the Monday after 4 May"
        if (text.Kind(i - 1) == WordKind.The && text.Kind(end) is WordKind.Before or WordKind.After && AnchorReader.Read(text, end + 1) is { } anchor)
            return new DateMatch(i, anchor.End, new DateMeaning.WeekdayFromAnchor(day, text.Kind(end) == WordKind.After, anchor.Meaning));

        return new DateMatch(i, end, new DateMeaning.OfWeekday(day, DatePointer.None) { IsDefinite = IsDefinite(text, i, end) });
    }

    /// <summary>The index after "morning", "night" and the like.</summary>
    public static int SkipDayPart(DateText text, int i) => text.Kind(i) == WordKind.DayPart ? i + 1 : i;

    // "Friday last week", "Friday of next week", "Monday this week", and "Monday week", which is a week after Monday.
    private static DateMatch? ReadWeek(DateText text, int first, int end, DayOfWeek day)
    {
        if (end == first + 1 && text[end] is { Kind: WordKind.Unit, Value: (int)CalendarUnit.Week, IsCapital: false } && text.Kind(first - 1) is WordKind.On or WordKind.Until or WordKind.By)
            return new DateMatch(first, end + 1, new DateMeaning.WeekAfterWeekday(day));

        var at = text.Kind(end) == WordKind.Of ? end + 1 : end;
        if (text[at + 1] is { Kind: WordKind.Unit, Value: (int)CalendarUnit.Week, IsCapital: false }
            && RelativeDateReader.PointerAt(text, at) is { } pointer and not DatePointer.None)
        {
            var weeks = pointer switch { DatePointer.Last => -1, DatePointer.Next or DatePointer.Coming => 1, _ => 0 };
            return new DateMatch(first, at + 2, new DateMeaning.WeekdayInWeek(day, weeks));
        }

        return null;
    }

    // "on the Friday", "by the Sunday": no noun that it describes behind it.
    private static bool IsDefinite(DateText text, int i, int end) =>
        text.Kind(i - 1) == WordKind.The && (text.IsBreak(end) || text.Kind(end) != WordKind.Other && text.Kind(end) != WordKind.Possessive || FunctionWords.Contains(text.Letters(end)) || Clauses.VerbWords.Find(text.Letters(end)) != Clauses.VerbKind.None);

    private static bool IsHabit(DateText text, int i)
    {
        var before = text.Kind(i - 1);
        if (before is WordKind.Every or WordKind.One)
            return true;

        // "every Sunday and Wednesday", "daily except Saturday"
        if (before is WordKind.And or WordKind.Or && text.Kind(i - 2) == WordKind.Weekday && text.Kind(i - 3) == WordKind.Every || text.Is(i - 1, "except"))
            return true;

        // "on a Friday" is any Friday; "at a Friday news conference" is one.
        return before == WordKind.A && !(text.IsSmallWord(i + 1) && text.Kind(i + 1) == WordKind.Other && !FunctionWords.Contains(text.Letters(i + 1)))
            || before == WordKind.A && text.Kind(i - 2) == WordKind.On;
    }

    // "the Sunday Mirror", "Sunday Night Live"; but "Sunday" before a person's name opens many sentences.
    private static bool IsName(DateText text, int i) =>
        text.Kind(i - 1) == WordKind.The && text.IsCapital(i + 1) && text.Kind(i + 1) == WordKind.Other
        || text[i + 1] is { Kind: WordKind.DayPart, IsCapital: true };
}
