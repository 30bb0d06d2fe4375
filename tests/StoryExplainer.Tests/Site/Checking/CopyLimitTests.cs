using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Events;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Checking.Copying;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Model;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Site.Checking;

public sealed class CopyLimitTests
{
    private const string Gate = "The Tide Gate is a wall of grey steel plates that closes across the whole river mouth at night. It rained all day on everybody who came.";

    [Theory]
    [InlineData("a wall of grey steel plates that closes", "")] // 8 words
    [InlineData("a wall of grey steel plates that closes across the whole", "seeds/a.txt(1,1): warning SE5301: The site shows 11 words in a row that are this article's own (\"a wall of grey steel plates that closes …\", ¶1); from 10 on it is close to a copy. Define \"tide-gate\" in your own words in input/terms.yml (definition, source).")]
    [InlineData("a wall of grey steel plates that closes across the whole river mouth", "seeds/a.txt(1,1): warning SE5303: The site shows 13 words in a row that are this article's own (\"a wall of grey steel plates that closes …\", ¶1), and the limit is 12. Define \"tide-gate\" in your own words in input/terms.yml (definition, source).")]
    public void A_long_definition_in_the_words_of_the_article_is_told(string definition, string expected) =>
        Assert.Equal(expected, string.Join('\n', Check(new HandMadeStory().Article("a", Gate).Term("Tide Gate", definition), Wide)));

    [Fact]
    public void A_limit_that_the_editor_set_stops_the_build()
    {
        var story = new HandMadeStory().Article("a", Gate).Term("Tide Gate", "a wall of grey steel plates that closes across the whole river mouth");

        Assert.Equal(
            "seeds/a.txt(1,1): error SE5302: The site shows 13 words in a row that are this article's own (\"a wall of grey steel plates that closes …\", ¶1), and the limit is 12. Define \"tide-gate\" in your own words in input/terms.yml (definition, source).",
            Assert.Single(Check(story, Wide with { IsMaximumRunSet = true })));
    }

