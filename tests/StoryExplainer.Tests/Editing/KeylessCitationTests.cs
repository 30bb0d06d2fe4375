using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Correcting;
using StoryExplainer.Stories.Editing.Yaml;
using StoryExplainer.Stories.Model;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Editing;

/// <summary>Citations that were written while there was one article, once there is a second.</summary>
public sealed class KeylessCitationTests
{
    private const string Timeline = "- in: ¶1\n  headline: The mayor speaks of luck\n- in: ¶2\n  headline: A meeting in Hull\n";
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void A_citation_keeps_meaning_the_article_that_was_alone_when_it_was_written()
    {
        var lone = LoneArticles.None.With(Stories(1, new KeylessCitations()));
        var stories = Stories(2, new KeylessCitations(lone: lone));

        Assert.Contains(stories.Events, item => item.Headline == "The mayor speaks of luck" && item.Evidence!.Value.Article == "ferry-hits-pier");
        Assert.Equal(
            "input/timeline.yml(1,7): warning SE3319: There are several articles now, and 2 citations do not say which one is meant (input/timeline.yml lines 1, 3); the only one before was \"herald\", so it is taken. Add the line \"cites: herald\" to input/site.yml, so that this holds on every machine.",
            Assert.Single(_diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void The_settings_say_it_once_and_for_all()
    {
        var stories = Stories(2, new KeylessCitations(new YamlText("herald", new DiagnosticLocation("input/site.yml", 1, 8))));

        Assert.Empty(_diagnostics.ToSorted());
        Assert.Contains(stories.Events, item => item.Headline == "A meeting in Hull");
    }

    [Fact]
    public void An_article_that_is_not_there_is_told_where_it_is_named()
    {
        Stories(2, new KeylessCitations(new YamlText("heralt", new DiagnosticLocation("input/site.yml", 1, 8))));

        Assert.Equal("input/site.yml(1,8): error SE3301: There is no article \"heralt\". Keys that can stand here: herald, post.", Assert.Single(_diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void Where_nobody_knows_all_citations_are_one_error()
    {
        Stories(2, new KeylessCitations());

        Assert.Equal(
            "input/timeline.yml(1,7): error SE3304: There are several articles, and 2 citations do not say which one is meant (input/timeline.yml lines 1, 3). If all mean one article, add a line such as \"cites: herald\" to input/site.yml; else put its key in front of each, such as herald ¶1. Keys: herald, post.",
            Assert.Single(_diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void The_published_site_remembers_where_the_cache_does_not()
    {
        Stories(2, new KeylessCitations(lone: LoneArticles.None.OrPublished(["herald.txt"])));

        Assert.Equal(Severity.Warning, Assert.Single(_diagnostics.ToSorted()).Severity);
    }

    [Fact]
    public void What_is_remembered_can_be_read_again()
    {
        using var folder = new TemporaryFolder();
        LoneArticles.None.With(Stories(1, new KeylessCitations())).Save(folder["cache"]);

        Stories(2, new KeylessCitations(lone: LoneArticles.Read(folder["cache"])));

        Assert.Equal("SE3319", Assert.Single(_diagnostics.ToSorted()).Code);
        folder.Write("cache/lone-articles.txt", "\0garbage\n");
        LoneArticles.Read(folder["cache"]);
    }

    private StoryCollection Stories(int articles, KeylessCitations keyless)
    {
        var problems = articles == 1 ? new DiagnosticBag() : _diagnostics;
        var corrections = CorrectionsReader.Read(new EditorFiles([new("timeline.yml", Timeline)]), problems) with { Keyless = keyless };
        var stories = StoryBuilder.Build([.. FerryStory.Seeds.Take(articles)], new SiteSettings(), corrections, problems);
        keyless.Report(stories.Articles, problems);
        return stories;
    }
}
