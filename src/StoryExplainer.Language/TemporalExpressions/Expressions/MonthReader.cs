using StoryExplainer.Language.TemporalExpressions.Clauses;
using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Reads months and seasons: "September 2021", "in February", "March last year", "the summer of 2019", "the February meeting".</summary>
internal static class MonthReader
{
    /// <summary>Reads the month or season that begins at word <paramref name="i"/>; null if none does.</summary>
    public static DateMatch? Read(DateText text, int i, DatePart part = DatePart.Whole)
    {
        var isSeason = text.Kind(i) is WordKind.Season or WordKind.Fall;
        if (!isSeason && (WrittenDateReader.MonthAt(text.Words, i) is null || IsPartOfNoDay(text, i)))
            return null;

        var value = text[i].Value;
        var next = isSeason ? i + 1 : WrittenDateReader.SkipPoint(text.Words, i);
        return ReadWithYear(text, i, next, value, isSeason, part) ?? ReadWithRelativeYear(text, i, next, value, isSeason, part);
    }

    /// <summary>A month or season without a year, where the words around leave no doubt that it is one.</summary>
    public static DateMatch? ReadBare(DateText text, int i, DatePart part = DatePart.Whole)
    {
        if (text.Kind(i) is WordKind.Season or WordKind.Fall)
            return IsBareSeason(text, i) ? new DateMatch(i, i + 1, new DateMeaning.OfSeason(text[i].Value, DatePointer.None)) : null;

        if (WrittenDateReader.MonthAt(text.Words, i) is not { } month || IsPartOfNoDay(text, i) || !(part != DatePart.Whole || IsBareMonth(text, i)))
            return null;

        return new DateMatch(i, WrittenDateReader.SkipPoint(text.Words, i), new DateMeaning.OfMonth(month, DatePointer.None, part));
    }

    // "31 April 2025" is no day, and not the month either.
    private static bool IsPartOfNoDay(DateText text, int i) => text[i - 1] is { Kind: WordKind.Digits or WordKind.OrdinalDigits, Length: <= 4, Value: >= 28 and <= 31 };

    private static DateMatch? ReadWithYear(DateText text, int i, int next, int value, bool isSeason, DatePart part)
    {
        var at = text.Kind(next) == WordKind.Of || text[next].Is(',') ? next + 1 : next;
        if (WrittenDateReader.YearAt(text.Words, at) is not { } year || (year % 100 == 0 && YearReader.IsQuantity(text, at)))
            return null;

        var interval = isSeason ? DateInterval.ThreeMonths(year, value) : DateInterval.Month(year, value);
        // "the winter of 2006–07"; "the summer of 2018-19" is one of the southern half.
        var end = isSeason && (text[at + 1].IsDash || text[at + 1].Is('/')) && text[at + 2] is { Kind: WordKind.Digits, Length: 2 or 4 } ? at + 3 : at + 1;
        // It is told by its days, for no one has to turn it round.
        if (end == at + 3 && value == 6)
            interval = DateInterval.Range(new DateOnly(year, 12, 1), new DateOnly(year + 1, 3, 1).AddDays(-1));

        return new DateMatch(i, end, new DateMeaning.Absolute(interval));
    }

    private static DateMatch? ReadWithRelativeYear(DateText text, int i, int next, int value, bool isSeason, DatePart part)
    {
        var at = text.Kind(next) == WordKind.Of ? next + 1 : next;
        var isAfterThe = text.Kind(at) == WordKind.The;
        at = isAfterThe ? at + 1 : at;
        if (text[at + 1] is not { Kind: WordKind.Unit, Value: (int)CalendarUnit.Year } || text.Kind(at + 2) == WordKind.Possessive)
            return null;

        int? years = text.Kind(at) switch { WordKind.Last => -1, WordKind.This => 0, WordKind.Next or WordKind.Coming => 1, WordKind.That => 0, WordKind.Same => 0, WordKind.Following => 1, WordKind.Previous => -1, _ => null };
        if (years is not { } shift)
            return null;

        if (text.Kind(at) is WordKind.That or WordKind.Same or WordKind.Following or WordKind.Previous || isAfterThe)
            return isSeason ? null : new DateMatch(i, at + 2, new DateMeaning.MonthFromOther(value, shift));

        return new DateMatch(i, at + 2, isSeason ? new DateMeaning.SeasonInYear(value, shift) : new DateMeaning.OfMonthInYear(value, shift, part));
    }

