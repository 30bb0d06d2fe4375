using System.Globalization;
using StoryExplainer.Language.Dates.Reading;
using StoryExplainer.Language.English;

namespace StoryExplainer.Language.Dates.Expressions;

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

        return new DateMatch(i, end, new DateMeaning.OfHoliday(holiday, DatePointer.None));
    }

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
