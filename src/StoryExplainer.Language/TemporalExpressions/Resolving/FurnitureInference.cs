using System.Globalization;

namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>
/// Infers when an article was published from the days that its page prints (an edition panel). A page is mostly saved when its article is new, so the article
/// is of that day or a little younger, rarely older; and the weekdays of what was said lie just before it, those of what is to come just after.
/// Days from which all weekdays mean the same are one answer: it is taken if it is clearly the nearest, as a day if no other fits, else as an interval.
/// </summary>
internal static class FurnitureInference
{
    private const int Reach = 7;

    // Tuned by hand on pages with an edition panel: how much worse the next answer must be, and how much worse a day of the same answer may be.
    private const double ClearMargin = 1.5;
    private const double SameAnswer = 1.5;
    private const double OneDay = 0.3;

    /// <summary>The inferred day or interval with its evidence, or null.</summary>
    public static PublicationDate? Infer(ArticleText article, IReadOnlyList<DatedExpression> expressions, HashSet<int> copyrightYears)
    {
        var printed = article.DatedFurniture.SelectMany(line => DateParser.ParseDays(line.Text).Select(day => (Day: day, line.Text))).DistinctBy(entry => entry.Day).ToArray();
        var weekdays = printed.Length == 0 ? [] : WeekdayUse.Of(expressions, new Directions(expressions));
        if (weekdays.Sum(use => use.Count) < 2)
            return null;

        var answers = printed
            .SelectMany(entry => Enumerable.Range(-Reach, (2 * Reach) + 1).Select(shift => (Printed: entry.Text, Day: entry.Day.AddDays(shift), Distance: shift)))
            .Where(entry => copyrightYears.Count == 0 || copyrightYears.Contains(entry.Day.Year))
            .Where(entry => Agrees(entry.Day, expressions))
            .Select(entry => (entry.Printed, entry.Day, Cost: Cost(entry.Day, weekdays, expressions) + CostOfDistance(entry.Distance)))
            .GroupBy(entry => string.Join(' ', weekdays.Select(use => use.On(entry.Day).DayNumber)), StringComparer.Ordinal)
            .Select(answer => answer.OrderBy(entry => entry.Cost).ThenBy(entry => entry.Day).DistinctBy(entry => entry.Day).ToArray())
            .OrderBy(answer => answer[0].Cost).ThenBy(answer => answer[0].Day)
            .ToArray();
        if (answers.Length == 0 || (answers.Length > 1 && answers[1][0].Cost < answers[0][0].Cost + ClearMargin))
            return null;

        var best = answers[0];
        var isOneDay = best.Length == 1 || (best.Length == 2 && best[1].Cost >= best[0].Cost + OneDay);
        var near = isOneDay ? [best[0].Day] : best.Where(entry => entry.Cost <= best[0].Cost + SameAnswer).Select(entry => entry.Day).Order().ToArray();
        return new PublicationDate(DateInterval.Range(near[0], near[^1]), DateBasis.Inferred, Evidence(near, best[0].Printed, weekdays));
    }

    private static double CostOfDistance(int days) => days >= 0 ? 0.35 * days : 1.5 - (0.5 * days);

    // The mean of the days between publication and what the article tells: news is about the day before and the day after.
    private static double Cost(DateOnly day, IReadOnlyList<WeekdayUse> weekdays, IReadOnlyList<DatedExpression> expressions)
    {
        var uses = weekdays.Sum(use => use.Count);
        var cost = weekdays.Sum(use => (double)use.Count * Math.Abs(use.On(day).DayNumber - day.DayNumber)) / uses;
        var lastWeek = Calendar.Monday(day, -1);
        var tellsOfLastWeek = expressions.Any(dated => dated.Expression.Meaning is DateMeaning.Shifted { Unit: CalendarUnit.Week, Least: -1, Most: -1 } && dated.Clause.Direction < 0);
        if (tellsOfLastWeek && !weekdays.Any(use => use.Direction < 0 && use.On(day) is var date && date >= lastWeek && date <= lastWeek.AddDays(6)))
            cost += 1;

        return cost;
    }

    // Full dates in the text: what has happened lies before, what is planned after.
    private static bool Agrees(DateOnly day, IReadOnlyList<DatedExpression> expressions) =>
        expressions.All(dated => dated.Expression.Meaning is not DateMeaning.Absolute { Interval: { Precision: DatePrecision.Day, Start: { } date } } || !dated.Clause.IsStrong || dated.IsQuoted
            || (dated.Clause.Time == Clauses.ClauseTime.Past ? date <= day : dated.Clause.Time != Clauses.ClauseTime.Future || date >= day));

    private static string Evidence(DateOnly[] days, string furniture, IReadOnlyList<WeekdayUse> weekdays)
    {
        var past = weekdays.Where(use => use.Direction < 0).Select(use => use.On(days[0])).Order().Select(Name);
        var future = weekdays.Where(use => use.Direction > 0).Select(use => use.On(days[0])).Order().Select(Name);
        var words = string.Join("; ", new[] { Phrase("past", past), Phrase("to come", future) }.Where(phrase => phrase.Length > 0));
        return $"The {(days.Length == 1 ? "day" : "days")} nearest to “{furniture}” on the page from which the weekdays of the article agree ({words}).";
    }

    private static string Phrase(string what, IEnumerable<string> days) => string.Join(", ", days) is { Length: > 0 } list ? $"{what}: {list}" : "";

    private static string Name(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);
}
