using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Language;
using StoryExplainer.Language.Events;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.TemporalExpressions;

public class DateSpecTests
{
    public static TheoryData<SpecExample> Dates => SpecFile.Rows("Dates");

    public static TheoryData<SpecExample> Events => SpecFile.Rows("Events");

    [Theory]
    [MemberData(nameof(Dates))]
    public void The_examples_of_Dates_hold(SpecExample example) =>
        example.Holds(Analyze(example, out var article).Select(found => $"{found.Expression.Of(article)} = {Format(found.Date)}"));

    [Theory]
    [MemberData(nameof(Events))]
    public void The_examples_of_Events_hold(SpecExample example) =>
        example.Holds(
            Analyze(example, out var article).Select(found =>
                $"{found.Expression.Of(article)} = {Format(found.Date)} {found.Status.ToString().ToLowerInvariant()}{(found.IsStatement ? ", said" : "")} | {(found.Headline.Length == 0 ? "withheld" : found.Headline)}"));

    private static ImmutableArray<EventFinding> Analyze(SpecExample example, out ArticleText article)
    {
        article = Some.Article(example.Text.Split('\n'));
        if (example.Settings.Length > 0)
        {
            var day = DateOnly.ParseExact(example.Settings["published=".Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            article = article.PublishedOn(day.Year, day.Month, day.Day);
        }

        return ArticleAnalyzer.Analyze(article).Events;
    }

    private static string Format(DateInterval date) => date.Precision switch
    {
        DatePrecision.Unknown => "unknown",
        DatePrecision.Day => string.Create(CultureInfo.InvariantCulture, $"{date.Start:yyyy-MM-dd}"),
        DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{date.Start:yyyy-MM}"),
        DatePrecision.Year => string.Create(CultureInfo.InvariantCulture, $"{date.Start:yyyy}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{date.Start:yyyy-MM-dd}/{date.End:yyyy-MM-dd}"),
    };
}
