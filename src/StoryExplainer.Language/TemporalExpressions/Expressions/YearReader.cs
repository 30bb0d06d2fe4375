using StoryExplainer.Language.TemporalExpressions.Clauses;
using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Reads years, spans of years, decades and centuries: "in 2022", "2010–14", "the late 1990s", "the sixties".</summary>
internal static class YearReader
{
    /// <summary>Reads the year or years that begin at word <paramref name="i"/>; null if a reader would not take the number for a year.</summary>
    public static DateMatch? Read(DateText text, int i)
    {
        if (ReadShort(text, i) is { } shortYear)
            return shortYear;

        if (WrittenDateReader.YearAt(text.Words, i) is not { } year || IsPartOfNumber(text, i) || EraReader.IsBeforeChrist(text, i + 1))
            return null;

        if (ReadSpan(text, i, year) is { } span)
            return IsPlacedAsYear(text, i, span.End, year) ? span : null;

        return IsPlacedAsYear(text, i, i + 1, year) && !IsQuantity(text, i) && !(text[i + 1].IsDash && !text[i + 1].Is('—') && text.Touches(i + 1) && text.Touches(i + 2))
            ? new DateMatch(i, i + 1, new DateMeaning.Absolute(DateInterval.Year(year)))
            : null;
    }

    // "in ’74", "since ’44"
    private static DateMatch? ReadShort(DateText text, int i) =>
        text[i] is { Kind: WordKind.Digits, Length: 2, Value: >= 10 } year && text.Touches(i) && text[i - 1].Kind == WordKind.Mark && DateWordReader.IsApostrophe((char)text[i - 1].Value)
            && text.Kind(i - 2) is WordKind.In or WordKind.Since or WordKind.Of or WordKind.By or WordKind.Until or WordKind.From
            ? new DateMatch(i - 1, i + 1, new DateMeaning.Absolute(DateInterval.Year(year.Value + (year.Value < 30 ? 2000 : 1900))))
            : null;

    /// <summary>"the 1990s", "the ’80s"; not "in his 80s".</summary>
    public static DateMatch? ReadDecade(DateText text, int i, DatePart part = DatePart.Whole)
    {
        if (DecadeAt(text, i) is not var (first, year))
            return null;

        return new DateMatch(first, i + 1, new DateMeaning.Absolute(Parts.OfDecade(year, part)));
    }

    // The first word of a decade and its first year.
    private static (int First, int Year)? DecadeAt(DateText text, int i)
    {
        var word = text[i];
        if (word.Kind != WordKind.DecadeDigits || word.Value % 10 != 0)
            return null;

        // "the sixties", never "in her sixties"; "the 1980s and 90s".
        if (word.Length > 5)
            return text.Kind(i - 1) is WordKind.The or WordKind.Early or WordKind.Late or WordKind.Mid && !text.IsCapital(i) ? (i, 1900 + word.Value) : null;

        var isShort = word.Length == 3;
        if (isShort && word.Value >= 30 && text.Kind(i - 1) is WordKind.And or WordKind.Or or WordKind.To && text.Kind(i - 2) == WordKind.DecadeDigits)
            return (i, 1900 + word.Value);

        if (isShort && !(text.Touches(i) && DateWordReader.IsApostrophe((char)text[i - 1].Value) && word.Value >= 30))
            return null;

        if (!isShort && word.Value is < 1500 or > 2190)
            return null;

        var first = isShort ? i - 1 : i;
        var isPlaced = text.Kind(first - 1) is WordKind.The or WordKind.Early or WordKind.Late or WordKind.Mid or WordKind.In or WordKind.Since or WordKind.During or WordKind.To or WordKind.And
            || text[first - 1].IsDash;
        return isPlaced ? (first, isShort ? 1900 + word.Value : word.Value) : null;
    }

    /// <summary>"the 19th century" as the hundred years that it is.</summary>
    public static DateMatch? ReadCentury(DateText text, int i) =>
        text[i] is { Kind: WordKind.OrdinalDigits or WordKind.OrdinalWord, Value: >= 10 and <= 21 } ordinal
        && text[i + 1] is { Kind: WordKind.Unit, Value: (int)CalendarUnit.Century }
        && text.Kind(i - 1) is WordKind.The or WordKind.Early or WordKind.Late or WordKind.Mid or WordKind.In
            ? new DateMatch(i, i + 2, new DateMeaning.Absolute(DateInterval.Range(new DateOnly((ordinal.Value * 100) - 99, 1, 1), new DateOnly(ordinal.Value * 100, 12, 31))))
            : null;

