using StoryExplainer.Language.Dates;
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
        Assert.Empty(page.Overview!.Highlights);
        Assert.Equal("The gate is open, says Ada Obi.", page.Overview.Brief[0].Plain);
        Assert.Equal("articles/a.html#p1s1", page.Overview.Brief[0].Runs[^1].Cite!.Href);
        Assert.Equal("unknown", Assert.Single(page.Overview.Ledger).Kind);
        Assert.NotEmpty(Overview(builder).Highlights);
    }

    private static StoryOverview Overview(HandMadeStory story) => new Planned(story.Build()).Page<HomePage>("index.html").Overview!;
}
