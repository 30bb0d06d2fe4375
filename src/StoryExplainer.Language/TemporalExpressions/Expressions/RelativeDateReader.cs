using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Reads what points from the day of writing or from the date before: "last week", "next Friday", "this summer", "yesterday", "the following day".</summary>
internal static class RelativeDateReader
{
    /// <summary>Reads the expression that begins at word <paramref name="i"/>; null if none does.</summary>
    public static DateMatch? Read(DateText text, int i) => text.Kind(i) switch
    {
        WordKind.Today or WordKind.Yesterday or WordKind.Tomorrow or WordKind.Overnight => ReadDay(text, i),
        WordKind.Last or WordKind.This or WordKind.Next or WordKind.Coming => WindowReader.Read(text, i) ?? ReadPointed(text, i),
        WordKind.Past => WindowReader.Read(text, i),
        WordKind.Following or WordKind.Previous or WordKind.Same or WordKind.That => FromOtherReader.Read(text, i),
        WordKind.Unit => ReadUnit(text, i),
        WordKind.DayPart => FromOtherReader.ReadBefore(text, i),
        WordKind.Earlier or WordKind.Later => FromOtherReader.ReadEarlier(text, i),
        _ => null,
    };

    /// <summary>Which one a word such as "last" points at; none if it does not point.</summary>
    public static DatePointer PointerAt(DateText text, int i) => text.Kind(i) switch
    {
        WordKind.Last => DatePointer.Last,
        WordKind.This => DatePointer.This,
        WordKind.Next => DatePointer.Next,
        WordKind.Coming => DatePointer.Coming,
        _ => DatePointer.None,
    };

    private static DateMatch? ReadDay(DateText text, int i)
    {
        var end = WeekdayReader.SkipDayPart(text, i + 1);
        return text.Kind(i) switch
        {
            WordKind.Today when IsNowadays(text, i) => null,
            WordKind.Today => new DateMatch(i, end, Days(0)),
            WordKind.Yesterday => new DateMatch(i, end, Days(-1)),
            WordKind.Tomorrow when text.Kind(i - 2) == WordKind.A => null,
            WordKind.Tomorrow => new DateMatch(i, end, Days(1)),
            _ => text.IsBreak(i + 1) || text.IsCapital(i) || text.Kind(i + 1) is WordKind.In or WordKind.On or WordKind.By or WordKind.At or WordKind.From
                ? text.Kind(i - 1) is WordKind.A or WordKind.The ? null : new DateMatch(i, i + 1, new DateMeaning.Overnight())
                : null,
        };
    }

    // "even today", "to this day", "today's world": the present in general.
    private static bool IsNowadays(DateText text, int i) =>
        text.IsAny(i - 1, "even", "still", "of", "until", "till", "to", "than", "modern")
        || text.Kind(i + 1) == WordKind.Possessive && text.IsAny(i + 2, "world", "society", "standards", "money", "youth", "generation", "children", "prices", "terms", "climate", "economy", "modern", "young", "youngsters", "politics", "leaders", "consumers", "teenagers")
        || text.IsCapital(i) && i > 0 && (text.Is(i - 1, "USA") || text.IsCapital(i - 1) && text.Kind(i - 1) == WordKind.Other);

    private static DateMatch? ReadPointed(DateText text, int i)
    {
        var (pointer, at) = (PointerAt(text, i), i + 1);
        if (text.Kind(i) == WordKind.This && text.Kind(at) is WordKind.Past or WordKind.Coming or WordKind.Last or WordKind.Next)
            (pointer, at) = (text.Kind(at) switch { WordKind.Past or WordKind.Last => DatePointer.Last, WordKind.Coming => DatePointer.Coming, _ => DatePointer.Next }, at + 1);

        // "This Week" in the middle of a sentence is a programme.
        var word = text[at];
        if (i > 0 && text.IsCapital(i) && word.IsCapital && word.Kind is WordKind.Unit or WordKind.DayPart or WordKind.Season)
            return null;

        if (WrittenDateReader.Read(text.Words, at) is { Meaning: DateMeaning.Absolute or DateMeaning.DayOfYear } day)
            return day with { First = i };

        return word.Kind switch
        {
            WordKind.Unit => text.Kind(i - 1) == WordKind.The ? AfterThe(text, i, at) : ReadPointedUnit(text, i, at, pointer),
            WordKind.DayPart => ReadPointedDayPart(text, i, at, pointer),
            WordKind.Weekday => ReadPointedWeekday(text, i, at, pointer),
            WordKind.Season or WordKind.Fall => word.IsCapital ? null : new DateMatch(i, at + 1, new DateMeaning.OfSeason(word.Value, pointer)),
            WordKind.Month when word.IsCapital => text.Kind(i - 1) == WordKind.The ? null : new DateMatch(i, at + 1, new DateMeaning.OfMonth(word.Value, pointer, DatePart.Whole)),
            _ => HolidayReader.Read(text, at) is { Meaning: DateMeaning.OfHoliday holiday } match ? new DateMatch(i, match.End, holiday with { Pointer = pointer }) : ReadThisTime(text, i),
        };
    }

