using System.Globalization;
using StoryExplainer.Language.English;
using StoryExplainer.Language.TemporalExpressions.Clauses;
using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Reads holidays: "on Christmas Day", "Easter Monday 2021". The rules stand in <c>English/Dates/holidays.txt</c>.</summary>
internal static class HolidayReader
{
    private static readonly PhraseTable<Holiday> Holidays = new(WordFile.Read("Dates/holidays.txt").Select(Parse));

    /// <summary>Reads the holiday that begins at word <paramref name="i"/>; null if none does.</summary>
    public static DateMatch? Read(DateText text, int i)
    {
        if (Holidays.Find(text, i) is not { } found)
            return null;

        var (holiday, end) = found;
        if (end == i + 1 && IsPartOfName(text, i))
            return null;

        if (WrittenDateReader.YearAt(text.Words, end) is { } year && holiday.In(year) is { } day)
            return new DateMatch(i, end + 1, new DateMeaning.Absolute(DateInterval.Day(day)));

        return ReadRest(text, i, end, holiday);
    }

    // "Thanksgiving weekend next year", "the Christmas shutdown of 1992"; "a wet Christmas" and "Christmas dinner" are of no day.
    private static DateMatch? ReadRest(DateText text, int i, int end, Holiday holiday)
    {
        var isWeekend = text[end] is { Kind: WordKind.Unit, Value: (int)CalendarUnit.Weekend };
        end = isWeekend ? end + 1 : end;
        if (!isWeekend && end == i + 1 && !IsPlaced(text, i, end))
            return null;

        var years = YearPhrase.Read(text, end);
        return years is { IsFromOther: false } phrase
            ? new DateMatch(i, phrase.End, new DateMeaning.OfHoliday(holiday, DatePointer.None) { Years = phrase.Years, IsWeekend = isWeekend })
            : new DateMatch(i, end, new DateMeaning.OfHoliday(holiday, DatePointer.None) { IsWeekend = isWeekend });
    }

    private static bool IsPlaced(DateText text, int i, int end) =>
        text.Kind(i - 1) is WordKind.At or WordKind.On or WordKind.By or WordKind.Before or WordKind.After or WordKind.Since or WordKind.Until or WordKind.For or WordKind.Over or WordKind.During or WordKind.From or WordKind.To or WordKind.Last or WordKind.This or WordKind.Next or WordKind.Coming or WordKind.Following or WordKind.Previous or WordKind.And or WordKind.Or or WordKind.That or WordKind.Between
        && !(text.IsSmallWord(end) && text.Kind(end) == WordKind.Other && !FunctionWords.Contains(text.Letters(end)) && !VerbWords.Find(text.Letters(end)).Has(VerbKind.Past));

    // "Easter Island", "Johnnie Christmas"
    private static bool IsPartOfName(DateText text, int i) =>
        text[i + 1] is { IsCapital: true, Kind: WordKind.Other } || (i > 1 && text[i - 1] is { IsCapital: true, Kind: WordKind.Other } && !FunctionWords.Contains(text.Letters(i - 1)));

    private static (string Phrase, Holiday Value) Parse(string line)
    {
        var parts = line.Split(" = ");
        return (parts[0], ParseRule(parts[1]));
    }

    private static Holiday ParseRule(string rule)
    {
        if (rule == "?")
            return Holiday.Unknown;

        if (rule.StartsWith("easter", StringComparison.Ordinal))
            return new Holiday(HolidayRule.Easter, 0, Number(rule["easter".Length..]), DayOfWeek.Sunday, 0);

        var words = rule.Split(' ');
        return words.Length == 1
            ? new Holiday(HolidayRule.Fixed, Number(rule[..2]), Number(rule[3..]), DayOfWeek.Sunday, 0)
            : new Holiday(HolidayRule.NthWeekday, Number(words[2]), Number(words[0]), Enum.Parse<DayOfWeek>(words[1]), words.Length > 3 ? Number(words[3]) : 0);
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
