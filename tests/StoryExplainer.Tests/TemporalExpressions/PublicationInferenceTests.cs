using StoryExplainer.Language;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.TemporalExpressions;

public class PublicationInferenceTests
{
    private static readonly ArticleText Article = Some.Article(
        "Ada Obi said Tuesday that the bridge would be closed. She will meet the engineers on Wednesday.",
        "Tom Reed told reporters on Tuesday that he was not surprised. The bridge was damaged on Saturday, and the engineers will report on Wednesday.");

    [Fact]
    public void The_day_near_the_furniture_from_which_all_weekdays_agree_is_inferred()
    {
        var published = Infer("Edition of 8 June 2026", "© 2026 The Harbour Times");

        // 9 June 2026 is a Tuesday, the day of all that was said; Wednesday is the next day and Saturday the last.
        Assert.Equal(new DateOnly(2026, 6, 9), published?.Date.Start);
        Assert.Equal(DateBasis.Inferred, published?.Basis);
    }

    [Fact]
    public void Its_evidence_names_the_furniture_and_the_days()
    {
        var published = Infer("Edition of 8 June 2026");

        Assert.Equal(
            "The day nearest to “Edition of 8 June 2026” on the page from which the weekdays of the article agree "
            + "(past: Saturday 6 June 2026, Tuesday 9 June 2026; to come: Wednesday 10 June 2026).",
            published?.Evidence);
    }

    [Fact]
    public void Events_are_resolved_from_the_inferred_day()
    {
        var events = ArticleAnalyzer.Analyze(WithFurniture("Edition of 8 June 2026")).Events;

        Assert.Contains(events, found => found.Date == DateInterval.Day(new DateOnly(2026, 6, 6)));
    }

    [Fact]
    public void Two_days_equally_near_give_no_date()
    {
        // From 5 June, the Tuesdays 2 and 9 June are three and four days away.
        Assert.Null(Infer("Edition of 5 June 2026"));
    }

    [Fact]
    public void A_year_of_copyright_alone_gives_no_date() => Assert.Null(Infer("© 2026 The Harbour Times"));

    [Fact]
    public void A_day_outside_the_year_of_copyright_is_not_inferred() => Assert.Null(Infer("Edition of 8 June 2026", "© 2024 The Harbour Times"));

    [Fact]
    public void One_weekday_alone_is_not_enough()
    {
        var article = Some.Article("Ada Obi said Tuesday that the bridge would be closed.") with { DatedFurniture = [new FurnitureLine(9, "Edition of 8 June 2026")] };

        Assert.Null(ArticleAnalyzer.Analyze(article).Published);
    }

    [Fact]
    public void A_stated_date_is_kept_as_it_is()
    {
        var article = WithFurniture("Edition of 8 June 2026").PublishedOn(2026, 6, 16);

        Assert.Equal(DateBasis.Stated, ArticleAnalyzer.Analyze(article).Published?.Basis);
    }

    [Fact]
    public void Days_from_which_all_weekdays_mean_the_same_are_kept_as_an_interval()
    {
        var article = Some.Article("Ada Obi told the inquiry on Monday that the bridge was unsafe.", "Tom Reed, who resigned on May 20, is expected to give evidence on Thursday.")
            with
        { DatedFurniture = [new FurnitureLine(9, "Edition of 18 June 2022"), new FurnitureLine(10, "© 2022 The Harbour Times")] };

        var analysis = ArticleAnalyzer.Analyze(article);

        Assert.Equal(DateInterval.Range(new DateOnly(2022, 6, 20), new DateOnly(2022, 6, 23)), analysis.Published?.Date);
        Assert.Equal([Day(2022, 6, 20), Day(2022, 5, 20), Day(2022, 6, 23)], analysis.Events.Select(found => found.Date));
    }

    [Fact]
    public void What_differs_between_the_days_of_an_interval_is_told_as_exactly_as_it_can_be()
    {
        var article = Some.Article("Ada Obi told the inquiry on Monday that the bridge was unsafe.", "Tom Reed is expected to give evidence on Thursday. The road was closed yesterday.")
            with
        { DatedFurniture = [new FurnitureLine(9, "Edition of 18 June 2022")] };

        Assert.Equal(DateInterval.Range(new DateOnly(2022, 6, 19), new DateOnly(2022, 6, 22)), ArticleAnalyzer.Analyze(article).Events[^1].Date);
    }

    [Fact]
    public void A_dateline_with_its_year_states_the_day()
    {
        var published = Published("MANILA, Aug. 29, 2019 (Harbour Press) — Senators asked seven traders on Thursday where the rice had gone.");

        Assert.Equal(Day(2019, 8, 29), published?.Date);
        Assert.Equal(DateBasis.Stated, published?.Basis);
    }

