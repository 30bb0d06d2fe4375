using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Reads quarters and halves of a year: "the first quarter of 2024", "Q3 2024", "the December quarter", "the second half of last year".</summary>
internal static class QuarterReader
{
    // A quarter alone is one of a match, unless the sentence is about money.
    private static readonly string[] MoneyWords =
    [
        "profit", "profits", "revenue", "revenues", "sales", "earnings", "income", "growth", "economy", "exports", "imports", "shipments", "deliveries", "orders", "gdp", "dividend", "loss", "losses", "margin", "margins",
        "turnover", "output", "investors", "analysts", "shares", "inflation", "unemployment", "spending", "bank", "company", "guidance", "forecast", "results", "production", "prices", "demand", "investment", "fiscal", "rates", "borrowing",
    ];

    /// <summary>Reads the quarter or half that begins at word <paramref name="i"/>; null if none does.</summary>
    public static DateMatch? Read(DateText text, int i)
    {
        if (text.Kind(i) is WordKind.OrdinalWord or WordKind.OrdinalDigits && text[i].Value <= 2 && text.Is(i + 1, "half"))
            return ReadHalf(text, i);

        int quarter, next;
        var isNamed = text.Kind(i) is WordKind.OrdinalWord or WordKind.OrdinalDigits;
        if (isNamed && text[i + 1] is { Kind: WordKind.Unit, Value: (int)CalendarUnit.Quarter })
            (quarter, next) = (text[i].Value, i + 2);
        else if (text[i] is { Length: 2, Kind: WordKind.Other, IsCapital: true } && text.Letters(i) is ['Q', >= '1' and <= '4'])
            (quarter, next) = (text.Letters(i)[1] - '0', i + 1);
        else
            return null;

        return quarter > 4 ? null : ReadYear(text, i, quarter, next);
    }

    /// <summary>Reads "the last quarter of 2009", "the final quarter of last year"; null for a last quarter of anything else.</summary>
    public static DateMatch? ReadLast(DateText text, int i) =>
        text.Kind(i - 1) == WordKind.The && text[i + 1] is { Kind: WordKind.Unit, Value: (int)CalendarUnit.Quarter } && text.Kind(i + 2) == WordKind.Of && ReadYear(text, i, 4, i + 2) is { Meaning: not DateMeaning.BareQuarter } match ? match : null;

    private static DateMatch? ReadYear(DateText text, int i, int quarter, int next)
    {
        var afterOf = text.Kind(next) == WordKind.Of ? next + 1 : next;
        // "the first quarter of fiscal 2025", "its fiscal second quarter": it begins where the firm or the state says.
        if (IsFiscal(text, i - 1) || IsFiscal(text, afterOf) || text.Kind(afterOf) is WordKind.The or WordKind.Last or WordKind.This or WordKind.Next or WordKind.That && IsFiscal(text, afterOf + 1))
            return null;

        if (WrittenDateReader.YearAt(text.Words, afterOf) is { } year)
            return new DateMatch(i, afterOf + 1, new DateMeaning.Absolute(DateInterval.ThreeMonths(year, (quarter * 3) - 2)));

        if (YearsAt(text, afterOf) is { } shift)
            return new DateMatch(i, afterOf + 2, new DateMeaning.OfQuarter(quarter, shift));

        return IsBare(text, i, next) ? new DateMatch(i, next, new DateMeaning.BareQuarter(quarter)) : null;
    }

    private static bool IsFiscal(DateText text, int i) => text.IsAny(i, "fiscal", "financial") || text[i].Length > 1 && text.Letters(i)[..2] is "FY";

    /// <summary>Reads "the June quarter", the three months that end with June, and "the April-June quarter"; null for any other month.</summary>
    public static DateMatch? ReadMonthQuarter(DateText text, int i) =>
        text[i] is { Kind: WordKind.Month, IsCapital: true, Value: 1 or 4 or 7 or 10 } first && text[i + 1].IsDash && text[i + 2] is { Kind: WordKind.Month, IsCapital: true } last && last.Value == first.Value + 2
            && text[i + 3] is { Kind: WordKind.Unit, Value: (int)CalendarUnit.Quarter } ? ReadYear(text, i, last.Value / 3, i + 4) ?? new DateMatch(i, i + 4, new DateMeaning.BareQuarter(last.Value / 3)) :
        text[i] is { Kind: WordKind.Month, IsCapital: true, Value: 3 or 6 or 9 or 12 } month && text[i + 1] is { Kind: WordKind.Unit, Value: (int)CalendarUnit.Quarter, IsCapital: false }
            ? new DateMatch(i, i + 2, new DateMeaning.BareQuarter(month.Value / 3))
            : null;

    private static DateMatch? ReadHalf(DateText text, int i)
    {
        if (text.Kind(i + 2) != WordKind.Of)
            return null;

        var half = text[i].Value;
        if (WrittenDateReader.MonthAt(text.Words, i + 3) is not null && (MonthReader.Read(text, i + 3) ?? MonthReader.ReadBare(text, i + 3, DatePart.Mid)) is { } month)
            return new DateMatch(i, month.End, new DateMeaning.HalfOfMonth(half, month.Meaning));

        if (WrittenDateReader.YearAt(text.Words, i + 3) is { } year)
            return new DateMatch(i, i + 4, new DateMeaning.Absolute(DateInterval.HalfYear(year, half)));

        return YearsAt(text, i + 3) is { } shift ? new DateMatch(i, i + 5, new DateMeaning.OfHalf(half, shift)) : null;
    }

    private static int? YearsAt(DateText text, int i) =>
        text[i + 1] is { Kind: WordKind.Unit, Value: (int)CalendarUnit.Year }
            ? text.Kind(i) switch { WordKind.This or WordKind.The => 0, WordKind.Last => -1, WordKind.Next => 1, _ => null }
            : null;

    private static bool IsBare(DateText text, int i, int next)
    {
        var isPlaced = text.Kind(i - 1) is WordKind.The or WordKind.In or WordKind.For or WordKind.During or WordKind.By || text.Kind(i - 1) == WordKind.Possessive || text.IsAny(i - 1, "its", "their");
        if (!isPlaced || text[next].IsDash)
            return false;

        for (var k = 0; k < text.Count; k++)
        {
            if (text.Kind(k) == WordKind.Other && text.IsAny(k, MoneyWords))
                return true;
        }

        return false;
    }
}
