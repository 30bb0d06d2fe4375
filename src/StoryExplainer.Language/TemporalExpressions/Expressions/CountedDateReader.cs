using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Reads counted distances: "two years ago", "in two or three weeks", "three days later", "a week earlier". Durations are none.</summary>
internal static class CountedDateReader
{
    // No one counts further back in days or years and means a date.
    private const int LargestCount = 999;

    /// <summary>Reads the distance that begins at word <paramref name="i"/>; null if it is a duration or anything else.</summary>
    public static DateMatch? Read(DateText text, int i)
    {
        if (text[i - 1].IsDash || ReadCount(text, i) is not { } first)
            return null;

        var (least, at) = first;
        var most = least;
        if ((text.Kind(at) is WordKind.Or or WordKind.To || text[at].IsDash) && ReadCount(text, at + 1) is { } second && second.Count > least)
            (most, at) = second;

        if (text[at].Kind is not (WordKind.Unit or WordKind.Units) || text[at].Value == (int)CalendarUnit.Century)
            return null;

        if (least == most && MonthsUpToReader.Read(text, i, at, least) is { } months)
            return months;

        return ReadDirection(text, i, at, (CalendarUnit)text[at].Value, least, most);
    }

    private static DateMatch? ReadDirection(DateText text, int i, int unitAt, CalendarUnit unit, int least, int most)
    {
        var next = unitAt + 1;
        switch (text.Kind(next))
        {
            case WordKind.Ago:
                return text.Kind(next + 1) == WordKind.Today && least == most
                    ? new DateMatch(i, next + 2, new DateMeaning.Shifted(unit, -least, -least, DatePart.Whole) { IsExact = true })
                    : new DateMatch(i, next + 1, new DateMeaning.Shifted(unit, -most, -least, DatePart.Whole));
            case WordKind.Today or WordKind.Tomorrow or WordKind.Yesterday or WordKind.On when ReadWeeksFrom(text, i, next, unit, least) is { } week:
                return week;
            case WordKind.Before or WordKind.After when least == most && AnchorReader.Read(text, next + 1) is { } anchor:
                return new DateMatch(i, anchor.End, new DateMeaning.FromAnchor(unit, text.Kind(next) == WordKind.Before ? -least : least, anchor.Meaning));
            case WordKind.Earlier or WordKind.Before when text.Kind(next) == WordKind.Earlier || text.IsBreak(next + 1):
                return least == most ? new DateMatch(i, next + 1, new DateMeaning.FromOther(unit, -least)) : null;
            case WordKind.Later or WordKind.After when text.Kind(next) == WordKind.Later || text.IsBreak(next + 1):
                return least == most ? new DateMatch(i, next + 1, new DateMeaning.FromOther(unit, least)) : null;
            case WordKind.Before or WordKind.After when least == most && EventAnchorReader.Read(text, next + 1, i, unit, text.Kind(next) == WordKind.Before ? -least : least) is { } happened:
                return happened;
            case WordKind.From when text.Is(next + 1, "now"):
                return new DateMatch(i, next + 2, new DateMeaning.Shifted(unit, least, most, DatePart.Whole));
        }

        if (text.Is(i - 1, "within") && !text.Is(next, "of"))
            return new DateMatch(i, next, new DateMeaning.Shifted(unit, least, most, DatePart.Whole) { IsDeadline = true });

        if (text.Kind(i - 1) != WordKind.In)
            return null;

        // "in two weeks' time", "in a year's time"
        if (text.Kind(next) == WordKind.Possessive && text.Is(next + 1, "time"))
            return new DateMatch(i, next + 2, new DateMeaning.Shifted(unit, least, most, DatePart.Whole));

        if (text[next].Kind == WordKind.Mark && DateWordReader.IsApostrophe((char)text[next].Value) && text.Is(next + 1, "time"))
            return new DateMatch(i, next + 2, new DateMeaning.Shifted(unit, least, most, DatePart.Whole));

        return new DateMatch(i, next, new DateMeaning.Shifted(unit, least, most, DatePart.Whole) { NeedsFuture = true });
    }

    // "a week today", "two weeks tomorrow", "a week on Friday", "a fortnight on Sunday"
    private static DateMatch? ReadWeeksFrom(DateText text, int i, int next, CalendarUnit unit, int count)
    {
        if (unit is not (CalendarUnit.Week or CalendarUnit.Fortnight) || text.Kind(i - 1) is WordKind.In or WordKind.Of || text.Is(i - 1, "for") && text.Kind(next) != WordKind.On)
            return null;

        var days = count * (unit == CalendarUnit.Week ? 7 : 14);
        if (text.Kind(next) != WordKind.On)
        {
            days += text.Kind(next) switch { WordKind.Tomorrow => 1, WordKind.Yesterday => -1, _ => 0 };
            return new DateMatch(i, next + 1, new DateMeaning.Shifted(CalendarUnit.Day, days, days, DatePart.Whole) { IsExact = true });
        }

        return text[next + 1] is { Kind: WordKind.Weekday, IsCapital: true } weekday && text.IsBreak(next + 2)
            ? new DateMatch(i, next + 2, new DateMeaning.OfWeekday((DayOfWeek)weekday.Value, DatePointer.Coming) { MoreDays = days })
            : null;
    }

    /// <summary>The number at word <paramref name="i"/> with the index behind it: "3", "a", "twenty-one", "a couple of".</summary>
    public static (int Count, int Next)? ReadCount(DateText text, int i)
    {
        var word = text[i];
        switch (word.Kind)
        {
            case WordKind.Digits when word.Value is > 0 and <= LargestCount:
                return (word.Value, i + 1);
            case WordKind.A when text.Is(i + 1, "couple") && text.Kind(i + 2) == WordKind.Of:
                return (2, i + 3);
            case WordKind.A when text[i + 1].Kind == WordKind.Unit:
            case WordKind.One:
                return (1, i + 1);
            case WordKind.NumberWord when word.Value >= 20 && text[i + 1].IsDash && text[i + 2].Kind is WordKind.NumberWord or WordKind.One && text[i + 2].Value < 10:
                return (word.Value + text[i + 2].Value, i + 3);
            case WordKind.NumberWord:
                return (word.Value, i + 1);
            default:
                return null;
        }
    }
}
