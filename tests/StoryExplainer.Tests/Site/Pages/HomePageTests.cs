using StoryExplainer.Language.Events;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Language.Text;
using StoryExplainer.Site.Pages;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Writing;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Site.Pages;

public sealed class HomePageTests
{
    private static readonly DateOnly Published = new(2026, 3, 14);

    [Fact]
    public void Due_next_is_the_first_planned_date_from_the_newest_article_on_with_everybody_in_it()
    {
        var overview = Overview(new HandMadeStory()
            .Article("a", "Ada Obi is to meet Jan Novak on Monday. Jan Novak may sail on Sunday. Ada Obi spoke on Friday. Ada Obi will retire next year.")
            .Person("Ada Obi").Person("Jan Novak")
            .Event("Ada Obi is to meet Jan Novak", DateInterval.Day(Published.AddDays(2)), EventStatus.Planned, "on Monday", "Ada Obi", "Jan Novak")
            .Event("Jan Novak may sail", DateInterval.Day(Published.AddDays(1)), EventStatus.Possible, "on Sunday", "Jan Novak")
            .Event("Ada Obi spoke", DateInterval.Day(Published.AddDays(-1)), EventStatus.Happened, "on Friday", "Ada Obi")
            .Event("Ada Obi will retire", DateInterval.Year(2027), EventStatus.Planned, "next year", "Ada Obi"));
        Assert.Equal(("planned", "Monday 16 March 2026"), (overview.Due!.State, overview.Due.Date.Text));
        Assert.Equal(["Ada Obi", "Jan Novak"], overview.Due.People.Select(person => person.Name));
        Assert.Equal("on Monday", overview.Due.Date.AsWritten);
    }

    [Fact]
    public void A_planned_date_before_the_newest_article_is_not_due()
    {
        Assert.Null(Overview(new HandMadeStory().Article("a", "Ada Obi was to sail on Monday.").Event("Ada Obi was to sail", DateInterval.Day(Published.AddDays(-5)), EventStatus.Planned)).Due);
    }

    [Fact]
    public void Quotations_come_from_different_speakers_before_a_second_one_of_the_same()
    {
        var overview = Overview(new HandMadeStory()
            .Article("a", "“We will open the gate by autumn,” Ada Obi said. “The pumps are old and loud,” Ada Obi said. “Nobody asked the fishermen at all,” Jan Novak said. “Yes,” Jan Novak said.")
            .Person("Ada Obi").Person("Jan Novak")
            .Quote("We will open the gate by autumn,", "Ada Obi").Quote("The pumps are old and loud,", "Ada Obi")
            .Quote("Nobody asked the fishermen at all,", "Jan Novak").Quote("Yes,", "Jan Novak"));
        Assert.Equal(["Ada Obi", "Jan Novak", "Ada Obi"], overview.Quotes.Select(quote => quote.Speaker!.Name));
    }

    [Fact]
    public void A_person_is_shown_with_what_names_them_not_with_what_they_are_near()
    {
        var overview = Overview(new HandMadeStory().Article("a", "Ada Obi opened the gate. The pump failed on Sunday.").Person("Ada Obi").Person("Jan Novak")
            .Event("Ada Obi opened the gate", DateInterval.Month(2026, 2), EventStatus.Happened, null, "Ada Obi", "Jan Novak")
            .Event("The pump failed", DateInterval.Day(Published), EventStatus.Happened, "on Sunday", "Ada Obi", "Jan Novak"));
        Assert.Equal(["Ada Obi opened the gate", null], overview.People.Select(person => person.Event?.Headline.Plain));
    }

    [Fact]
    public void The_editors_words_take_the_machines_place()
    {
        var builder = new HandMadeStory().Article("a", "Ada Obi opened the gate on Friday.").Person("Ada Obi").Event("Ada Obi opened the gate", DateInterval.Day(Published.AddDays(-1)));
        var collection = builder.Build();
        var cite = new Citation(builder.Find("Ada Obi opened"), 1, 1, null);
        var text = new EditorText
        {
            Story = "main",
            Title = "The gate at last",
            Brief = [new CitedText([new WordRun("The gate is open, says Ada Obi."), cite], new LinePosition(1, 1))],
            Unknown = [new CitedText([new WordRun("What it cost."), cite], new LinePosition(2, 1))],
        };
        var desk = new EditorDesk { Texts = System.Collections.Immutable.ImmutableDictionary<string, EditorText>.Empty.Add("main", text) };
        var page = new Planned(collection, desk: desk).Page<HomePage>("index.html");
        Assert.Equal("The gate at last", page.Title);
        Assert.Equal("The gate is open, says Ada Obi.", page.Overview!.Brief[0].Plain);
        Assert.Equal("articles/a.html#p1s1", page.Overview.Brief[0].Runs[^1].Cite!.Href);
        Assert.Equal("unknown", Assert.Single(page.Overview.Ledger).Kind);
    }

    [Fact]
    public void Without_an_editor_the_story_opens_with_what_its_newest_report_says_first()
    {
        var newest = Overview(new HandMadeStory().Article("a", "Ada Obi opened the gate on Friday. It rained.").Person("Ada Obi")).Glance.Newest!;
        Assert.Equal(("Headline of a", "The Daily Lantern"), (newest.Article.Title, newest.Article.Publisher));
        Assert.Equal("Ada Obi opened the gate on Friday.", newest.Words!.Plain);
        Assert.Equal("articles/a.html#p1s1", newest.Cite!.Href);
    }

