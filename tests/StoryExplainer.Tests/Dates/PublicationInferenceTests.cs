using StoryExplainer.Language;
using StoryExplainer.Language.Dates;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Dates;

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

    private static PublicationDate? Infer(params string[] furniture) => ArticleAnalyzer.Analyze(WithFurniture(furniture)).Published;

    private static ArticleText WithFurniture(params string[] lines) =>
        Article with { DatedFurniture = [.. lines.Select((text, index) => new FurnitureLine(40 + index, text))] };
}