    // "May" and "March" are other words too, "April", "June" and "August" are names: so a month needs a preposition or a noun after it.
    private static bool IsBareMonth(DateText text, int i)
    {
        var isFull = text.Kind(i) == WordKind.Month;
        switch (text.Kind(i - 1))
        {
            case WordKind.In or WordKind.Since or WordKind.Until or WordKind.By or WordKind.From or WordKind.During or WordKind.Between or WordKind.Over or WordKind.To or WordKind.Before or WordKind.After:
            case WordKind.Other when text.Is(i - 1, "beyond"):
            case WordKind.And when text.Kind(i - 2) is WordKind.Month or WordKind.ShortMonth:
            case WordKind.Mark when text[i - 1].Is(',') && text.Kind(i - 2) is WordKind.Month && (text[i + 1].Is(',') || text.Kind(i + 1) is WordKind.And or WordKind.Or):
                return !text.IsCapital(i + 1) || text.Kind(i + 1) != WordKind.Other || !isFull || text.Kind(i - 1) is WordKind.In or WordKind.Since or WordKind.Until;
            case WordKind.Of when IsPartOf(text, i - 2) || text.Is(i - 2, "as"):
                return true;
            case WordKind.For when !text.IsCapital(i + 1):
                return text[i].Value is not (3 or 4 or 5 or 6 or 8) || VerbWords.Find(text.Letters(i - 2)).Has(VerbKind.FutureCue);
        }

        if (!isFull)
            return false;

        if (text.Kind(i + 1) == WordKind.Possessive)
            return text[i].Value is not (3 or 5) && text.IsSmallWord(i + 2);

        if (IsUnmistakable(text, i))
            return true;

        return text.IsSmallWord(i + 1) && text.Kind(i + 1) == WordKind.Other && !FunctionWords.Contains(text.Letters(i + 1)) && IsDeterminer(text, i - 1);
    }

    // "January was cold", "weak December sales": months that are no other word and no first name, with small letters around them.
    private static bool IsUnmistakable(DateText text, int i) =>
        text[i].Value is 1 or 2 or 7 or >= 9 && !text.IsCapital(i - 1) && text.IsSmallWord(i + 1)
        && (i == 0 && VerbWords.Find(text.Letters(i + 1)).Has(VerbKind.Auxiliary | VerbKind.Past)
            || text.Kind(i + 1) == WordKind.Other && !FunctionWords.Contains(text.Letters(i + 1)) && (i == 0 || text.IsSmallWord(i - 1)));

    private static bool IsPartOf(DateText text, int i) => text.Kind(i) is WordKind.End or WordKind.Start or WordKind.Mid or WordKind.Unit or WordKind.Units || text.IsAny(i, "days", "weekend", "half", "month");

    // "in the spring", "by summer", "before summer"; not "in summer", which is any summer, nor "the fall of the government".
    private static bool IsBareSeason(DateText text, int i)
    {
        if (text.IsCapital(i) || text.Kind(i + 1) == WordKind.Of || Opening.IsNoun(text, i + 1))
            return false;

        if (text.Kind(i - 1) == WordKind.The)
            return text.IsAny(i - 2, "spend", "spends", "spent", "spending") || text.Kind(i - 2) is WordKind.In or WordKind.By or WordKind.Since or WordKind.Until or WordKind.Over or WordKind.During or WordKind.For or WordKind.Before or WordKind.After or WordKind.To;

        return text.Kind(i - 1) is WordKind.By or WordKind.Since or WordKind.Until or WordKind.Before;
    }

    private static bool IsDeterminer(DateText text, int i) =>
        text.Kind(i) is WordKind.The or WordKind.A or WordKind.Possessive || text.IsAny(i, "his", "her", "its", "their", "our");
}
