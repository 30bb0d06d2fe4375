using System.Globalization;

namespace StoryExplainer.Language.Dates.Resolving;

/// <summary>
/// Infers when an article was published where nothing states it, from the strongest sign that it has: (1) a dateline, (2) a day told twice ("yesterday,
/// 14 July"), (3) the days that its page prints, as far as the weekdays of the text agree with them, (4) the bounds that full dates, weekdays of dates and
/// the year of copyright set. What leaves several days open is kept as an interval; what leaves more than a year open is no date.
/// </summary>
internal static class PublicationInference
{
    /// <summary>The inferred day or interval with its evidence, or null.</summary>
    public static PublicationDate? Infer(ArticleText article, IReadOnlyList<DatedExpression> expressions)
    {
        var years = CopyrightYear.In(article);
        var bounds = PublicationBounds.Of(expressions, years);
        return FromDateline(article, bounds)
            ?? PublicationBounds.FromDayToldTwice(expressions, bounds)
            ?? FurnitureInference.Infer(article, expressions, years)
            ?? bounds.ToPublication();
    }

    private static PublicationDate? FromDateline(ArticleText article, PublicationBounds bounds)
    {
        if (Dateline.Find(article) is not { } dateline)
            return null;

        if (dateline.Meaning is DateMeaning.Absolute { Interval: var interval })
            return new PublicationDate(interval, DateBasis.Stated, $"The report is dated “{dateline.Words}”.");

        var date = (DateMeaning.DayOfYear)dateline.Meaning; // Find gives these two kinds.
        var days = bounds.DaysOf(date.Month, date.FirstDay, date.Weekday);
        return days is [var day] ? new PublicationDate(DateInterval.Day(day), DateBasis.Inferred, $"The report is dated “{dateline.Words}”, and of all years only {day.Year.ToString(CultureInfo.InvariantCulture)} agrees with the dates of the text.") : null;
    }
}
