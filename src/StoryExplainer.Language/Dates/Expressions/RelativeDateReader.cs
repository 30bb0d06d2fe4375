using StoryExplainer.Language.Dates.Reading;

namespace StoryExplainer.Language.Dates.Expressions;

/// <summary>Reads what points from the day of writing or from the date before: "last week", "next Friday", "this summer", "yesterday", "the following day".</summary>
internal static class RelativeDateReader
{
    /// <summary>Reads the expression that begins at word <paramref name="i"/>; null if none does.</summary>
    public static DateMatch? Read(DateText text, int i) => text.Kind(i) switch
    {
        WordKind.Today or WordKind.Yesterday or WordKind.Tomorrow or WordKind.Overnight => ReadDay(text, i),
        WordKind.Last or WordKind.This or WordKind.Next or WordKind.Coming => ReadPointed(text, i),
        WordKind.Following or WordKind.Previous or WordKind.Same or WordKind.That => ReadFromOther(text, i),
        WordKind.Unit => ReadUnit(text, i),
        WordKind.DayPart => ReadDayPartBefore(text, i),
        WordKind.Earlier or WordKind.Later => ReadEarlier(text, i),
        _ => null,
    };

    /// <summary>Which one a word such as "last" points at; none if it does not point.</summary>
    public static DatePointer PointerAt(DateText text, int i) => text.Kind(i) switch
    {
        WordKind.Last => DatePointer.Last,
        WordKind.This => DatePointer.This,
        WordKind.Next or WordKind.Coming => DatePointer.Next,
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
        var pointer = PointerAt(text, i);
        var at = i + 1;
        if (text.Kind(i) == WordKind.This && text.Kind(at) is WordKind.Past or WordKind.Coming or WordKind.Last or WordKind.Next)
        {
            pointer = text.Kind(at) is WordKind.Past or WordKind.Last ? DatePointer.Last : DatePointer.Next;
            at++;
        }

        // "This Week" in the middle of a sentence is a programme.
        var word = text[at];
        if (i > 0 && text.IsCapital(i) && word.IsCapital && word.Kind is WordKind.Unit or WordKind.DayPart or WordKind.Season)
            return null;

        var isAfterThe = text.Kind(i - 1) == WordKind.The;
        if (word.Kind == WordKind.Unit)
            return isAfterThe ? AfterThe(text, i, at) : ReadPointedUnit(text, i, at, pointer);

        if (word.Kind == WordKind.DayPart)
            return text.Kind(i) == WordKind.This && at == i + 1 ? new DateMatch(i, at + 1, Days(0))
                : pointer == DatePointer.Last && word.Value is 2 or 3 ? new DateMatch(i, at + 1, Days(-1))
                : pointer == DatePointer.Next ? new DateMatch(i, at + 1, new DateMeaning.FromOther(CalendarUnit.Day, 1))
                : null;

        if (word.Kind == WordKind.Weekday)
            return isAfterThe && pointer == DatePointer.Next
                ? new DateMatch(i, WeekdayReader.SkipDayPart(text, at + 1), new DateMeaning.WeekdayFromOther((DayOfWeek)word.Value, true))
                : isAfterThe && text.Kind(at + 1) == WordKind.Of ? null
                : new DateMatch(i, WeekdayReader.SkipDayPart(text, at + 1), new DateMeaning.OfWeekday((DayOfWeek)word.Value, pointer));

        if (word.Kind is WordKind.Season or WordKind.Fall)
            return word.IsCapital ? null : new DateMatch(i, at + 1, new DateMeaning.OfSeason(word.Value, pointer));

        if (WrittenDateReader.Read(text.Words, at) is { Meaning: DateMeaning.Absolute or DateMeaning.DayOfYear } day)
            return day with { First = i };

        if (WrittenDateReader.MonthAt(text.Words, at) is { } month && text.Kind(at) == WordKind.Month)
            return isAfterThe ? null : new DateMatch(i, at + 1, new DateMeaning.OfMonth(month, pointer, DatePart.Whole));

        return HolidayReader.Read(text, at) is { Meaning: DateMeaning.OfHoliday holiday } match
            ? new DateMatch(i, match.End, holiday with { Pointer = pointer })
            : ReadThisTime(text, i);
    }