    [Fact]
    public void An_opening_sentence_that_would_be_a_copy_is_left_out_whole()
    {
        Assert.Null(Overview(new HandMadeStory().Article("a", "Ada Obi opened the new tide gate on Friday before a crowd of hundreds who had waited in the rain.")).Glance.Newest!.Words);
    }

    [Fact]
    public void Only_what_is_planned_is_due_with_at_most_five_people_whom_its_words_name()
    {
        var due = Overview(new HandMadeStory()
            .Article("a", "Ada Obi, Ben Oak, Cleo Ray, Dan Vale, Eve Low and Flo Hay are to meet on Monday, said Gus Moor.")
            .Person("Ada Obi").Person("Ben Oak").Person("Cleo Ray").Person("Dan Vale").Person("Eve Low").Person("Flo Hay").Person("Gus Moor")
            .Event("Ada Obi, Ben Oak, Cleo Ray, Dan Vale, Eve Low and Flo Hay are to meet", DateInterval.Day(Published.AddDays(2)), EventStatus.Planned, "on Monday",
                "Gus Moor", "Ada Obi", "Ben Oak", "Cleo Ray", "Dan Vale", "Eve Low", "Flo Hay")).Due!;
        Assert.Equal(["Ada Obi", "Ben Oak", "Cleo Ray", "Dan Vale", "Eve Low"], due.People.Select(person => person.Name));
        Assert.Equal("Saturday 14 March 2026", due.AsOf!.Text);
        Assert.Null(Overview(new HandMadeStory().Article("a", "Ada Obi may sail.").Person("Ada Obi")
            .Event("Ada Obi may sail", DateInterval.Day(Published.AddDays(2)), EventStatus.Possible, null, "Ada Obi")).Due);
    }

    [Fact]
    public void What_was_planned_expires_with_the_day_that_the_editor_sets()
    {
        var story = new HandMadeStory().Article("a", "Ada Obi is to sail.").Person("Ada Obi")
            .Event("Ada Obi is to sail", DateInterval.Day(Published.AddDays(2)), EventStatus.Planned, null, "Ada Obi").Build();
        Assert.NotNull(new Planned(story, new SiteSettings { Day = Published.AddDays(2) }).Page<HomePage>("index.html").Overview!.Due);
        Assert.Null(new Planned(story, new SiteSettings { Day = Published.AddDays(3) }).Page<HomePage>("index.html").Overview!.Due);
    }

    [Fact]
    public void A_quotation_without_a_speaker_has_no_page_for_other_sites_and_no_place_on_the_overview()
    {
        var site = new Planned(new HandMadeStory().Article("a", "“We will open the gate by autumn,” Ada Obi said. “Nobody asked the fishermen at all.”")
            .Person("Ada Obi").Quote("We will open the gate by autumn,", "Ada Obi").Quote("Nobody asked the fishermen at all.").Build());
        Assert.Contains("embed/q1.html", site.Paths);
        Assert.DoesNotContain("embed/q2.html", site.Paths);
        Assert.Equal(["q1"], site.Page<HomePage>("index.html").Overview!.Quotes.Select(quote => quote.Id));
        Assert.Null(site.Page<QuotesPage>("quotes.html").Speakers[^1].Quotes[0].EmbedHref);
    }

    [Fact]
    public void A_place_lists_what_happened_there_and_an_organisation_what_it_did()
    {
        var site = new Planned(WithReferences(new HandMadeStory()
            .Article("a", "The Harbour Board closed the gate in Hull. Hull was named by the Harbour Board. Ada Obi wrote to the Harbour Board about Hull.")
            .Place("Hull").Organisation("Harbour Board")
            .Event("The Harbour Board closed the gate in Hull", DateInterval.Day(Published)).Event("Ada Obi wrote to the Harbour Board about Hull", DateInterval.Day(Published)).Build()));
        Assert.Equal(["The Harbour Board closed the gate in Hull"], site.Page<PlacesPage>("places/index.html").Groups[0].Entries[0].Events.Select(entry => entry.Headline.Plain));
        Assert.Equal(["The Harbour Board closed the gate in Hull"], site.Page<OrganisationsPage>("organisations/index.html").Groups[0].Entries[0].Events.Select(entry => entry.Headline.Plain));
    }

    [Fact]
    public void The_timeline_is_drawn_to_scale_with_the_day_of_the_newest_report()
    {
        var story = new HandMadeStory().Article("a", "One. Two. Three. Four. Five.");
        foreach (var (words, days) in new[] { ("One", -100), ("Two", -1), ("Three", -1), ("Four", -1), ("Five", 100) })
        {
            story.Event(words, DateInterval.Day(Published.AddDays(days)));
        }

        var page = new Planned(story.Build()).Page<TimelinePage>("timeline.html");
        Assert.Equal([(0, 18, false), (490, 40, false), (990, 18, true)], page.Scale!.Bars.Select(bar => (bar.X, bar.Height, bar.IsAhead)));
        Assert.Equal(500, page.Scale.WrittenX);
        Assert.Equal("Five", Assert.Single(page.Eras.SelectMany(era => era.Events), entry => entry.OpensFuture).Headline.Plain);
    }

    private static StoryExplainer.Stories.Model.StoryCollection WithReferences(StoryExplainer.Stories.Model.StoryCollection stories) =>
        stories with { Events = StoryExplainer.Stories.Building.EventReferences.Add(stories.Events, stories) };

    private static StoryOverview Overview(HandMadeStory story) => new Planned(story.Build()).Page<HomePage>("index.html").Overview!;
}