    private static DateMatch? ReadPointedDayPart(DateText text, int i, int at, DatePointer pointer) =>
        text.Kind(i) == WordKind.This && at == i + 1 ? new DateMatch(i, at + 1, Days(0))
        : pointer == DatePointer.Last && text[at].Value is 2 or 3 ? new DateMatch(i, at + 1, Days(-1))
        : pointer == DatePointer.Next ? new DateMatch(i, at + 1, new DateMeaning.FromOther(CalendarUnit.Day, 1))
        : null;

    // "the last Friday of May" is read where "last" is an ordinal.
    private static DateMatch? ReadPointedWeekday(DateText text, int i, int at, DatePointer pointer)
    {
        var (day, end) = ((DayOfWeek)text[at].Value, WeekdayReader.SkipDayPart(text, at + 1));
        if (text.Kind(i - 1) == WordKind.The)
        {
            if (text.Kind(at + 1) == WordKind.Of)
                return SpanReader.ReadOrdinal(text, i);

            if (pointer == DatePointer.Next)
                return new DateMatch(i, end, new DateMeaning.WeekdayFromOther(day, true));
        }

        return new DateMatch(i, end, new DateMeaning.OfWeekday(day, pointer));
    }

    // "the last week" is a duration, "the next day" is counted from the date before, "the last week of June" is a part of June.
    private static DateMatch? AfterThe(DateText text, int i, int unit)
    {
        if (text.Kind(i) == WordKind.Next)
            return new DateMatch(i, unit + 1, new DateMeaning.FromOther((CalendarUnit)text[unit].Value, 1));

        return text.Kind(i) == WordKind.Last && text.Kind(unit + 1) == WordKind.Of
            ? QuarterReader.ReadLast(text, i) ?? SpanReader.ReadOrdinal(text, i) ?? (text[unit].Value is 1 or 8 ? PartReader.ReadOf(text, i, unit + 1, DatePart.End) : null)
            : null;
    }

    private static DateMatch? ReadPointedUnit(DateText text, int i, int unit, DatePointer pointer)
    {
        var calendarUnit = (CalendarUnit)text[unit].Value;
        var shift = pointer switch { DatePointer.Last => -1, DatePointer.Next or DatePointer.Coming => 1, _ => 0 };
        DateMeaning? meaning = calendarUnit switch
        {
            CalendarUnit.Day => pointer == DatePointer.Next ? new DateMeaning.FromOther(CalendarUnit.Day, 1) : null,
            CalendarUnit.Weekend => new DateMeaning.OfWeekend(pointer == DatePointer.Coming ? DatePointer.This : pointer),
            CalendarUnit.Decade or CalendarUnit.Century when shift != 0 || calendarUnit == CalendarUnit.Century => null,
            _ => new DateMeaning.Shifted(calendarUnit, shift, shift, DatePart.Whole),
        };
        return meaning is null ? null : new DateMatch(i, unit + 1, meaning);
    }

    // "this time last year"
    private static DateMatch? ReadThisTime(DateText text, int i) =>
        text.Kind(i) == WordKind.This && text.Is(i + 1, "time") && text.Kind(i + 2) is WordKind.Last or WordKind.Next
        && text[i + 3] is { Kind: WordKind.Unit, Value: (int)CalendarUnit.Year }
            ? new DateMatch(i, i + 4, new DateMeaning.Shifted(CalendarUnit.Month, text.Kind(i + 2) == WordKind.Last ? -12 : 12, text.Kind(i + 2) == WordKind.Last ? -12 : 12, DatePart.Whole))
            : null;

    private static DateMatch? ReadUnit(DateText text, int i)
    {
        var word = text[i];
        if (word.Value == (int)CalendarUnit.Weekend && text.Kind(i - 1) == WordKind.The && text.Kind(i - 2) is WordKind.Over or WordKind.At or WordKind.On or WordKind.During or WordKind.By)
            return ReadWeekendOf(text, i) ?? new DateMatch(i, i + 1, new DateMeaning.OfWeekend(DatePointer.None));

        if (word.Value == (int)CalendarUnit.Weekend && text.Kind(i + 1) == WordKind.Of)
            return ReadWeekendOf(text, i);

        // "by year end", "before year-end"
        if (word.Value == (int)CalendarUnit.Year && text.Kind(i - 1) is WordKind.By or WordKind.At or WordKind.Before)
        {
            var end = text[i + 1].IsDash ? i + 2 : i + 1;
            return text.Kind(end) == WordKind.End ? new DateMatch(i, end + 1, new DateMeaning.Shifted(CalendarUnit.Year, 0, 0, DatePart.End)) : null;
        }

        return MonthsUpToReader.Read(text, i, i, 1) ?? FromOtherReader.ReadBefore(text, i);
    }

    // "the weekend of 3–4 May"
    private static DateMatch? ReadWeekendOf(DateText text, int i) =>
        text.Kind(i + 1) == WordKind.Of && WrittenDateReader.Read(text.Words, i + 2) is { } days ? days with { First = i } : null;

    private static DateMeaning.Shifted Days(int shift) => new(CalendarUnit.Day, shift, shift, DatePart.Whole);
}
