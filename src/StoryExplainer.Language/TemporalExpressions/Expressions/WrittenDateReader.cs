using StoryExplainer.Language.TemporalExpressions.Reading;
using StoryExplainer.Language.TemporalExpressions.Resolving;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>
/// Reads dates that name a day of a month: "15 August 2025", "Tuesday, March 17th", "Aug. 15", "the 3rd of June", "3–5 May 2024",
/// "2025-08-15", and "15/8/2025" where only one order is possible.
/// </summary>
internal static class WrittenDateReader
{
    /// <summary>Reads the date that begins at word <paramref name="i"/>; null if none does.</summary>
    public static DateMatch? Read(List<DateWord> words, int i)
    {
        if (i < 0 || i >= words.Count)
            return null;

        var first = i;
        DayOfWeek? weekday = null;
        if (words[i].Kind is WordKind.Weekday or WordKind.ShortWeekday)
        {
            weekday = (DayOfWeek)words[i].Value;
            i = SkipMark(words, i + 1, words[i].Kind == WordKind.ShortWeekday ? '.' : ',');
            i = SkipMark(words, i, ',');
            i = SkipMark(words, i, '(');
            i = KindAt(words, i) == WordKind.The ? i + 1 : i;
        }

        return ReadNumeric(words, first, i) ?? ReadDayFirst(words, first, i, weekday) ?? ReadMonthFirst(words, first, i, weekday);
    }

    /// <summary>A year of four digits that stands at a word, or null.</summary>
    public static int? YearAt(List<DateWord> words, int i) =>
        i >= 0 && i < words.Count && words[i] is { Kind: WordKind.Digits, Length: 4 } word && Calendar.IsYear(word.Value) ? word.Value : null;

    /// <summary>The month at a word, or null. "Sept." counts without its point; <see cref="SkipPoint"/> passes it.</summary>
    public static int? MonthAt(List<DateWord> words, int i) =>
        i >= 0 && i < words.Count && words[i].Kind is WordKind.Month or WordKind.ShortMonth && words[i].IsCapital ? words[i].Value : null;

    /// <summary>The index after a month and the point of its short form.</summary>
    public static int SkipPoint(List<DateWord> words, int month) =>
        words[month].Kind == WordKind.ShortMonth && month + 1 < words.Count && words[month + 1].Is('.') && words[month + 1].Start == words[month].End
            ? month + 2
            : month + 1;

    private static DateMatch? ReadDayFirst(List<DateWord> words, int first, int i, DayOfWeek? weekday)
    {
        if (DayAt(words, i) is not { } firstDay)
        {
            return null;
        }

        var (lastDay, next) = (firstDay, i + 1);
        if (next < words.Count && (words[next].IsDash || words[next].Kind is WordKind.To or WordKind.And or WordKind.Or))
        {
            // "from the 1st to the 4th of April"
            var at = KindAt(words, next + 1) == WordKind.The ? next + 2 : next + 1;
            if (DayAt(words, at) is { } other && other > firstDay)
                (lastDay, next) = (other, at + 1);
        }

        // "28-Mar-2023"
        if (next + 2 < words.Count && words[next].IsDash && words[next].Start == words[next - 1].End && words[next + 2].IsDash && MonthAt(words, next + 1) is { } named && YearAt(words, next + 3) is { } year && IsDay(named, firstDay, year))
            return new DateMatch(first, next + 4, new DateMeaning.Absolute(DateInterval.Day(new DateOnly(year, named, firstDay))));

        next = KindAt(words, next) == WordKind.Of ? next + 1 : next;
        if (MonthAt(words, next) is not { } month || !IsDay(month, lastDay) || (words[i].Kind == WordKind.OrdinalWord && words[next - 1].Kind != WordKind.Of))
        {
            return null;
        }

        return WithYear(words, first, SkipPoint(words, next), month, firstDay, lastDay, weekday);
    }