    [Fact]
    public void Too_much_of_an_article_is_told_with_its_share()
    {
        // Sixty words of two hundred, in ten definitions of six words.
        var words = Enumerable.Range(0, 10).Select(number => FormattableString.Invariant($"Thing{number} is one{number} two{number} three{number} four{number} five{number} six{number}, they said, and nobody else at all said anything about it."));
        var story = new HandMadeStory().Article("a", string.Join(' ', words));
        for (var number = 0; number < 10; number++)
        {
            story = story.Term(FormattableString.Invariant($"Thing{number}"), FormattableString.Invariant($"one{number} two{number} three{number} four{number} five{number} six{number}"));
        }

        Assert.Equal(
            "seeds/a.txt: warning SE5306: The site shows 31.6% of this article in the reporters' own words, and the limit is 5%. Write headlines, roles or definitions of your own, or set \"rights\" beside the seed if you may show more.",
            Assert.Single(Check(story, new CopyLimits())));
        Assert.StartsWith("seeds/a.txt: error SE5305: ", Assert.Single(Check(story, new CopyLimits { IsMaximumShareSet = true })), StringComparison.Ordinal);
        Assert.StartsWith("seeds/a.txt: warning SE5304: ", Assert.Single(Check(story, new CopyLimits { WarnShare = 10, MaximumShare = 40 })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_quotation_from_a_short_article_is_not_too_much()
    {
        Assert.Empty(Check(new HandMadeStory().Article("a", Gate).Term("Tide Gate", "a wall of grey steel plates that closes"), new CopyLimits { IsMaximumShareSet = true }));
    }

    [Fact]
    public void The_advice_names_what_shows_the_words()
    {
        var day = DateInterval.Day(new DateOnly(2026, 3, 14));
        var story = new HandMadeStory().Article("a", "Ada Obi, keeper of the old grey wall of steel plates that closes across the whole river mouth, spoke on Friday.")
            .Person("Ada Obi", "keeper of the old grey wall of steel plates that closes across the whole river mouth")
            .Event("spoke on Friday", day, EventStatus.Happened, "on Friday");

        Assert.EndsWith("Give \"ada-obi\" a shorter role in input/people.yml (role, source).", Assert.Single(Check(story, Wide)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_editor_copied_stops_the_build_even_at_the_usual_limit()
    {
        var story = new HandMadeStory().Article("a", Gate).Build();
        var desk = DeskOf(story, "# The gate\n\n## In brief\n\n- At night a wall of grey steel plates that closes across the whole river mouth keeps the sea out. [¶1]\n");

        Assert.Equal(
            "seeds/a.txt(1,1): error SE5302: The site shows 13 words in a row that are this article's own (\"a wall of grey steel plates that closes …\", ¶1), and the limit is 12. Say it in your own words in input/, or put it in quotation marks.",
            Assert.Single(Check(story, Wide, desk)));
    }

    [Fact]
    public void Words_in_quotation_marks_are_no_copy_of_the_editors()
    {
        var story = new HandMadeStory().Article("a", Gate).Build();
        var desk = DeskOf(story, "# The gate\n\n## In brief\n\n- It is “a wall of grey steel plates that closes across the whole river mouth at night”. [¶1]\n");

        Assert.Empty(Check(story, Wide, desk));
    }

    [Fact]
    public void Names_inside_a_run_do_not_count()
    {
        var story = new HandMadeStory().Article("a", "Ada Obi is the head of the small Kyiv office of the River Safety Board of Hull. It rained all day on everybody.")
            .Person("Ada Obi", "the head of the small Kyiv office of the River Safety Board of Hull").Organisation("River Safety Board of Hull");

        Assert.Empty(Check(story, Wide));
    }

    [Theory]
    [InlineData(RightsMode.Own)]
    [InlineData(RightsMode.Licensed)]
    [InlineData(RightsMode.PublicDomain)]
    public void An_article_whose_text_may_be_shown_has_no_limit(RightsMode rights)
    {
        var story = new HandMadeStory().Article("a", Gate).Term("Tide Gate", "a wall of grey steel plates that closes across the whole river mouth").With(article => article with { Rights = rights });

        Assert.Empty(Check(story, new CopyLimits { IsMaximumRunSet = true, IsMaximumShareSet = true }));
    }

    [Fact]
    public void A_headline_of_the_articles_words_counts_and_one_of_the_editors_does_not()
    {
        var day = DateInterval.Day(new DateOnly(2026, 3, 14));
        var story = new HandMadeStory().Article("a", "The long awaited gate of grey steel plates closed on Friday for good.").Event("gate of grey steel plates closed", day, EventStatus.Happened, "on Friday").Build();

        var narrow = new CopyLimits { WarnRun = 4 };
        Assert.NotEmpty(Check(story, narrow, new EditorDesk()));
        Assert.Empty(Check(story with { Events = [story.Events[0] with { Headline = "The gate is shut" }] }, narrow, new EditorDesk()));
    }

    private static CopyLimits Wide => new() { WarnShare = 100, MaximumShare = 100 };

    private static EditorDesk DeskOf(StoryCollection story, string text)
    {
        var diagnostics = new DiagnosticBag();
        var desk = EditorDeskReader.Read(new EditorFiles([new("story.md", text)]), story, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return desk;
    }

    private static List<string> Check(HandMadeStory story, CopyLimits limits) => Check(story.Build(), limits, new EditorDesk());

    private static List<string> Check(StoryCollection story, CopyLimits limits, EditorDesk desk)
    {
        var diagnostics = new DiagnosticBag();
        CopyLimitChecker.Check(new SiteModel(new SiteContent { Collection = story, Settings = new SiteSettings { CopyLimits = limits }, Desk = desk }, new EnglishWords()), diagnostics);
        return [.. diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString())];
    }
}