    [Fact]
    public void A_dateline_without_its_year_takes_the_only_year_that_agrees_with_the_text() =>
        Assert.Equal(Day(2019, 8, 29), Published("MANILA, Aug. 29 — Senators asked seven traders where the rice had gone.", "The rice had arrived on 2 July 2019.")?.Date);

    [Fact]
    public void A_dateline_long_after_the_last_date_of_the_text_tells_no_year() =>
        Assert.Null(Published("MANILA, Jan. 17 — The rice law took effect on Saturday.", "It had been passed on 4 March 2023.")?.Date);

    [Fact]
    public void Of_two_days_that_a_date_line_may_mean_the_weekdays_of_the_news_tell_the_one()
    {
        var article = Some.Article("Ada Obi agreed on Thursday to close the bridge.", "Tom Reed said on Thursday that he was not surprised.") with { PossibleDays = [new DateOnly(2025, 5, 6), new DateOnly(2025, 6, 5)] };

        var published = ArticleAnalyzer.Analyze(article).Published;

        Assert.Equal(Day(2025, 6, 5), published?.Date);
        Assert.Equal(DateBasis.Inferred, published?.Basis);
        Assert.Equal("The page's date could be 6 May 2025 or 5 June 2025; only 5 June 2025 agrees with the dates of the text.", published?.Evidence);
    }

    [Fact]
    public void Of_two_days_that_a_date_line_may_mean_the_one_before_what_is_past_is_out()
    {
        var article = Some.Article("The bridge was closed on 20 May 2025.") with { PossibleDays = [new DateOnly(2025, 5, 6), new DateOnly(2025, 6, 5)] };

        Assert.Equal(Day(2025, 6, 5), ArticleAnalyzer.Analyze(article).Published?.Date);
    }

    [Fact]
    public void Two_days_that_a_date_line_may_mean_stay_open_where_nothing_tells()
    {
        var article = Some.Article("Ada Obi has closed the bridge.") with { PossibleDays = [new DateOnly(2025, 5, 6), new DateOnly(2025, 6, 5)] };

        Assert.Null(ArticleAnalyzer.Analyze(article).Published);
    }

    [Fact]
    public void A_dateline_alone_tells_no_year() =>
        Assert.Null(Published("MANILA, Aug. 29 — Senators asked seven traders where the rice had gone."));

    [Fact]
    public void The_day_of_a_dateline_is_no_event() =>
        Assert.Single(ArticleAnalyzer.Analyze(Some.Article("MANILA, Aug. 29, 2019 — Senators met on Thursday.")).Events);

    [Fact]
    public void A_day_told_twice_dates_the_article() =>
        Assert.Equal(Day(2025, 8, 16), Published("The dam burst yesterday, 15 August 2025, after a week of rain.")?.Date);

    [Fact]
    public void A_weekday_with_its_date_and_the_same_weekday_alone_leave_a_week_open() =>
        Assert.Equal(
            DateInterval.Range(new DateOnly(2025, 7, 14), new DateOnly(2025, 7, 20)),
            Published("The dam burst on Monday.", "It had been inspected in June 2025, and on Monday, 14 July, it gave way.")?.Date);

    [Fact]
    public void A_past_year_and_the_year_of_copyright_bound_the_date()
    {
        var article = Some.Article("The bank closed its last branch in 2023. In January it had promised to stay.") with { DatedFurniture = [new FurnitureLine(9, "© 2023 The Harbour Times")] };

        Assert.Equal(DateInterval.Year(2023), ArticleAnalyzer.Analyze(article).Published?.Date);
    }

    [Fact]
    public void Bounds_that_lie_more_than_a_year_apart_give_no_date()
    {
        var article = Some.Article("The bank closed its last branch in 2020.") with { DatedFurniture = [new FurnitureLine(9, "© 2023 The Harbour Times")] };

        Assert.Null(ArticleAnalyzer.Analyze(article).Published);
    }

    private static DateInterval Day(int year, int month, int day) => DateInterval.Day(new DateOnly(year, month, day));

    private static PublicationDate? Published(params string[] paragraphs) => ArticleAnalyzer.Analyze(Some.Article(paragraphs)).Published;

    private static PublicationDate? Infer(params string[] furniture) => ArticleAnalyzer.Analyze(WithFurniture(furniture)).Published;

    private static ArticleText WithFurniture(params string[] lines) =>
        Article with { DatedFurniture = [.. lines.Select((text, index) => new FurnitureLine(40 + index, text))] };
}
