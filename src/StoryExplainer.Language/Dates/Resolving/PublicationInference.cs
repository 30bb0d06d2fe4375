using System.Globalization;

namespace StoryExplainer.Language.Dates.Resolving;

/// <summary>
/// Infers the day of publication where nothing states it. The words of the article say which days agree with them: the weekdays of
/// what was said lie just before, those of what is to come just after, and last week's summit a week back. The page's furniture
/// (an edition panel, a year of copyright) says which of those days it is. One day must clearly be the nearest, or there is none.
/// </summary>
internal static class PublicationInference
{
    // Furniture is printed with the paper of the day; an article is rarely more than a week older or newer.
    private const int Reach = 7;

    // How much further the second-best day must be from the furniture's day to count as ruled out.
    private const int ClearDistance = 2;

    /// <summary>The inferred date with its evidence, or null.</summary>
    public static PublicationDate? Infer(ArticleText article, IReadOnlyList<DatedExpression> expressions)
    {
        var furniture = article.DatedFurniture.SelectMany(line => DateParser.ParseDays(line.Text).Select(day => (Day: day, line.Text))).DistinctBy(entry => entry.Day).ToArray();
        if (furniture.Length == 0)
            return null;

        var directions = new Directions(expressions);
        var weekdays = WeekdayUse.Of(expressions, directions);
        if (weekdays.Count < 2)
            return null;

        var years = CopyrightYears(article);
        var best = furniture
            .SelectMany(entry => Enumerable.Range(-Reach, (2 * Reach) + 1).Select(shift => (entry.Day, entry.Text, Candidate: entry.Day.AddDays(shift))))
            .Where(entry => years.Count == 0 || years.Contains(entry.Candidate.Year))
            .Where(entry => Agrees(entry.Candidate, expressions))
            .Select(entry => (entry.Day, entry.Text, entry.Candidate, Cost: Cost(entry.Candidate, weekdays, expressions), Distance: Math.Abs(entry.Candidate.DayNumber - entry.Day.DayNumber)))
            .OrderBy(entry => entry.Cost).ThenBy(entry => entry.Distance).ThenBy(entry => entry.Candidate)
            .ToArray();
        if (best.Length == 0)
            return null;

        var chosen = best[0];
        var rivals = best.Where(entry => Math.Abs(entry.Candidate.DayNumber - chosen.Candidate.DayNumber) >= 5 && entry.Cost <= chosen.Cost + 1);
        return rivals.Any(rival => rival.Distance < chosen.Distance + ClearDistance)
            ? null
            : new PublicationDate(DateInterval.Day(chosen.Candidate), DateBasis.Inferred, Evidence(chosen.Candidate, chosen.Text, weekdays));
    }

    // The sum of the days between publication and what the article tells: news is about the day before and the day after.
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

    private static HashSet<int> CopyrightYears(ArticleText article) =>
    [
        .. article.DatedFurniture
            .Where(line => line.Text.Contains('©', StringComparison.Ordinal) || line.Text.Contains("copyright", StringComparison.OrdinalIgnoreCase) || line.Text.Contains("(c)", StringComparison.OrdinalIgnoreCase))
            .SelectMany(line => YearsIn(line.Text)),
    ];

    private static IEnumerable<int> YearsIn(string text)
    {
        var words = new List<Reading.DateWord>();
        Reading.DateWordReader.Read(text, words);
        for (var i = 0; i < words.Count; i++)
        {
            if (Expressions.WrittenDateReader.YearAt(words, i) is { } year and > 1990)
                yield return year;
        }
    }

    private static string Evidence(DateOnly day, string furniture, IReadOnlyList<WeekdayUse> weekdays)
    {
        var past = weekdays.Where(use => use.Direction < 0).Select(use => use.On(day)).Order().Select(Name);
        var future = weekdays.Where(use => use.Direction > 0).Select(use => use.On(day)).Order().Select(Name);
        var words = string.Join("; ", new[] { Phrase("past", past), Phrase("to come", future) }.Where(phrase => phrase.Length > 0));
        return $"The day nearest to “{furniture}” on the page from which the weekdays of the article agree ({words}).";
    }

    private static string Phrase(string what, IEnumerable<string> days) => string.Join(", ", days) is { Length: > 0 } list ? $"{what}: {list}" : "";

    private static string Name(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);
}
