using System.Collections.Immutable;
using System.Globalization;

namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>
/// Infers when an article was published where nothing states it, from the strongest sign that it has: (1) a dateline, or a date line that could be two days, (2) a day told twice ("yesterday,
/// 14 July"), (3) the days that its page prints, as far as the weekdays of the text agree with them, (4) the bounds that full dates, weekdays of dates and
/// the year of copyright set. What leaves several days open is kept as an interval; what leaves more than a year open is no date.
/// </summary>
internal static class PublicationInference
{
    // A weekday falls on the same day of a year again after this many years at most, save in a leap year's February.
    private const int MostYears = 7;

    // A report is about the days before it.
    private const int DaysOfNews = 7;

    // A report whose year nothing else tells is taken to follow the last date of its text within this many days.
    private const int SoonAfter = 120;

    /// <summary>The inferred day or interval with its evidence, or null.</summary>
    public static PublicationDate? Infer(ArticleText article, IReadOnlyList<DatedExpression> expressions)
    {
        var years = CopyrightYear.In(article);
        var bounds = PublicationBounds.Of(expressions, years);
        return FromDateline(article, bounds, expressions)
            ?? FromPossibleDays(article.PossibleDays, bounds, expressions)
            ?? PublicationBounds.FromDayToldTwice(expressions, bounds)
            ?? FurnitureInference.Infer(article, expressions, years)
            ?? bounds.ToPublication();
    }

    private static PublicationDate? FromDateline(ArticleText article, PublicationBounds bounds, IReadOnlyList<DatedExpression> expressions)
    {
        if (Dateline.Find(article) is not { } dateline)
            return null;

        if (dateline.Meaning is DateMeaning.Absolute { Interval: var interval })
            return new PublicationDate(interval, DateBasis.Stated, $"The report is dated “{dateline.Words}”.");

        var date = (DateMeaning.DayOfYear)dateline.Meaning; // Find gives these two kinds.
        if (bounds is { First: { } first, Last: null })
            return AfterLastDate(date, dateline.Words, first);

        var days = bounds.DaysOf(date.Month, date.FirstDay, date.Weekday);
        return days is [var day] ? new PublicationDate(DateInterval.Day(day), DateBasis.Inferred, $"The report is dated “{dateline.Words}”, and of all years only {Year(day)} agrees with the dates of the text.") : null;
    }

    // Only what is past has a year: the report may be of any year after it. Weekdays do not tell, for those of the next year are only a day off; but a report that follows soon is of the same news.
    private static PublicationDate? AfterLastDate(DateMeaning.DayOfYear date, string words, DateOnly first)
    {
        var next = Enumerable.Range(first.Year, MostYears)
            .Where(year => date.FirstDay <= DateTime.DaysInMonth(year, date.Month))
            .Select(year => new DateOnly(year, date.Month, date.FirstDay))
            .FirstOrDefault(day => day >= first.AddDays(-DaysOfNews) && (date.Weekday is null || day.DayOfWeek == date.Weekday));
        return next.DayNumber >= first.DayNumber - DaysOfNews && next.DayNumber - first.DayNumber <= SoonAfter
            ? new PublicationDate(DateInterval.Day(next), DateBasis.Inferred, $"The report is dated “{words}”, which in {Year(next)} follows the last date of the text soonest.")
            : null;
    }

    private static PublicationDate? FromPossibleDays(ImmutableArray<DateOnly> days, PublicationBounds bounds, IReadOnlyList<DatedExpression> expressions)
    {
        DateOnly[] open = [.. days.Where(day => !(day < bounds.First?.AddDays(-1)) && !(day > bounds.Last?.AddDays(1)))];
        return (open.Length == 1 ? open[0] : WeekdayFit.Choose(open, expressions)) is { } day
            ? new PublicationDate(DateInterval.Day(day), DateBasis.Inferred, $"The page's date could be {string.Join(" or ", days.Select(Name))}; only {Name(day)} agrees with the dates of the text.")
            : null;
    }

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);

    private static string Name(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
