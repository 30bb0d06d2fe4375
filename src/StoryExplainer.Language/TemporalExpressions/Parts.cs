namespace StoryExplainer.Language.TemporalExpressions;

/// <summary>The parts of longer times, as far as the words fix them: "the end of the year" is its last month, "the early 1990s" its first years.</summary>
internal static class Parts
{
    /// <summary>A month. Its parts are no clearer to readers than the month itself.</summary>
    public static DateInterval OfMonth(int year, int month, DatePart part) => DateInterval.Month(year, month);

    /// <summary>A year: "the start of" is its first month, "early" its first three, "mid" the four in the middle, "late" its last three, "the end of" its last.</summary>
    public static DateInterval OfYear(int year, DatePart part) => part switch
    {
        DatePart.Start => DateInterval.Month(year, 1),
        DatePart.Early => DateInterval.ThreeMonths(year, 1),
        DatePart.Mid => DateInterval.Range(new DateOnly(year, 5, 1), new DateOnly(year, 8, 31)),
        DatePart.Late => DateInterval.ThreeMonths(year, 10),
        DatePart.End => DateInterval.Month(year, 12),
        _ => DateInterval.Year(year),
    };

    /// <summary>A decade: "early" is its first four years, "mid" the three in the middle, "late" the last three, "the end of" its last year.</summary>
    public static DateInterval OfDecade(int firstYear, DatePart part) => part switch
    {
        DatePart.Start => DateInterval.Year(firstYear),
        DatePart.Early => Years(firstYear, firstYear + 3),
        DatePart.Mid => Years(firstYear + 4, firstYear + 6),
        DatePart.Late => Years(firstYear + 7, firstYear + 9),
        DatePart.End => DateInterval.Year(firstYear + 9),
        _ => DateInterval.Decade(firstYear),
    };

    private static DateInterval Years(int first, int last) => DateInterval.Range(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));
}
