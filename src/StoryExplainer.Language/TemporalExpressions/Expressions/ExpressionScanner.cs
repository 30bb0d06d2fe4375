using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>
/// Finds the dated expressions of a sentence, in order: at each word the longest kind of date that can begin there, joined with a second date
/// to a range where words say so, and with the preposition before it.
/// </summary>
internal static class ExpressionScanner
{
    /// <summary>Finds all expressions of a sentence.</summary>
    public static List<DateExpression> Scan(DateText text)
    {
        var found = new List<DateExpression>();
        var i = 0;
        while (i < text.Count)
        {
            var afterName = DateNames.SkipName(text, i);
            if (afterName > i)
            {
                i = afterName;
            }
            else if (ReadAt(text, i) is { } match)
            {
                match = ReadRange(text, match);
                Add(found, text, match);
                i = match.End;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    /// <summary>The longest date that begins at word <paramref name="i"/>; null if none does.</summary>
    public static DateMatch? ReadAt(DateText text, int i)
    {
        switch (text.Kind(i))
        {
            case WordKind.Mark or WordKind.The or WordKind.On or WordKind.In or WordKind.Of:
                return null;
            case WordKind.Other:
                return text.IsCapital(i) ? HolidayReader.Read(text, i) ?? QuarterReader.Read(text, i) : NewYearReader.Read(text, i) ?? (text.Is(i, "final") ? QuarterReader.ReadLast(text, i) ?? SpanReader.ReadOrdinal(text, i) : null);
            case WordKind.Digits:
                return ReadWritten(text, i) ?? YearReader.Read(text, i) ?? CountedDateReader.Read(text, i);
            case WordKind.OrdinalDigits or WordKind.OrdinalWord:
                return HolidayReader.Read(text, i) ?? ReadWritten(text, i) ?? YearReader.ReadCentury(text, i) ?? QuarterReader.Read(text, i) ?? SpanReader.ReadOrdinal(text, i) ?? DayOfMonthReader.Read(text, i);
            case WordKind.DecadeDigits:
                return YearReader.ReadDecade(text, i);
            case WordKind.Month or WordKind.ShortMonth or WordKind.Season or WordKind.Fall:
                return HolidayReader.Read(text, i) ?? ReadWritten(text, i) ?? QuarterReader.ReadMonthQuarter(text, i) ?? MonthReader.Read(text, i) ?? MonthReader.ReadBare(text, i);
            case WordKind.Weekday:
                return ReadWritten(text, i) ?? ReadNumbered(text, i) ?? WeekdayReader.Read(text, i);
            case WordKind.ShortWeekday:
                return ReadWritten(text, i) ?? ReadNumbered(text, i);
            case WordKind.NumberWord or WordKind.One or WordKind.A:
                return CountedDateReader.Read(text, i);
            case WordKind.Early or WordKind.Mid or WordKind.Late or WordKind.Start or WordKind.End:
                return PartReader.Read(text, i);
            case WordKind.Unit:
                return SpanReader.ReadWeekOf(text, i) ?? RelativeDateReader.Read(text, i);
            default:
                return RelativeDateReader.Read(text, i);
        }
    }

    // A day and its month; with "last year" or "of that year" behind it, that year's. "10 August 234 BCE" is of no calendar of ours.
    private static DateMatch? ReadWritten(DateText text, int i)
    {
        // "every 31 March" is a habit.
        if (text.Kind(i - 1) == WordKind.Every || WrittenDateReader.Read(text.Words, i) is not { } match)
            return null;

        if (match.Meaning is not DateMeaning.DayOfYear date)
            return match;

        if (text.Kind(match.End) == WordKind.Digits && EraReader.IsBeforeChrist(text, match.End + 1))
            return null;

        return date.FirstDay == date.LastDay && YearPhrase.Read(text, match.End) is { } year
            ? match with { End = year.End, Meaning = year.IsFromOther ? new DateMeaning.DayFromOther(date.Month, date.FirstDay) : new DateMeaning.DayInYear(date.Month, date.FirstDay, year.Years) }
            : match;
    }

    // "Mon 13th", "Wednesday the 15th"
    private static DateMatch? ReadNumbered(DateText text, int i) => DayOfMonthReader.Read(text, text.Kind(i + 1) == WordKind.The ? i + 2 : i + 1) is { Meaning: DateMeaning.DayOfMonth { Weekday: not null } } match ? match : null;

    // "from March 2020 until June 2021", "Monday to Wednesday", "between 9 May and 12 June".
    private static DateMatch ReadRange(DateText text, DateMatch first)
    {
        var link = first.End;
        var isBetween = text.Kind(first.First - 1) == WordKind.Between;
        var isFrom = text.Kind(first.First - 1) == WordKind.From;
        var isOpen = text.Kind(link) is WordKind.To or WordKind.Until && isFrom || text.Kind(link) == WordKind.And && isBetween;
        var isLinked = isOpen || text[link].IsDash || text.Kind(link) == WordKind.To && text.Is(link, "to");
        if (text.Kind(link) is WordKind.And or WordKind.Or && !isOpen)
            return NeighbourReader.Read(text, first) ?? first;

        if (!isLinked || !CanOpenRange(first.Meaning) || isFrom && MovedDate.IsMoved(text, first.First - 1))
            return first;

        var at = text.Kind(link + 1) == WordKind.The ? link + 2 : link + 1;
        if ((ReadAt(text, at) ?? ReadLinkedMonth(text, at)) is not { } last || !(CanOpenRange(last.Meaning) || isOpen && CanCloseRange(last.Meaning)))
            return first;

        return new DateMatch(first.First, last.End, Join(first.Meaning, last.Meaning));
    }

    // The second month of "from May to July" stands behind no preposition.
    private static DateMatch? ReadLinkedMonth(DateText text, int i) =>
        text.Kind(i) == WordKind.Month && text.IsCapital(i) ? new DateMatch(i, i + 1, new DateMeaning.OfMonth(text[i].Value, DatePointer.None, DatePart.Whole)) : null;

    private static bool CanOpenRange(DateMeaning meaning) =>
        meaning is DateMeaning.Absolute or DateMeaning.DayOfYear or DateMeaning.OfMonth { Pointer: DatePointer.None } or DateMeaning.OfWeekday { Pointer: DatePointer.None };

    // "between March 2021 and last month", "from Monday to Thursday of last week"
    private static bool CanCloseRange(DateMeaning meaning) =>
        meaning is DateMeaning.Shifted { NeedsFuture: false, IsDeadline: false } or DateMeaning.OfMonth or DateMeaning.OfMonthInYear or DateMeaning.OfWeekday or DateMeaning.WeekdayInWeek or DateMeaning.DayInYear;

    // "from May to July 2020" says the year once.
    private static DateMeaning Join(DateMeaning first, DateMeaning last)
    {
        if (first is DateMeaning.OfWeekday weekday && last is DateMeaning.WeekdayInWeek week)
            return new DateMeaning.Between(new DateMeaning.WeekdayInWeek(weekday.Day, week.Weeks), last);

        if (last is not DateMeaning.Absolute { Interval: { Start: { } start, End: { } end, Precision: DatePrecision.Day or DatePrecision.Month } } absolute)
            return first is DateMeaning.Absolute { Interval.Start: { } from } && last is DateMeaning.Absolute { Interval.End: { } to } && from <= to
                ? new DateMeaning.Absolute(DateInterval.Range(from, to))
                : new DateMeaning.Between(first, last);

        DateOnly? opening = first switch
        {
            DateMeaning.Absolute { Interval.Start: { } known } => known,
            DateMeaning.DayOfYear day => OnOrBefore(start, day.Month, day.FirstDay),
            DateMeaning.OfMonth month => OnOrBefore(start, month.Month, 1),
            _ => null,
        };
        return opening is { } known2 && known2 <= end ? new DateMeaning.Absolute(DateInterval.Range(known2, end)) : new DateMeaning.Between(first, absolute);
    }

    private static DateOnly? OnOrBefore(DateOnly limit, int month, int day)
    {
        var year = month > limit.Month || (month == limit.Month && day > limit.Day) ? limit.Year - 1 : limit.Year;
        return day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static void Add(List<DateExpression> found, DateText text, DateMatch match)
    {
        var end = text.Kind(match.End) == WordKind.Possessive ? match.End + 1 : match.End;
        // "next Sunday 3rd": a word is part of one expression only.
        var free = found.Count > 0 ? found[^1].End : 0;
        if (match.First < free)
            return;

        var first = Math.Max(free, Opening.Find(text, match.First, end));
        if (found.Count > 0 && Merge(found[^1], text, first, end, match) is { } merged)
            found[^1] = merged;
        else
            found.Add(new DateExpression(first, match.First, end, text.SpanOf(first, end), match.Meaning));
    }

    // "at the end of the month on April 29", "yesterday, 15 August", "last Friday (15 August)": two ways to say one date.
    private static DateExpression? Merge(DateExpression before, DateText text, int first, int end, DateMatch match)
    {
        var gap = first - before.End;
        // "tomorrow, Thursday": the weekday says it again.
        if (gap == 1 && text[before.End].Is(',') && before.Meaning is DateMeaning.Shifted { Unit: CalendarUnit.Day } && match.Meaning is DateMeaning.OfWeekday)
            return before with { End = end, Span = text.SpanOf(before.First, end) };

        var isNear = gap == 0 || (gap == 1 && (text[before.End].Is(',') || text[before.End].Is('(')));
        if (!isNear || match.Meaning is not (DateMeaning.DayOfYear or DateMeaning.Absolute { Interval.Precision: DatePrecision.Day or DatePrecision.Month or DatePrecision.Year })
            || before.Meaning is not (DateMeaning.Shifted or DateMeaning.OfWeekday or DateMeaning.OfMonth or DateMeaning.OfWeekend or DateMeaning.OfHoliday or DateMeaning.FromOther))
        {
            return null;
        }

        return new DateExpression(before.First, match.First, end, text.SpanOf(before.First, end), match.Meaning);
    }
}
