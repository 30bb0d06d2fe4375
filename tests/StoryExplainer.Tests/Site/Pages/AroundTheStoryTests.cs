using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Site.Pages;
using StoryExplainer.Stories.Model;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Site.Pages;

public sealed class AroundTheStoryTests
{
    [Fact]
    public void A_person_leads_on_to_those_who_stand_before_and_next_in_the_list()
    {
        var site = new Planned(new HandMadeStory().Article("a", "Ada Obi rowed.", "Ada Obi swam.", "Ada Obi and Ben Oak sat.", "Ben Oak slept.", "Cleo Ray ran.").Person("Cleo Ray").Person("Ben Oak").Person("Ada Obi").Build());

        Assert.Equal((null, "ben-oak"), (site.Page<PersonPage>("people/ada-obi.html").Previous?.Id, site.Page<PersonPage>("people/ada-obi.html").Next?.Id));
        Assert.Equal(("ada-obi", "cleo-ray"), (site.Page<PersonPage>("people/ben-oak.html").Previous?.Id, site.Page<PersonPage>("people/ben-oak.html").Next?.Id));
        Assert.Null(site.Page<PersonPage>("people/cleo-ray.html").Next);
    }

    [Fact]
    public void The_page_of_quotations_shows_who_speaks_about_what()
    {
        var topics = new Planned(Speakers().Quote("The levy and the gate", "Ada Obi").Quote("A levy!", "Ada Obi").Quote("No gate", "Ben Oak").Build()).Page<QuotesPage>("quotes.html").Topics!;

        Assert.Equal(["gate", "levy"], topics.Terms.Select(term => term.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["ada-obi gate 1 levy 2", "ben-oak gate 1 levy 0"], topics.Rows.Select(row =>
            row.Person.Id + string.Concat(topics.Terms.Zip(row.Cells).OrderBy(cell => cell.First.Id, StringComparer.Ordinal).Select(cell => $" {cell.First.Id} {cell.Second.Count}"))));
    }

    [Fact]
    public void One_speaker_or_one_term_makes_no_table() =>
        Assert.Null(new Planned(Speakers().Quote("The levy and the gate", "Ada Obi").Quote("A levy!", "Ada Obi").Build()).Page<QuotesPage>("quotes.html").Topics);

    [Fact]
    public void Each_story_of_several_has_a_feed_with_its_own_reports()
    {
        var site = new Planned(new HandMadeStory().Story("gate", "gate").Article("a", "The gate.").Story("pier", "pier").Article("b", "The pier.").Build());

        Assert.Contains("Headline of a", site.File("stories/gate/feed.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("Headline of b", site.File("stories/gate/feed.xml"), StringComparison.Ordinal);
        Assert.Equal("feed.xml", site.Page<StoryPage>("stories/pier/index.html").Site.FeedHref);
    }

    [Fact]
    public void A_term_of_the_dictionary_is_marked_as_such_and_counted_apart()
    {
        var stories = new HandMadeStory().Article("a", "The court sent a subpoena. A levy is a tax.").Term("levy", "a tax").Term("subpoena").Build();
        var site = new Planned(stories with { Terms = [stories.Terms[0], stories.Terms[1] with { Gloss = new Gloss("subpoena", "communication", "a writ issued by a court") }] });

        var page = site.Page<TermPage>("terms/subpoena.html");

        Assert.Equal(("a writ issued by a court", 0), (page.Gloss, page.Definitions.Length));
        Assert.Equal(1, site.Page<TermsPage>("terms/index.html").FromDictionary);
        Assert.True(site.Page<AboutPage>("about.html").HasDictionary);
        Assert.Contains("\"definition\":null,\"dictionary\":{\"lemma\":\"subpoena\",\"field\":\"communication\",\"text\":\"a writ issued by a court\"}", site.File("data/story.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_tells_how_long_it_takes_to_read() =>
        Assert.Equal(2, new Planned(new HandMadeStory().Article("a", string.Join(' ', Enumerable.Repeat("word", 400)) + ".").Build()).Page<ArticlePage>("articles/a.html").Article.Minutes);

    private static HandMadeStory Speakers() => new HandMadeStory()
        .Article("a", "“The levy and the gate,” Ada Obi said. “A levy!” Ada Obi said. “No gate,” Ben Oak said. A levy, a tax, and a gate, a wall.")
        .Person("Ada Obi", null, PersonTier.Page).Person("Ben Oak").Term("levy", "a tax").Term("gate", "a wall");
}