    // "the last week" is a duration, "the next day" is counted from the date before, "the last week of June" is a part of June.
    private static DateMatch? AfterThe(DateText text, int i, int unit)
    {
        if (text.Kind(i) == WordKind.Next)
            return new DateMatch(i, unit + 1, new DateMeaning.FromOther((CalendarUnit)text[unit].Value, 1));

        return text.Kind(i) == WordKind.Last && text[unit].Value is 0 or 1 or 8 && text.Kind(unit + 1) == WordKind.Of
            ? PartReader.ReadOf(text, i, unit + 1, DatePart.End)
            : null;
    }

    private static DateMatch? ReadPointedUnit(DateText text, int i, int unit, DatePointer pointer)
    {
        var calendarUnit = (CalendarUnit)text[unit].Value;
        var shift = pointer switch { DatePointer.Last => -1, DatePointer.Next => 1, _ => 0 };
        DateMeaning? meaning = calendarUnit switch
        {
            CalendarUnit.Day => pointer == DatePointer.Next ? new DateMeaning.FromOther(CalendarUnit.Day, 1) : null,
            CalendarUnit.Weekend => new DateMeaning.OfWeekend(pointer),
            CalendarUnit.Decade or CalendarUnit.Century when shift != 0 || calendarUnit == CalendarUnit.Century => null,
            _ => new DateMeaning.Shifted(calendarUnit, shift, shift, DatePart.Whole),
        };
        if (meaning is null || (pointer == DatePointer.This && text.Kind(i + 1) == WordKind.Coming))
            return null;

        return new DateMatch(i, unit + 1, meaning);
    }

    // "this time last year"
    private static DateMatch? ReadThisTime(DateText text, int i) =>
        text.Kind(i) == WordKind.This && text.Is(i + 1, "time") && text.Kind(i + 2) is WordKind.Last or WordKind.Next
        && text[i + 3] is { Kind: WordKind.Unit, Value: (int)CalendarUnit.Year }
            ? new DateMatch(i, i + 4, new DateMeaning.Shifted(CalendarUnit.Month, text.Kind(i + 2) == WordKind.Last ? -12 : 12, text.Kind(i + 2) == WordKind.Last ? -12 : 12, DatePart.Whole))
            : null;

    private static DateMatch? ReadFromOther(DateText text, int i)
    {
        var kind = text.Kind(i);
        var next = text[i + 1];
        if (kind is WordKind.Following or WordKind.Previous or WordKind.Same && text.Kind(i - 1) != WordKind.The)
            return null;

        if (next.Kind == WordKind.Weekday && WrittenDateReader.Read(text.Words, i + 1) is { } written)
            return written with { First = i };

        var shift = kind switch { WordKind.Following => 1, WordKind.Previous => -1, _ => 0 };
        return next.Kind switch
        {
            WordKind.Unit when next.Value <= (int)CalendarUnit.Year && (kind != WordKind.That || IsFreeThat(text, i, i + 2)) =>
                new DateMatch(i, i + 2, new DateMeaning.FromOther((CalendarUnit)next.Value, shift)),
            WordKind.DayPart when kind != WordKind.That || IsFreeThat(text, i, i + 2) => new DateMatch(i, i + 2, new DateMeaning.FromOther(CalendarUnit.Day, shift)),
            WordKind.Weekday when next.IsCapital && (kind != WordKind.That || (IsFreeThat(text, i, i + 2) && text.Kind(i + 2) != WordKind.Possessive)) => new DateMatch(i, i + 2, new DateMeaning.WeekdayFromOther((DayOfWeek)next.Value, shift >= 0)),
            WordKind.Season or WordKind.Fall when !next.IsCapital && shift != 0 => new DateMatch(i, i + 2, new DateMeaning.SeasonFromOther(next.Value, shift)),
            WordKind.Month when next.IsCapital && (shift != 0 || (kind == WordKind.That && (i == 0 || text.Kind(i - 1) is WordKind.In or WordKind.By or WordKind.Mark or WordKind.And or WordKind.Since or WordKind.Until))) => new DateMatch(i, i + 2, new DateMeaning.MonthFromOther(next.Value, shift)),
            _ => null,
        };
    }

