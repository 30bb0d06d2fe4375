using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Correcting;
using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Seeds;
using StoryExplainer.Stories.Showing;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Stories.Showing;

public sealed class ReadersViewTests
{
    private static readonly DateInterval Friday = DateInterval.Day(new DateOnly(2026, 3, 6));

    [Fact]
    public void A_term_that_nothing_explains_is_plain_text_for_readers_and_a_decision_for_the_editor()
    {
        var stories = Build(new Reading("a.txt", "A", "The quorum fell. A levy, a tax on boats, was planned.").Term("quorumite").Term("levy", "a tax on boats"));

        Assert.Equal(["levy"], ReadersView.Of(stories).Terms.Select(term => term.Id));
        Assert.Contains(stories.Review, item => item.Kind == "no-definition" && item.Subject == "quorumite");
    }

    [Fact]
    public void What_is_shown_in_part_cites_that_part()
    {
        const string Text = "Ada Obi, the mayor, rode the keddle, which is a boat on wheels.";
        var shown = ReadersView.Of(Build(new Reading("a.txt", "A", Text).Person("Ada Obi", "the mayor").Term("keddle", "which is a boat on wheels")));

        Assert.Equal("mayor", shown.People[0].Roles[0].Evidence!.Value.Span.Of(Text));
        Assert.Equal("a boat on wheels", shown.Terms[0].Definitions[0].Evidence!.Value.Span.Of(Text));
    }

    [Fact]
    public void Events_no_longer_name_a_term_that_readers_do_not_see()
    {
        var stories = Build(new Reading("a.txt", "A", "On Friday the quorumite fell.").Term("quorumite").Event("On Friday", Friday, "The quorumite fell"));

        Assert.Equal("quorumite", Assert.Single(stories.Events[0].Terms));
        Assert.Empty(ReadersView.Of(stories).Events[0].Terms);
    }

    [Fact]
    public void A_child_has_no_entry_and_is_found_under_no_headline_or_quotation()
    {
        var stories = Build(new Reading("a.txt", "A", "On Friday Tom Vane, 15, fell from the pier. “Tom Vane is well,” Ada Obi said. “I slipped,” Tom Vane said.")
            .Person("Tom Vane").Person("Ada Obi", tier: PersonTier.Page)
            .Event("On Friday", Friday, "Tom Vane fell from the pier")
            .Quote("Tom Vane is well,", speaker: 1).Quote("I slipped,", speaker: 0));

        var shown = ReadersView.Of(stories);

        Assert.Equal(["ada-obi"], shown.People.Select(person => person.Id));
        Assert.Empty(shown.Events);
        Assert.Empty(shown.Quotes);
        Assert.Equal("# input/people.yml\ntom-vane:\n  page: true   # or private: true\n", Assert.Single(stories.Review, item => item.Kind == "withheld-person").SuggestedYaml);
    }

    [Fact]
    public void The_editor_can_give_a_withheld_person_a_page()
    {
        var stories = Build("tom-vane:\n  page: true\n", new Reading("a.txt", "A", "Tom Vane, 15, fell from the pier.").Person("Tom Vane"));

        Assert.Equal(PersonTier.Page, Assert.Single(ReadersView.Of(stories).People).Tier);
    }

    [Fact]
    public void A_family_name_in_a_headline_is_the_childs_only_where_its_sentence_means_the_child()
    {
        var stories = Build(new Reading("a.txt", "A", "On Friday Mr Vane rowed home. His son Tom Vane, aged nine, waited.")
            .Person("Tom Vane", null, PersonTier.Page).Person("Joe Vane", null, PersonTier.Page, "Mr Vane")
            .Event("On Friday", Friday, "Mr Vane rowed home"));

        Assert.Equal(["Mr Vane rowed home"], ReadersView.Of(stories).Events.Select(item => item.Headline));
    }

    [Fact]
    public void Somebody_without_a_role_a_quotation_or_two_facts_is_a_line_in_the_list()
    {
        var stories = Build(new Reading("a.txt", "A", "Ada Obi came. Mayor Ben Okoro came. “We won,” Cleo Ray said. On Friday Dan Vale rowed. On Sunday Dan Vale swam.")
            .Person("Ada Obi").Person("Ben Okoro", "Mayor").Person("Cleo Ray").Person("Dan Vale").Quote("We won,", speaker: 2)
            .Event("On Friday", Friday, "Dan Vale rowed").Event("On Sunday", DateInterval.Day(new DateOnly(2026, 3, 8)), "Dan Vale swam"));

        Assert.Equal(
            [("ada-obi", PersonTier.Named), ("ben-okoro", PersonTier.Page), ("cleo-ray", PersonTier.Page), ("dan-vale", PersonTier.Page)],
            ReadersView.Of(stories).People.Select(person => (person.Id, person.Tier)));
    }

