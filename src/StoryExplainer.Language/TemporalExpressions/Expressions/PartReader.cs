using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Reads parts of a longer time: "late 2019", "mid-March", "early next week", "the end of the year", "the start of June".</summary>
internal static class PartReader
{
    /// <summary>Reads the part that begins at word <paramref name="i"/>; null if none does.</summary>
    public static DateMatch? Read(DateText text, int i)
    {
        DatePart? part = text.Kind(i) switch
        {
            WordKind.Start => DatePart.Start,
            WordKind.Early => DatePart.Early,
            WordKind.Mid => DatePart.Mid,
            WordKind.Late => DatePart.Late,
            WordKind.End => DatePart.End,
            _ => null,
        };
        if (part is not { } found)
            return null;

        if (text.Kind(i + 1) == WordKind.Of && text.Kind(i) is WordKind.Start or WordKind.End or WordKind.Mid)
            return ReadOf(text, i, i + 1, found);

        // "ending", "mid-table" and "late" as a verb's adverb are no dates: a month, year or pointer must follow at once.
        if (text.Kind(i) is WordKind.Start or WordKind.End && text[i + 1].IsDash && text.Touches(i + 1) && ReadWhole(text, i, i + 2, found) is { } joined)
            return joined;

        if (text.Kind(i) == WordKind.End && text.Kind(i - 1) is WordKind.By or WordKind.At or WordKind.Until or WordKind.Before or WordKind.Since && text.Kind(i + 1) == WordKind.Month)
            return ReadWhole(text, i, i + 1, found);

        if (text.Kind(i) is WordKind.Start or WordKind.End)
            return text.Kind(i) == WordKind.End && WrittenDateReader.YearAt(text.Words, i + 1) is { } endYear && text.Kind(i - 1) == WordKind.By ? new DateMatch(i, i + 2, new DateMeaning.Absolute(Parts.OfYear(endYear, found))) : null;

        var at = text[i + 1].IsDash && text.Touches(i + 1) ? i + 2 : i + 1;
        at = text.Kind(at) == WordKind.In ? at + 1 : at;
        return ReadWhole(text, i, at, found);
    }

    /// <summary>What stands after "the end of" and the like.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="first">The first word of the expression.</param>
    /// <param name="of">The word "of".</param>
    /// <param name="part">Which part.</param>
    public static DateMatch? ReadOf(DateText text, int first, int of, DatePart part)
    {
        var at = of + 1;
        if (text.Kind(at) != WordKind.The)
            return ReadWhole(text, first, at, part);

        if (text[at + 1] is { Kind: WordKind.Unit, Value: (int)CalendarUnit.Week or (int)CalendarUnit.Month or (int)CalendarUnit.Quarter or (int)CalendarUnit.Year or (int)CalendarUnit.Decade } unit)
            return text.IsSmallWord(at + 2) && !FunctionWords.Contains(text.Letters(at + 2)) && text.Kind(at + 2) == WordKind.Other
                ? null
                : new DateMatch(first, at + 2, new DateMeaning.Shifted((CalendarUnit)unit.Value, 0, 0, part));

        return text.Kind(at + 1) switch
        {
            WordKind.DecadeDigits => YearReader.ReadDecade(text, at + 1, part) is { } decade ? decade with { First = first } : null,
            WordKind.Season => MonthReader.Read(text, at + 1) is { } season ? season with { First = first }
                : text[at + 1].IsCapital ? null : new DateMatch(first, at + 2, new DateMeaning.OfSeason(text[at + 1].Value, DatePointer.None)),
            WordKind.OrdinalDigits or WordKind.OrdinalWord => YearReader.ReadCentury(text, at + 1) is { } century ? century with { First = first } : null,
            _ => null,
        };
    }

    private static DateMatch? ReadWhole(DateText text, int first, int at, DatePart part)
    {
        if (WrittenDateReader.YearAt(text.Words, at) is { } year && !YearReader.IsQuantity(text, at))
        {
            return YearReader.Read(text, at) is { Meaning: DateMeaning.Absolute { Interval.Precision: DatePrecision.Range } } span
                ? span with { First = first }
                : new DateMatch(first, at + 1, new DateMeaning.Absolute(Parts.OfYear(year, part)));
        }

        if (QuarterReader.Read(text, at) is { } quarter)
            return quarter with { First = first };

        if (MonthReader.Read(text, at, part) is { } withYear)
            return withYear with { First = first };

        if (text.Kind(at) is WordKind.Month or WordKind.ShortMonth && MonthReader.ReadBare(text, at, part) is { } month)
            return text.Kind(at + 1) == WordKind.Digits && WrittenDateReader.Read(text.Words, at) is not null ? null : month with { First = first };

        if (text.Kind(at) == WordKind.DecadeDigits)
            return YearReader.ReadDecade(text, at, part) is { } decade ? decade with { First = first } : null;

        if (text.Kind(at) is WordKind.This or WordKind.Last or WordKind.Next or WordKind.That && RelativeDateReader.Read(text, at) is { } match)
        {
            return match.Meaning switch
            {
                DateMeaning.Shifted { Unit: not CalendarUnit.Day } shifted => match with { First = first, Meaning = shifted with { Part = part } },
                DateMeaning.Shifted => text.Kind(first) == WordKind.Late ? match with { First = first } : null,
                DateMeaning.FromOther or DateMeaning.OfMonth or DateMeaning.OfSeason => match with { First = first },
                _ => null,
            };
        }

        return text[at].Kind == WordKind.Unit && text[at].Value == (int)CalendarUnit.Year && text.Kind(first - 1) == WordKind.By && part == DatePart.End
            ? new DateMatch(first, at + 1, new DateMeaning.Shifted(CalendarUnit.Year, 0, 0, part))
            : null;
    }
}