    /// <summary>True if the number counts something: "in 2000 homes", "2015 km", "1984%".</summary>
    public static bool IsQuantity(DateText text, int year)
    {
        if (text.Touches(year + 1) && (text[year + 1].Is('%') || text[year + 1].Is('°')))
            return true;

        // "signed in 1987 lists": with a preposition before it a number that is not round is a year.
        if (!IsFollowedByNoun(text, year + 1) || (text[year].Value is > 1900 and < 2100 && text[year].Value % 100 != 0 && text.Kind(year - 1) is WordKind.In or WordKind.Since or WordKind.Until or WordKind.By))
            return false;

        if (IsOfList(text, year, year + 1))
            return false;

        var noun = text.Letters(year + 1);
        if (noun.EndsWith("ed", StringComparison.Ordinal) || noun.EndsWith("ly", StringComparison.Ordinal) || noun.EndsWith("ing", StringComparison.Ordinal))
            return false;

        var isPlural = (noun[^1] == 's' && noun[^2] != 's') || noun is "people" or "men" or "women" || noun.EndsWith("children", StringComparison.Ordinal);
        return text[year].Value % 100 == 0 || (isPlural && text.Kind(year - 1) is not (WordKind.The or WordKind.Possessive or WordKind.A));
    }

    // "2010–14", "1914 - 1918", "2019/20", "from 1980 to 2012", "between 2000 and 2005".
    private static DateMatch? ReadSpan(DateText text, int i, int year)
    {
        var link = text[i + 1];
        var isTight = link.IsDash || (link.Is('/') && text.Touches(i + 1));
        var isOpen = link.Kind is WordKind.To or WordKind.Until || (link.Kind == WordKind.And && text.Kind(i - 1) == WordKind.Between);
        if (!isTight && !isOpen)
            return null;

        if (WrittenDateReader.YearAt(text.Words, i + 2) is { } last && last > year && !IsQuantity(text, i + 2))
            return new DateMatch(i, i + 3, new DateMeaning.Absolute(Years(year, last)));

        if (isTight && text[i + 2] is { Kind: WordKind.Digits, Length: 2 } shortYear && text.Touches(i + 1) && text.Touches(i + 2) && !text[i + 3].IsDash)
        {
            last = (year / 100 * 100) + shortYear.Value;
            return last > year ? new DateMatch(i, i + 3, new DateMeaning.Absolute(Years(year, last))) : null;
        }

        return null;
    }