    [Fact]
    public void A_role_that_only_its_sentence_explains_is_not_shown()
    {
        var stories = Build(new Reading("a.txt", "A", "Her brother Ben Okoro, a baker, came.").Person("Ben Okoro", "Her brother"));

        Assert.Equal("Her brother", Assert.Single(stories.People[0].Roles).Text);
        Assert.Empty(ReadersView.Of(stories).People[0].Roles);
    }

    [Fact]
    public void Several_sentences_about_one_event_are_one_entry_with_its_accounts()
    {
        var stories = Build(
            new Reading("a.txt", "A", "On Friday Ada Obi opened the new lock gate.").Person("Ada Obi").Event("On Friday", Friday, "Ada Obi opened the new lock gate"),
            new Reading("b.txt", "B", "The lock gate was opened by Ada Obi on Friday. On Friday Ada Obi swam.").Person("Ada Obi")
                .Event("on Friday", Friday, "The lock gate was opened by Ada Obi").Event("On Friday", Friday, "Ada Obi swam"));

        var events = ReadersView.Of(stories).Events;

        Assert.Equal(["Ada Obi opened the new lock gate", "Ada Obi swam"], events.Select(item => item.Headline));
        Assert.Equal("The lock gate was opened by Ada Obi", Assert.Single(events[0].Accounts).Headline);
        Assert.Equal("b", events[0].Accounts[0].Evidence.Article);
    }

    [Fact]
    public void The_same_day_and_person_alone_do_not_make_two_things_one_event()
    {
        var stories = Build(new Reading("a.txt", "A", "On Friday Ada Obi sold the mill. Ada Obi resigned on Friday.").Person("Ada Obi")
            .Event("On Friday", Friday, "Ada Obi sold the mill").Event("on Friday", Friday, "Ada Obi resigned"));

        Assert.Equal(2, ReadersView.Of(stories).Events.Length);
    }

    [Fact]
    public void Without_a_true_headline_a_short_sentence_stands_whole_and_a_long_one_not_at_all()
    {
        var stories = Build(new Reading("a.txt", "A", "On Friday it was gone. On Sunday it was, as everybody on the pier and in the town could see, gone again.")
            .Event("On Friday", Friday, "").Event("On Sunday", DateInterval.Day(new DateOnly(2026, 3, 8)), "It was, as everybody…"));

        Assert.Equal("On Friday it was gone.", Assert.Single(ReadersView.Of(stories).Events).Quoted);
        Assert.Equal(2, stories.Review.Count(item => item.Kind == "no-headline"));
    }

    [Fact]
    public void A_quotation_that_the_article_leaves_open_is_put_before_the_editor_with_those_named_nearby()
    {
        var stories = Build(new Reading("a.txt", "A", "Ada Obi met Ben Okoro. “We won.”").Person("Ada Obi").Person("Ben Okoro").Quote("We won."));

        var item = Assert.Single(stories.Review, item => item.Kind == "open-speaker");

        Assert.True(stories.Quotes[0].IsOpen);
        Assert.Equal("Who says \"We won.\"? The article leaves it open, so readers see no name. Named nearby: Ben Okoro and Ada Obi.", item.Message);
        Assert.Equal("# input/quotes.yml\n- quote: \"We won.\"\n  in: \"a ¶1\"\n  speaker: ben-okoro\n  # or speaker: ada-obi\n", item.SuggestedYaml);
    }

    [Fact]
    public void An_open_quotation_is_put_before_the_editor_with_those_whom_the_reading_holds_likeliest()
    {
        var stories = Build(new Reading("a.txt", "A", "Ada Obi met Ben Okoro and Carl Diaz. “We won.”").Person("Ada Obi").Person("Ben Okoro").Person("Carl Diaz").Quote("We won.", candidates: [2, 0]));

        var item = Assert.Single(stories.Review, item => item.Kind == "open-speaker");

        Assert.EndsWith("Likeliest: Carl Diaz and Ada Obi.", item.Message, StringComparison.Ordinal);
        Assert.EndsWith("speaker: carl-diaz\n  # or speaker: ada-obi\n", item.SuggestedYaml, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_spellings_of_one_name_are_one_person()
    {
        var stories = Build(
            new Reading("a.txt", "A", "Oleh Marenskyy spoke.").Person("Oleh Marenskyy"),
            new Reading("b.txt", "B", "Oleh Marensky spoke. Oleh Marenskiy left.").Person("Oleh Marensky"));

        Assert.Equal(2, Assert.Single(stories.People).Mentions.Length);
    }

    private static StoryCollection Build(params Reading[] readings) => Build(null, readings);

    private static StoryCollection Build(string? people, params Reading[] readings)
    {
        var diagnostics = new DiagnosticBag();
        var corrections = people is null ? null : CorrectionsReader.Read(new EditorFiles([new("people.yml", people)]), diagnostics);
        return StoryBuilder.Build([.. readings.Select(reading => ((CleanedSeed, ArticleAnalysis))reading)], new SiteSettings(), corrections, diagnostics);
    }
}
