using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Linking;
using StoryExplainer.Site.Pages;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Site.Linking;

public sealed class CitationTests
{
    private static readonly DateInterval Friday = DateInterval.Day(new DateOnly(2026, 3, 13));

    [Fact]
    public void A_citation_goes_to_the_sentence_on_the_articles_page()
    {
        var cite = Events(new HandMadeStory().Article("a", "Nothing happened.", "It rained. The gate opened on Friday.").Event("The gate opened", Friday))[0].Cite!;
        Assert.Equal(("¶2", "articles/a.html#p2s2", (int?)2, (int?)2), (cite.Label, cite.Href, cite.Paragraph, cite.Sentence));
        Assert.Null(cite.OriginalHref);
        Assert.False(cite.NeedsSource);
    }

    [Fact]
    public void With_the_originals_address_it_also_goes_to_the_words_there()
    {
        var story = new HandMadeStory().Article("a", "The gate, at last, opened on Friday - and the town cheered for hours & hours.").With(article => article with { SourceUrl = "https://example.org/gate" });
        Assert.Equal(
            "https://example.org/gate#:~:text=The%20gate%2C%20at%20last%2C%20opened,cheered%20for%20hours%20%26%20hours%2E",
            Events(story.Event("The gate, at last, opened", Friday))[0].Cite!.OriginalHref);
    }

    [Fact]
    public void Words_that_stand_twice_are_cited_by_the_articles_address_alone()
    {
        var story = new HandMadeStory().Article("a", "The gate opened.", "The gate opened.").With(article => article with { SourceUrl = "https://example.org/gate" });
        Assert.Equal("https://example.org/gate", Events(story.Event("The gate opened", Friday))[0].Cite!.OriginalHref);
    }

    [Fact]
    public void A_source_address_that_would_run_code_is_no_link()
    {
        var story = new HandMadeStory().Article("a", "The gate opened.").With(article => article with { SourceUrl = "javascript:alert(1)" });
        Assert.Null(Events(story.Event("The gate opened", Friday))[0].Cite!.OriginalHref);
    }

    [Fact]
    public void The_grade_says_who_stands_behind_the_sentence()
    {
        var events = Events(new HandMadeStory()
            .Article("a", "The gate “opened at dawn”, Ada Obi said. A clerk said the pump failed. The pier fell. Jan Novak left.")
            .Person("Ada Obi").Person("Jan Novak").Unnamed("A clerk").Quote("opened at dawn", "Ada Obi")
            .Event("The gate “opened at dawn”", Friday).Event("the pump failed", Friday).Event("The pier fell", Friday).Event("Jan Novak left", Friday));
        Assert.Equal(
            [AttributionGrade.Named, AttributionGrade.Unnamed, AttributionGrade.Reporters, AttributionGrade.Reporters],
            events.Select(entry => entry.Cite!.Grade));
    }

    [Fact]
    public void A_site_of_several_articles_needs_the_source_beside_the_paragraph()
    {
        var cite = Events(new HandMadeStory().Article("a", "The gate opened.").Article("b", "It rained.").Event("The gate opened", Friday))[0].Cite!;
        Assert.True(cite.NeedsSource);
        Assert.Equal("The Daily Lantern", cite.Source);
    }

    private static EventEntry[] Events(HandMadeStory story) => [.. new Planned(story.Build()).Page<TimelinePage>("timeline.html").Eras.SelectMany(era => era.Events)];
}
