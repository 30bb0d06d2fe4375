using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Reads the months up to a month, as accounts and statistics count them: "in the year to March", "in the 12 months to October", "the three months to June 2024".</summary>
internal static class MonthsUpToReader
{
    private const int MonthsOfYear = 12;

    /// <summary>Reads the time whose count begins at word <paramref name="i"/>; null if its unit is another or no month follows.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="i">First word of the count.</param>
    /// <param name="unitAt">Its unit.</param>
    /// <param name="count">How many.</param>
    public static DateMatch? Read(DateText text, int i, int unitAt, int count)
    {
        var months = text[unitAt] switch
        {
            { Kind: WordKind.Unit or WordKind.Units, Value: (int)CalendarUnit.Month } => count,
            { Kind: WordKind.Unit, Value: (int)CalendarUnit.Year } => MonthsOfYear,
            _ => 0,
        };
        if (months is 0 or > MonthsOfYear || text.Kind(unitAt + 1) != WordKind.To || text.Kind(i - 1) != WordKind.The)
            return null;

        var at = text.Kind(unitAt + 2) == WordKind.End && text.Kind(unitAt + 3) == WordKind.Of ? unitAt + 4 : unitAt + 2;
        return WrittenDateReader.MonthAt(text.Words, at) is not null && (MonthReader.Read(text, at) ?? MonthReader.ReadBare(text, at, DatePart.End)) is { } month
            ? new DateMatch(i, month.End, new DateMeaning.MonthsUpTo(months, month.Meaning))
            : null;
    }
}
