using StoryExplainer.Language.Events;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Pages;
using StoryExplainer.Stories.Model;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Site.Pages;

public sealed class ArticlePageTests
{
    private const string Long = "Mayor Ada Obi opened the long awaited Tide Gate on Friday morning before a crowd. It rained.";

    [Fact]
    public void Under_quoted_rights_a_paragraph_shows_its_first_eight_words_and_no_sentence()
    {
        var page = Page(Story());
        Assert.False(page.ShowsText);
        Assert.Equal("Mayor Ada Obi opened the long awaited Tide", page.Paragraphs[0].Locator);
        Assert.Equal(["p1s1", "p1s2"], page.Paragraphs[0].Sentences.Select(sentence => sentence.Id));
        Assert.All(page.Paragraphs[0].Sentences, sentence => Assert.Null(sentence.Text));
    }

    [Fact]
    public void With_the_originals_address_there_are_no_locators()
    {
        Assert.Null(Page(Story().With(article => article with { SourceUrl = "https://example.org/gate" })).Paragraphs[0].Locator);
    }

    [Theory]
    [InlineData(RightsMode.Own, null)]
    [InlineData(RightsMode.PublicDomain, null)]
    [InlineData(RightsMode.Licensed, "noindex")]
    public void With_the_rights_to_it_the_whole_text_is_shown_sentence_by_sentence(RightsMode rights, string? robots)
    {
        var page = Page(Story().With(article => article with { Rights = rights }));
        Assert.Equal(Long, string.Concat(page.Paragraphs[0].Sentences.Select(sentence => sentence.Text!.Plain)));
        Assert.Equal(robots, page.Robots);
    }

    [Fact]
    public void A_paragraph_lists_each_page_that_rests_on_it_once_with_what_it_takes()
    {
        var uses = Page(Story().Person("Ada Obi", "Mayor").Term("Tide Gate").Event("Ada Obi opened", DateInterval.Day(new DateOnly(2026, 3, 13)), EventStatus.Happened, null, "Ada Obi")).Paragraphs[0].Uses;
        Assert.Equal(
            ["role Ada Obi ../people/ada-obi.html", "event Ada Obi opened ../timeline.html#e1", "mention Tide Gate ../terms/tide-gate.html"],
            uses.Select(use => $"{use.Kind} {use.Name} {use.Href}"));
    }

    [Fact]
    public void The_meter_counts_speakers_and_the_reporters_own_words_apart()
    {
        var story = new HandMadeStory().Article("a", "Ada Obi said “we are ready” today. The Tide Gate is a wall of steel across the river mouth. It rained on all of us.")
            .Person("Ada Obi").Term("Tide Gate", "a wall of steel across the river mouth").Quote("we are ready", "Ada Obi");
        Assert.Equal(new CopyMeter(SpeakersPercent: 12, OwnPercent: 32, LongestRun: 8, Words: 25, State: "within"), new Planned(story.Build()).MeterOf(0));
    }

    private static HandMadeStory Story() => new HandMadeStory().Article("a", Long);

    private static ArticlePage Page(HandMadeStory story) => new Planned(story.Build()).Page<ArticlePage>("articles/a.html");
}
