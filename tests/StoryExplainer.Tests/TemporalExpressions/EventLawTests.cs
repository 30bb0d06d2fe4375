using CsCheck;
using StoryExplainer.Language;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.TemporalExpressions;

/// <summary>Laws that hold for every text, however strange.</summary>
public class EventLawTests
{
    // Words that dates, clauses and headlines are made of, thrown together: the readers must survive every order of them.
    private static readonly string[] Words =
    [
        "on", "in", "by", "the", "a", "of", "from", "to", "and", "between", "last", "next", "this", "that", "ago", "later", "earlier", "early", "mid", "-", "–", "end", "since",
        "Friday", "Monday", "Monday’s", "Sunday", "June", "May", "March", "Sept.", "15", "3rd", "2019", "2000", "1990s", "’80s", "31", "two", "three", "weeks", "year", "month", "day",
        "weekend", "summer", "fall", "first", "quarter", "century", "19th", "Christmas", "Easter", "Day", "today", "tomorrow", "yesterday", "overnight", "morning", "night",
        "said", "will", "would", "may", "met", "meets", "was", "is", "expected", "due", "planned", "who", "which", "that", "when", "if", "unless", "but", "with", "after", "before",
        "Ada", "Obi", "minister", "he", "she", "it", "council", "vote", ",", ".", ";", ":", "“", "”", "\"", "(", ")", "…", "’s", "%", "$", "20", "/",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Words.Length - 1].Array[0, 40].Select(indexes => string.Join(' ', indexes.Select(index => Words[index])));

    [Fact]
    public void Every_expression_lies_inside_its_sentence_and_every_headline_is_short() =>
        Texts.Sample(text =>
        {
            var article = Some.Article(text).PublishedOn(2026, 3, 11);
            foreach (var found in ArticleAnalyzer.Analyze(article).Events)
            {
                Assert.True(found.Sentence.Contains(found.Expression));
                Assert.True(found.Expression.Span.Length > 0);
                Assert.True(found.Headline.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit)) <= 14, found.Headline);
                Assert.False(found.Headline.EndsWith(','), found.Headline);
                Assert.Equal(found.Date.Precision == DatePrecision.Unknown, found.Date.Start is null);
                Assert.True(found.Date.Start is not { } start || start <= found.Date.End);
            }
        });

    [Fact]
    public void One_finding_per_expression_and_none_overlaps_another() =>
        Texts.Sample(text =>
        {
            var events = ArticleAnalyzer.Analyze(Some.Article(text).PublishedOn(2026, 3, 11)).Events;
            for (var i = 1; i < events.Length; i++)
            {
                Assert.True(events[i - 1].Expression.Span.End <= events[i].Expression.Span.Start);
            }
        });

    [Fact]
    public void Any_characters_are_read_without_an_exception() =>
        Gen.String.Sample(text => _ = ArticleAnalyzer.Analyze(Some.Article(text).PublishedOn(2026, 3, 11)).Events.Length);

    [Fact]
    public void No_day_of_publication_and_no_count_leads_out_of_the_calendar()
    {
        var days = Gen.Int[DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber];
        var ends = Gen.Int[0, 40].Select(Gen.Bool, (distance, isFirst) => isFirst ? distance : DateOnly.MaxValue.DayNumber - distance);
        string[] units = ["days", "weeks", "fortnights", "months", "quarters", "years", "decades", "centuries"];
        string[] ways = ["ago", "later", "before", "after 2 June 2199", "before 3 May 1000", "earlier", "from now"];
        var texts = Gen.Select(Gen.OneOf(Gen.Int[1, 120], Gen.Int[1, 9_999_999]), Gen.Int[0, units.Length - 1].Select(index => units[index]), Gen.Int[0, ways.Length - 1].Select(index => ways[index]), (count, unit, way) =>
            $"Ada Obi left on Monday, this week, last month, next year. Within {count} {unit} the bridge fell on 31 December, in the coming {count:N0} {unit} and in autumn. The vote was {count} {unit} {way}.");
        Gen.Select(Gen.OneOf(days, ends), texts).Sample((number, text) =>
        {
            var day = DateOnly.FromDayNumber(number);
            _ = ArticleAnalyzer.Analyze(Some.Article(text).PublishedOn(day.Year, day.Month, day.Day)).Events;
        });
    }

    [Fact]
    public void A_written_date_is_read_back_in_every_style() =>
        Gen.Int[0, 60000].Sample(number =>
        {
            var day = new DateOnly(1900, 1, 1).AddDays(number);
            foreach (var format in (string[])["d MMMM yyyy", "MMMM d, yyyy", "yyyy-MM-dd", "dddd, d MMMM yyyy", "dddd, MMMM d, yyyy", "d MMM yyyy"])
            {
                Assert.True(DateParser.TryParseDay(day.ToString(format, System.Globalization.CultureInfo.InvariantCulture), out var read));
                Assert.Equal(day, read);
            }
        });
}