    private static DateInterval Years(int first, int last) => DateInterval.Range(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));

    private static bool IsPlacedAsYear(DateText text, int i, int end, int year)
    {
        // "since at least 2021"
        var before = text.Kind(Opening.SkipAtLeast(text, i) - 1);
        if (before is WordKind.In or WordKind.Since or WordKind.By or WordKind.Until or WordKind.During or WordKind.From or WordKind.Between or WordKind.Early or WordKind.Late or WordKind.Mid)
            return true;

        // "goes back to 2012", "as early as 2017", "compared with 2019", "in fiscal 2025", "2024's floods"
        if (year is >= 1500 and < 2100 && IsLedUpTo(text, i, end))
            return true;

        // "through 2021", "well into 2020", "beyond 2030"
        if (year is >= 1900 and < 2100 && text.IsAny(i - 1, "through", "into", "beyond") && !IsFollowedByNoun(text, end))
            return true;

        // "said that 2024 had been warm", "2019 is weaker than 2018 was"
        if (year is >= 1900 and < 2100 && VerbWords.Find(text.Letters(end)).Has(VerbKind.Auxiliary) && (i == 0 || text.Kind(i - 1) is WordKind.That or WordKind.Mark || text.IsAny(i - 1, "than", "because", "as")))
            return true;

        // "2018 saw two floods"; "first minister, 1980–1987"
        if (year is >= 1900 and < 2100 && ((i == 0 && VerbWords.Find(text.Letters(end)).Has(VerbKind.Past | VerbKind.Auxiliary)) || (end == i + 3 && text[i - 1].Is(','))))
            return true;

        if (year is >= 1900 and < 2100 && IsTold(text, i, end))
            return true;

        // "in 1923, 1931 and 1950"
        if (text[i - 1].Is(',') && HasYearBefore(text, i - 2))
            return year is >= 1900 and < 2100 && !IsFollowedByNoun(text, end);

        // "the Mining Act of 1995" is a name.
        if (before == WordKind.Of)
            return !text.Is(i - 2, "class") && !IsStatute(text, i - 2);

        if (text[i - 1].Is(',') && IsStatute(text, i - 2))
            return false;

        if (text[i - 1].IsDash)
            return text.Kind(i - 2) == WordKind.Mid;

        if (text[i - 1] is { Kind: WordKind.Unit, Value: (int)CalendarUnit.Year })
            return true;

        if (before is WordKind.Over or WordKind.Circa or WordKind.After or WordKind.Before or WordKind.To or WordKind.For or WordKind.And or WordKind.Or)
        {
            // "the 2010 and 2015 elections"; "in 2014 and 2016 cracked"
            var isCoordinated = before is WordKind.And or WordKind.Or && HasYearBefore(text, i - 2);
            return year is >= 1900 and < 2100 && (isCoordinated || ((before is not (WordKind.And or WordKind.Or or WordKind.Over or WordKind.Circa or WordKind.To) || end > i + 1 || HasYearBefore(text, i - 2)) && !IsFollowedByNoun(text, end)));
        }

        // "a 2019 report", "its 2015 election"; "the 2018 World Cup" is a name.
        return year is >= 1900 and < 2100 && year % 100 != 0 && IsFollowedByNoun(text, end)
            && (before is WordKind.The or WordKind.A or WordKind.Possessive || text.IsAny(i - 1, "his", "her", "its", "their", "our", "my"));
    }

    private static bool IsLedUpTo(DateText text, int i, int end) =>
        text.IsAny(i - 1, "to", "from") && text.IsAny(i - 2, "back", "dates", "date", "dated", "dating")
        || text.Is(i - 1, "as") && text.IsAny(i - 2, "early", "late", "recently", "soon", "back")
        || text.IsAny(i - 1, "with", "to", "against") && text.IsAny(i - 2, "compared", "relative") && !IsFollowedByNoun(text, end)
        || text.Kind(i - 1) == WordKind.Circa && text.Kind(i - 2) is WordKind.From or WordKind.In or WordKind.Since or WordKind.Until or WordKind.By && !IsFollowedByNoun(text, end)
        || text.IsAny(i - 1, "than", "as") && text.IsBreak(end) && !text[end].Is('%')
        || text.IsAny(i - 1, "fiscal", "financial") || text.IsAny(i - 1, "FY")
        || text.Kind(end) == WordKind.Possessive && text[i].Value >= 1900
        || IsOfList(text, i, end)
        || IsOfNamedEvent(text, i, end);

    // "at the 2019 Harbour Awards", "since the 2016 Kaldo earthquakes"; "the 2018 World Cup" alone is a name, and so is "the 2008 Act".
    private static bool IsOfNamedEvent(DateText text, int i, int end) =>
        text[i].Value >= 1900 && text.Kind(i - 1) == WordKind.The && text.IsCapital(end) && text.Kind(end) is WordKind.Other or WordKind.NumberWord && !IsStatute(text, end)
        && text.Kind(i - 2) is WordKind.At or WordKind.In or WordKind.Since or WordKind.During or WordKind.For or WordKind.After or WordKind.Before or WordKind.Of or WordKind.From or WordKind.By or WordKind.To or WordKind.Until;

    // "It was 1987, and he was 41"; "slipped to 2030", "put off to 2027"
    private static bool IsTold(DateText text, int i, int end) =>
        text.IsAny(i - 1, "was", "is") && text.Is(i - 2, "it") && text.IsBreak(end) && !text[end].Is('%')
        || text.Kind(i - 1) == WordKind.To && MovedDate.IsMoved(text, i - 1) && !IsFollowedByNoun(text, end);

    private static bool IsStatute(DateText text, int i) => text.IsCapital(i) && text.IsAny(i, "Act", "Bill", "Law", "Code", "Ordinance", "Regulations", "Order", "Rules", "Constitution", "Convention", "Agreement");

    // "Tour 2020 dates:"
    private static bool IsOfList(DateText text, int i, int end) => i > 0 && text.IsAny(end, "dates", "schedule", "fixtures", "calendar") && text[end + 1].Is(':');

    private static bool HasYearBefore(DateText text, int i) => WrittenDateReader.YearAt(text.Words, i) is not null;

    private static bool IsFollowedByNoun(DateText text, int i) => text.IsSmallWord(i) && text.Kind(i) == WordKind.Other && text[i].Length > 2 && !FunctionWords.Contains(text.Letters(i));

    // "#2015", "$2015", "2015.5", "555-2015".
    private static bool IsPartOfNumber(DateText text, int i) =>
        text.Touches(i) && text[i - 1].Kind == WordKind.Mark && text[i - 1].Value is '$' or '£' or '€' or '#' or '/' or '.' or '@' or '&'
        || text.Touches(i) && text[i - 1].IsDash && text.Kind(i - 2) is WordKind.Digits or WordKind.Other && text.Touches(i - 1);
}
