using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Language.Text;
using StoryExplainer.Site.Linking;
using StoryExplainer.Site.Pages;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Writing;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Site.Linking;

public sealed class LinkedTextTests
{
    [Fact]
    public void A_quotation_links_the_people_and_terms_in_it_once_and_marks_the_term_on_its_own_page()
    {
        var site = new Planned(new HandMadeStory()
            .Article("a", "“The Tide Gate is late, and Jan Novak knows that the Tide Gate is late,” Ada Obi said.")
            .Person("Ada Obi").Person("Jan Novak").Term("Tide Gate")
            .Quote("The Tide Gate is late, and Jan Novak knows that the Tide Gate is late,", "Ada Obi").Build());
        Assert.Equal(
            ["The |Text", "Tide Gate|Term", " is late, and |Text", "Jan Novak|Person", " knows that the Tide Gate is late|Text"],
            Runs(site.Page<QuotesPage>("quotes.html").Speakers[0].Quotes[0].Text));
        Assert.Equal(
            ["The |Text", "Tide Gate|Mark", " is late, and |Text", "Jan Novak|Person", " knows that the |Text", "Tide Gate|Mark", " is late|Text"],
            Runs(site.Page<TermPage>("terms/tide-gate.html").Stories[0].Quotes[0].Text));
    }

    [Fact]
    public void A_headline_that_leaves_words_out_is_linked_by_the_forms_of_its_sentence()
    {
        var collection = new HandMadeStory().Article("a", "Mr Novak, who was late, met Ada Obi on Friday.").Person("Jan Novak", null, PersonTier.Page, "Mr Novak").Person("Ada Obi")
            .Event("Mr Novak, who was late, met Ada Obi", DateInterval.Day(new DateOnly(2026, 3, 13))).Build();
        collection = collection with { Events = [collection.Events[0] with { Headline = "Mr Novak met Ada Obi" }] };
        Assert.Equal(["Mr Novak|Person", " met |Text", "Ada Obi|Person"], Runs(new Planned(collection).Page<TimelinePage>("timeline.html").Eras[0].Events[0].Headline));
    }

    [Fact]
    public void Nobody_without_a_page_is_linked()
    {
        var site = new Planned(new HandMadeStory().Article("a", "Jan Novak left on Friday.").Person("Jan Novak", null, PersonTier.Named)
            .Event("Jan Novak left", DateInterval.Day(new DateOnly(2026, 3, 13))).Build());
        Assert.Equal(["Jan Novak left|Text"], Runs(site.Page<TimelinePage>("timeline.html").Eras[0].Events[0].Headline));
    }

    [Fact]
    public void The_editors_text_links_whole_names_the_longest_first_and_no_name_that_two_people_share()
    {
        var collection = new HandMadeStory().Article("a", "Ada Obi and Ben Obi spoke of the Tide and of the Tide Gate.").Person("Ada Obi", null, PersonTier.Page, "Obi").Person("Ben Obi", null, PersonTier.Page, "Obi")
            .Term("Tide").Term("Tide Gate").Build();
        var words = new CitedText([new WordRun("Obi said that the Tide Gate and Adan Obi wait for Ada Obi’s Tide.")], new LinePosition(1, 1));
        var page = new EditorPage { Id = "method", Path = "input/pages/method.md", Title = "Method", Blocks = [new PageParagraph(words)] };
        var site = new Planned(collection, desk: new EditorDesk { Pages = [page] });
        Assert.Equal(
            ["Obi said that the |Text", "Tide Gate|Term", " and Adan Obi wait for |Text", "Ada Obi|Person", "’s |Text", "Tide|Term", ".|Text"],
            Runs(site.Page<TextPage>("pages/method.html").Blocks[0].Text));
    }

    [Fact]
    public void What_a_page_links_to_has_one_preview_each()
    {
        var site = new Planned(new HandMadeStory()
            .Article("a", "Mayor Ada Obi spoke. “The Tide Gate is late,” Jan Novak said. “The Tide Gate is costly,” Jan Novak said.", "The Tide Gate is a barrier.")
            .Person("Ada Obi", "Mayor").Person("Jan Novak").Term("Tide Gate", "a barrier")
            .Quote("The Tide Gate is late,", "Jan Novak").Quote("The Tide Gate is costly,", "Jan Novak").Build());
        var preview = Assert.Single(site.Page<QuotesPage>("quotes.html").Previews, preview => preview.Kind == "term");
        Assert.Equal(("peek-term-tide-gate", "Tide Gate", "a barrier", "terms/tide-gate.html"), (preview.Id, preview.Name, preview.Text, preview.Href));
        Assert.Equal("¶2", preview.Cite?.Label);
        Assert.DoesNotContain(site.Page<PersonPage>("people/jan-novak.html").Previews, preview => preview.Id == "peek-person-jan-novak");
    }

    private static string[] Runs(LinkedText text) => [.. text.Runs.Select(run => $"{run.Text}|{run.Kind}")];
}