    private static DateMatch? ReadMonthFirst(List<DateWord> words, int first, int i, DayOfWeek? weekday)
    {
        if (MonthAt(words, i) is not { } month)
        {
            return null;
        }

        var next = SkipPoint(words, i);
        next = KindAt(words, next) == WordKind.The ? next + 1 : next;
        if (DayAt(words, next) is not { } firstDay || words[next].Kind == WordKind.OrdinalWord || !IsDay(month, firstDay) || IsTime(words, next))
        {
            return null;
        }

        var lastDay = firstDay;
        next++;
        if (next < words.Count && (words[next].IsDash || words[next].Kind is WordKind.To or WordKind.And) && DayAt(words, next + 1) is { } other
            && other > firstDay && IsDay(month, other) && MonthAt(words, next + 2) is null)
        {
            (lastDay, next) = (other, next + 2);
        }

        return WithYear(words, first, next, month, firstDay, lastDay, weekday);
    }

    private static DateMatch? WithYear(List<DateWord> words, int first, int next, int month, int firstDay, int lastDay, DayOfWeek? weekday)
    {
        var afterMark = SkipMark(words, next, ',');
        if (YearAt(words, afterMark) is { } year && IsDay(month, lastDay, year) && !(afterMark > next && IsCount(words, afterMark)))
        {
            var interval = DateInterval.Range(new DateOnly(year, month, firstDay), new DateOnly(year, month, lastDay));
            return new DateMatch(first, CloseBracket(words, first, afterMark + 1), new DateMeaning.Absolute(interval));
        }

        return new DateMatch(first, CloseBracket(words, first, next), new DateMeaning.DayOfYear(month, firstDay, lastDay, weekday));
    }

    private static DateMatch? ReadNumeric(List<DateWord> words, int first, int i)
    {
        if (i + 4 >= words.Count || words[i].Kind != WordKind.Digits || words[i + 2].Kind != WordKind.Digits || words[i + 4].Kind != WordKind.Digits
            || words[i + 1].Kind != WordKind.Mark || words[i + 1].Value is not ('-' or '/' or '.') || words[i + 3].Value != words[i + 1].Value
            || words[i + 1].Start != words[i].End || words[i + 3].End != words[i + 4].Start)
        {
            return null;
        }

        var (a, b, c) = (words[i].Value, words[i + 2].Value, words[i + 4].Value);
        (int Year, int Month, int Day)? date = words[i].Length == 4 ? (a, b, c)
            : words[i + 4].Length != 4 ? null
            : a > 12 || a == b ? (c, b, a)
            : b > 12 ? (c, a, b)
            : null;
        return date is { Year: >= 1000 and <= 2199, Month: >= 1 and <= 12 } d && d.Day >= 1 && IsDay(d.Month, d.Day, d.Year)
            ? new DateMatch(first, i + 5, new DateMeaning.Absolute(DateInterval.Day(new DateOnly(d.Year, d.Month, d.Day))))
            : null;
    }

    private static int? DayAt(List<DateWord> words, int i) =>
        i < words.Count && words[i].Kind is WordKind.Digits or WordKind.OrdinalDigits or WordKind.OrdinalWord
        && words[i].Value is >= 1 and <= 31 && words[i].Length <= (words[i].Kind == WordKind.Digits ? 2 : 12)
            ? words[i].Value
            : null;

    private static bool IsDay(int month, int day) => day <= DateTime.DaysInMonth(2024, month);

    private static bool IsDay(int month, int day, int year) => day <= DateTime.DaysInMonth(year, month);

    // "on May 5:30"; "June 15%".
    private static bool IsTime(List<DateWord> words, int day) =>
        day + 1 < words.Count && words[day + 1].Start == words[day].End && (words[day + 1].Is('%') || (words[day + 1].Is(':') && KindAt(words, day + 2) == WordKind.Digits));

    // "On May 5, 2000 people marched" counts people.
    private static bool IsCount(List<DateWord> words, int year) =>
        year + 1 < words.Count && words[year + 1] is { Kind: WordKind.Other, IsCapital: false } && words[year].Value % 100 == 0;

    private static int CloseBracket(List<DateWord> words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].Is('('))
            {
                return end < words.Count && words[end].Is(')') ? end + 1 : end;
            }
        }

        return end;
    }

    private static int SkipMark(List<DateWord> words, int i, char mark) => i < words.Count && words[i].Is(mark) ? i + 1 : i;

    private static WordKind KindAt(List<DateWord> words, int i) => i < words.Count ? words[i].Kind : WordKind.Other;
}