    // "later that day", "in that year"; not "the police said that day trips are banned".
    private static bool IsFreeThat(DateText text, int i, int end) =>
        i == 0 || text.Kind(i - 1) is WordKind.On or WordKind.In or WordKind.Later or WordKind.Earlier or WordKind.By or WordKind.Mark || text.IsBreak(end);

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

        // "the year before", "the week after", with nothing behind.
        if (word.Value is (int)CalendarUnit.Week or (int)CalendarUnit.Month or (int)CalendarUnit.Year && text.Kind(i - 1) == WordKind.The && text.Kind(i + 1) is WordKind.Before or WordKind.After && text.IsBreak(i + 2))
            return new DateMatch(i, i + 2, new DateMeaning.FromOther((CalendarUnit)word.Value, text.Kind(i + 1) == WordKind.Before ? -1 : 1));

        return word.Value == (int)CalendarUnit.Day && text.Kind(i - 1) == WordKind.The ? ReadDayBefore(text, i) : null;
    }

    // "the evening before", "the morning after", with nothing behind.
    private static DateMatch? ReadDayPartBefore(DateText text, int i) =>
        text.Kind(i - 1) == WordKind.The && text.Kind(i + 1) is WordKind.Before or WordKind.After && text.IsBreak(i + 2)
            ? new DateMatch(i, i + 2, new DateMeaning.FromOther(CalendarUnit.Day, text.Kind(i + 1) == WordKind.Before ? -1 : 1))
            : null;

    // "the weekend of 3–4 May"
    private static DateMatch? ReadWeekendOf(DateText text, int i) =>
        text.Kind(i + 1) == WordKind.Of && WrittenDateReader.Read(text.Words, i + 2) is { } days ? days with { First = i } : null;

    // "the day before yesterday", "the day after tomorrow", and "the day before" with nothing after it.
    private static DateMatch? ReadDayBefore(DateText text, int i) => (text.Kind(i + 1), text.Kind(i + 2)) switch
    {
        (WordKind.Before, WordKind.Yesterday) => new DateMatch(i, i + 3, Days(-2)),
        (WordKind.After, WordKind.Tomorrow) => new DateMatch(i, i + 3, Days(2)),
        (WordKind.Before, _) when text.IsBreak(i + 2) => new DateMatch(i, i + 2, new DateMeaning.FromOther(CalendarUnit.Day, -1)),
        (WordKind.After, _) when text.IsBreak(i + 2) => new DateMatch(i, i + 2, new DateMeaning.FromOther(CalendarUnit.Day, 1)),
        _ => null,
    };

    // "earlier this year", "later today", "later that month", "later in 2024".
    private static DateMatch? ReadEarlier(DateText text, int i)
    {
        if (text.Kind(i + 1) == WordKind.In && text.Kind(i + 2) == WordKind.The && text[i + 3] is { Kind: WordKind.Unit, Value: 1 or 3 or 5 } unit && text.IsBreak(i + 4))
            return new DateMatch(i, i + 4, new DateMeaning.Shifted((CalendarUnit)unit.Value, 0, 0, DatePart.Whole));

        return text.Kind(i + 1) is WordKind.This or WordKind.Today or WordKind.That or WordKind.Last && Read(text, i + 1) is { } match ? match with { First = i } : null;
    }

    private static DateMeaning.Shifted Days(int shift) => new(CalendarUnit.Day, shift, shift, DatePart.Whole);
}
