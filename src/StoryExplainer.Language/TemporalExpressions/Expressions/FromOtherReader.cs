using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Reads what counts from a date that the text has told: "the following week", "that same year", "the day before", "later that day", "by that date".</summary>
internal static class FromOtherReader
{
    /// <summary>Reads "the following day", "the same year", "that March"; null if it points to no date.</summary>
    public static DateMatch? Read(DateText text, int i)
    {
        var kind = text.Kind(i);
        if (kind is WordKind.Following or WordKind.Previous or WordKind.Same && text.Kind(i - 1) is not (WordKind.The or WordKind.That))
            return null;

        // "that same day"
        var at = kind == WordKind.That && text.Kind(i + 1) == WordKind.Same ? i + 2 : i + 1;
        if (text.Kind(at) == WordKind.Weekday && WrittenDateReader.Read(text.Words, at) is { Meaning: DateMeaning.DayOfYear or DateMeaning.Absolute } written)
            return written with { First = i };

        var shift = kind switch { WordKind.Following => 1, WordKind.Previous => -1, _ => 0 };
        return kind == WordKind.That && at == i + 1 && !IsFreeThat(text, i, at) ? null : ReadNoun(text, i, at, shift);
    }

    /// <summary>Reads "the day before", "the year after", "the evening before", with nothing behind; null for anything else.</summary>
    public static DateMatch? ReadBefore(DateText text, int i)
    {
        if (text.Kind(i - 1) is not (WordKind.The or WordKind.That) || text.Kind(i + 1) is not (WordKind.Before or WordKind.After))
            return null;

        var count = text.Kind(i + 1) == WordKind.Before ? -1 : 1;
        var unit = text.Kind(i) == WordKind.DayPart ? CalendarUnit.Day : (CalendarUnit)text[i].Value;
        if (unit == CalendarUnit.Day && text.Kind(i) == WordKind.Unit && text.Kind(i + 2) is WordKind.Yesterday or WordKind.Tomorrow)
            return new DateMatch(i, i + 3, new DateMeaning.Shifted(CalendarUnit.Day, 2 * count, 2 * count, DatePart.Whole));

        if (text.Kind(i) == WordKind.Unit && text.Kind(i + 1) == WordKind.Before && text.Kind(i + 2) == WordKind.Last && text.IsBreak(i + 3))
            return new DateMatch(i, i + 3, new DateMeaning.Shifted(unit, -2, -2, DatePart.Whole));

        if (AnchorReader.Read(text, i + 2) is { } anchor)
            return new DateMatch(i, anchor.End, new DateMeaning.FromAnchor(unit, count, anchor.Meaning) { IsSpan = true });

        return text.IsBreak(i + 2) || text.Kind(i + 2) is WordKind.In or WordKind.At or WordKind.On ? new DateMatch(i, i + 2, new DateMeaning.FromOther(unit, count)) : EventAnchorReader.Read(text, i + 2, i, unit, count, isSpan: true);
    }

    /// <summary>Reads "earlier in the day", "later in the month", "later that evening", "earlier this year"; null for anything else.</summary>
    public static DateMatch? ReadEarlier(DateText text, int i)
    {
        if (text.Kind(i + 1) == WordKind.In && text.Kind(i + 2) == WordKind.The && text.IsBreak(i + 4))
        {
            if (text.Kind(i + 3) == WordKind.DayPart || text[i + 3] is { Kind: WordKind.Unit, Value: (int)CalendarUnit.Day })
                return new DateMatch(i, i + 4, new DateMeaning.FromOther(CalendarUnit.Day, 0));

            if (text[i + 3] is { Kind: WordKind.Unit, Value: (int)CalendarUnit.Week or (int)CalendarUnit.Month or (int)CalendarUnit.Year } unit)
                return new DateMatch(i, i + 4, new DateMeaning.Shifted((CalendarUnit)unit.Value, 0, 0, DatePart.Whole));
        }

        var at = text.Kind(i + 1) == WordKind.The && text.Kind(i + 2) == WordKind.Same ? i + 2 : i + 1;
        return text.Kind(at) is WordKind.This or WordKind.Today or WordKind.That or WordKind.Same or WordKind.Last && RelativeDateReader.Read(text, at) is { } match ? match with { First = i } : null;
    }

    private static DateMatch? ReadNoun(DateText text, int first, int at, int shift)
    {
        var next = text[at];
        return next.Kind switch
        {
            WordKind.Unit when next.Value <= (int)CalendarUnit.Decade => new DateMatch(first, at + 1, new DateMeaning.FromOther((CalendarUnit)next.Value, shift)),
            WordKind.DayPart => new DateMatch(first, at + 1, new DateMeaning.FromOther(CalendarUnit.Day, shift)),
            WordKind.Weekday when next.IsCapital && text.Kind(at + 1) != WordKind.Possessive => new DateMatch(first, WeekdayReader.SkipDayPart(text, at + 1), new DateMeaning.WeekdayFromOther((DayOfWeek)next.Value, shift >= 0)),
            WordKind.Season or WordKind.Fall when !next.IsCapital => new DateMatch(first, at + 1, new DateMeaning.SeasonFromOther(next.Value, shift)),
            WordKind.Month when next.IsCapital && CanStandBefore(text, first) => new DateMatch(first, at + 1, new DateMeaning.MonthFromOther(next.Value, shift)),
            _ when shift == 0 && text.Is(at, "date") => new DateMatch(first, at + 1, new DateMeaning.FromOther(CalendarUnit.Day, 0)),
            _ when HolidayReader.Read(text, at) is { Meaning: DateMeaning.OfHoliday holiday } match && shift != 0 => new DateMatch(first, match.End, holiday with { FromTold = shift }),
            _ => null,
        };
    }

    // "that May be said that March is cold": a preposition or the beginning must stand before "that May".
    private static bool CanStandBefore(DateText text, int first) =>
        text.Kind(first) != WordKind.That || first == 0 || text.Kind(first - 1) is WordKind.In or WordKind.By or WordKind.Mark or WordKind.And or WordKind.Since or WordKind.Until or WordKind.Of or WordKind.Later or WordKind.Earlier || text.IsBreak(first + 2);

    // "later that day", "in that year", "she left that evening"; not "the police said that day trips are banned".
    private static bool IsFreeThat(DateText text, int i, int at) =>
        i == 0 || text.Kind(i - 1) is WordKind.On or WordKind.In or WordKind.Of or WordKind.Later or WordKind.Earlier or WordKind.By or WordKind.Since or WordKind.Until or WordKind.During or WordKind.At or WordKind.And or WordKind.End or WordKind.Mark
        || text.IsBreak(at + 1) || text.Kind(at) == WordKind.DayPart || text.Kind(at + 1) is WordKind.In or WordKind.At or WordKind.By or WordKind.After or WordKind.Before or WordKind.From or WordKind.And;
}
