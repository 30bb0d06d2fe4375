using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Seeds;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Building;

public class StoryBuilderTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void Seeds_without_a_folder_are_one_story_and_each_folder_is_another()
    {
        var stories = Build(
            new Reading("a.txt", "A bridge opens", "Text.").Published(2026, 3, 1),
            new Reading("river/b.txt", "The river rises", "Text.").Published(2026, 5, 1),
            new Reading("river/deep/c.txt", "The river falls", "Text.").With(seed => seed with { Folder = "river" }).Published(2026, 6, 1),
            new Reading("b.txt", "A bridge closes", "Text.").Published(2026, 4, 1));

        Assert.Equal(["river", "a-bridge-closes"], stories.Stories.Select(story => story.Id));
        Assert.Equal(["river", null], stories.Stories.Select(story => story.Folder));
        Assert.Equal(["the-river-falls", "the-river-rises", "a-bridge-closes", "a-bridge-opens"], stories.Articles.Select(article => article.Id));
    }

    [Fact]
    public void A_story_is_titled_by_its_folder_and_without_one_by_its_newest_article()
    {
        var stories = Build(new Reading("harbour-bridge/b.txt", "The river rises", "Text.").Published(2026, 5, 1), new Reading("a.txt", "A bridge opens", "Text."));

        Assert.Equal(["Harbour Bridge", "A bridge opens"], stories.Stories.Select(story => story.Title));
    }

    [Theory]
    [InlineData("middle-east", "Middle East")]
    [InlineData("war_in-the-north", "War in the North")]
    [InlineData("NATO-summit", "NATO summit")]
    [InlineData("Trade talks", "Trade talks")]
    public void The_name_of_a_folder_becomes_a_title(string folder, string title) =>
        Assert.Equal(title, Build(new Reading(folder + "/b.txt", "The river rises", "Text.")).Stories[0].Title);

    [Fact]
    public void The_order_of_the_seeds_does_not_matter()
    {
        Reading[] seeds =
        [
            new Reading("a.txt", "One", "Ada Obi spoke.").Person("Ada Obi"),
            new Reading("b.txt", "One", "Ben Okoro spoke.").Person("Ben Okoro"),
            new Reading("c.txt", "Two", "Ada Obi left.").Person("Ada Obi"),
        ];

        var (forwards, backwards) = (Build(seeds), Build([.. Enumerable.Reverse(seeds)]));

        Assert.Equal(forwards.Articles.Select(article => (article.Id, article.Seed)), backwards.Articles.Select(article => (article.Id, article.Seed)));
        Assert.Equal(forwards.People.Select(person => person.Id), backwards.People.Select(person => person.Id));
    }

    [Fact]
    public void An_address_that_an_editor_fixed_is_not_taken_by_another_article()
    {
        var stories = Build(new Reading("a.txt", "Bridge", "Text."), new Reading("z.txt", "Anything", "Text.").With(seed => seed with { Slug = "bridge" }));

        Assert.Equal("bridge", stories.Articles.Single(article => article.Seed == "z.txt").Id);
        Assert.Equal("bridge-2", stories.Articles.Single(article => article.Seed == "a.txt").Id);
    }

    [Fact]
    public void Two_articles_that_ask_for_one_address_are_told()
    {
        Build(new Reading("a.txt", "A", "Text.").With(seed => seed with { Slug = "x" }), new Reading("b.txt", "B", "Text.").With(seed => seed with { Slug = "x" }));

        Assert.Equal(
            "seeds/b.txt: error SE3101: The address \"x\" belongs to \"a.txt\" already, so this article would move to \"x-2\". Give one of the two another slug in the file beside it.",
            Assert.Single(_diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void One_person_in_two_articles_has_one_entry_with_both_roles_and_all_mentions()
    {
        var stories = Build(
            new Reading("a.txt", "A", "Mayor Ada Obi spoke. Ms Obi left.").Person("Ada Obi", "Mayor", PersonTier.Page, "Ms Obi"),
            new Reading("b.txt", "B", "The senator Ada Obi spoke.").Person("Ada Obi", "senator"));

        var person = Assert.Single(stories.People);
        Assert.Equal("ada-obi", person.Id);
        Assert.Equal(["Mayor", "senator"], person.Roles.Select(role => role.Text));
        Assert.Equal(["a", "a", "b"], person.Mentions.Select(mention => mention.Article));
        Assert.Equal("contradictory-roles", Assert.Single(stories.Review, item => item.Priority == 3).Kind);
    }

    [Fact]
    public void Spelling_with_accents_or_a_middle_initial_is_the_same_name()
    {
        var stories = Build(
            new Reading("a.txt", "A", "José A. Peña spoke.").Person("José A. Peña"),
            new Reading("b.txt", "B", "Jose Pena spoke.").Person("Jose Pena"));

        var person = Assert.Single(stories.People);
        Assert.Equal("José A. Peña", person.Name);
        Assert.Equal("Jose Pena", Assert.Single(person.Aliases));
    }

    [Theory]
    [InlineData("Tim Obi", "Timothy Obi")]
    [InlineData("Ada Obi", "Ada Obi Jr.")]
    [InlineData("Olena Zelenskyy", "Olena Zelenskiy")]
    public void Two_ways_to_write_a_full_name_are_one_person_within_a_story(string name, string other)
    {
        var stories = Build(
            new Reading("a.txt", "A", $"The harbour master {name} spoke.").Person(name, "harbour master"),
            new Reading("b.txt", "B", $"The former harbour master {other} spoke.").Person(other, "former harbour master"));

        Assert.Single(stories.People);
    }

    [Theory]
    [InlineData("Paul Obi", "Paula Obi")]
    [InlineData("Ada Obi Sr.", "Ada Obi Jr.")]
    [InlineData("Tim A. Obi", "Timothy B. Obi")]
    [InlineData("Tim Rees Obi", "Timothy Lake Obi")]
    public void Names_that_only_look_alike_stay_two_people(string name, string other)
    {
        var stories = Build(
            new Reading("a.txt", "A", $"{name} spoke.").Person(name),
            new Reading("b.txt", "B", $"{other} spoke.").Person(other));

        Assert.Equal(2, stories.People.Length);
    }

    [Fact]
    public void A_short_first_name_that_fits_two_people_joins_neither()
    {
        var stories = Build(
            new Reading("a.txt", "A", "Alex Obi spoke.").Person("Alex Obi"),
            new Reading("b.txt", "B", "Alexander Obi and Alexandra Obi spoke.").Person("Alexander Obi").Person("Alexandra Obi"));

        Assert.Equal(3, stories.People.Length);
    }

    [Fact]
    public void Different_middle_initials_are_different_people()
    {
        var stories = Build(
            new Reading("a.txt", "A", "Ada B. Obi spoke.").Person("Ada B. Obi"),
            new Reading("b.txt", "B", "Ada C. Obi spoke.").Person("Ada C. Obi"));

        Assert.Equal(["ada-b-obi", "ada-c-obi"], stories.People.Select(person => person.Id));
    }

    [Fact]
    public void Two_people_with_one_surname_stay_two()
    {
        var stories = Build(new Reading("a.txt", "A", "Ada Obi and Ben Obi spoke.").Person("Ada Obi").Person("Ben Obi"));

        Assert.Equal(["ada-obi", "ben-obi"], stories.People.Select(person => person.Id));
    }

    [Fact]
    public void Two_people_whom_one_article_tells_apart_stay_two_even_with_one_name()
    {
        var stories = Build(new Reading("a.txt", "A", "The smith Ada Obi met the doctor Ada Obi.").Person("Ada Obi", "smith").Person("Ada Obi", "doctor"));

        Assert.Equal(["ada-obi", "ada-obi-2"], stories.People.Select(person => person.Id));
    }

    [Fact]
    public void A_man_and_a_woman_of_one_name_stay_two()
    {
        var stories = Build(
            new Reading("a.txt", "A", "Robin Vale spoke. Mr Vale left.").Person("Robin Vale", null, PersonTier.Page, "Mr Vale"),
            new Reading("b.txt", "B", "Robin Vale spoke. Ms Vale left.").Person("Robin Vale", null, PersonTier.Page, "Ms Vale"));

        Assert.Equal(2, stories.People.Length);
    }

    [Fact]
    public void A_surname_alone_joins_the_one_person_of_its_story_who_has_it()
    {
        var stories = Build(
            new Reading("a.txt", "A", "President Ada Obi spoke.").Person("Ada Obi", "President"),
            new Reading("b.txt", "B", "President Obi left.").Person("Obi", "President"));

        var person = Assert.Single(stories.People);
        Assert.Equal(("ada-obi", 2), (person.Id, person.Mentions.Length));
        Assert.Equal("Obi", Assert.Single(person.Aliases));
    }

    [Fact]
    public void A_surname_with_its_particle_joins_the_full_name()
    {
        var stories = Build(
            new Reading("a.txt", "A", "Ulla von der Aue spoke.").Person("Ulla von der Aue"),
            new Reading("b.txt", "B", "Von der Aue left.").Person("Von der Aue"),
            new Reading("c.txt", "C", "Aue came.").Person("Aue"));

        Assert.Equal("ulla-von-der-aue", Assert.Single(stories.People).Id);
    }

    [Theory]
    [InlineData(null, "Ada Obi|Ben Obi", "several people have that name")]
    [InlineData("footballer", "Ada Obi", "their roles have nothing in common")]
    public void A_surname_alone_stays_apart_when_something_speaks_against_it(string? role, string others, string reason)
    {
        var first = new Reading("a.txt", "A", "The minister Ada Obi and Ben Obi spoke.").Person("Ada Obi", "minister");
        if (others.Contains("Ben", StringComparison.Ordinal))
        {
            first.Person("Ben Obi");
        }

        var stories = Build(first, new Reading("b.txt", "B", "The footballer Obi left.").Person("Obi", role));

        Assert.Contains(stories.People, person => person.Id == "obi");
        var item = Assert.Single(stories.Review, item => item.Kind == "ambiguous-name");
        Assert.Equal($"Is \"Obi\" {others.Replace("|", " or ", StringComparison.Ordinal)}? It is kept apart, because {reason}.", item.Message);
        Assert.Equal("# input/people.yml\nada-obi:\n  merge: [obi]\n", item.SuggestedYaml);
    }

    [Fact]
    public void A_surname_alone_does_not_join_somebody_of_another_story()
    {
        var stories = Build(
            new Reading("one/a.txt", "A", "Ada Obi spoke.").Person("Ada Obi"),
            new Reading("two/b.txt", "B", "Obi left.").Person("Obi"),
            new Reading("three/c.txt", "C", "Obi left.").Person("Obi"));

        Assert.Equal(["ada-obi", "obi", "obi-2"], stories.People.Select(person => person.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_abbreviation_joins_the_name_that_an_article_of_the_story_gives_it()
    {
        var stories = Build(
            new Reading("a.txt", "A", "The River Safety Board (RSB) met.").Organisation("River Safety Board", "RSB"),
            new Reading("b.txt", "B", "The RSB met.").Organisation("RSB"),
            new Reading("c.txt", "C", "It was the river safety board.").Organisation("the river safety board"));

        var board = Assert.Single(stories.Organisations);
        Assert.Equal(("river-safety-board", 4), (board.Id, board.Mentions.Length));
    }

    [Fact]
    public void An_abbreviation_with_two_meanings_joins_neither()
    {
        var stories = Build(
            new Reading("a.txt", "A", "The River Safety Board (RSB) met.").Organisation("River Safety Board", "RSB"),
            new Reading("b.txt", "B", "The Royal Society of Bakers (RSB) met.").Organisation("Royal Society of Bakers", "RSB"),
            new Reading("c.txt", "C", "The RSB met.").Organisation("RSB"));

        Assert.Equal(["river-safety-board", "royal-society-of-bakers", "rsb"], stories.Organisations.Select(entity => entity.Id));
    }

    [Fact]
    public void Terms_past_the_eighth_need_a_definition()
    {
        var reading = new Reading("a.txt", "A", "One, two, three, four, five, six, seven, eight, nine, ten means the end.");
        foreach (var word in "One two three four five six seven eight nine".Split(' '))
        {
            reading.Term(word, null, 5);
        }

        var stories = Build(reading.Term("ten", "the end", 1));

        Assert.Equal(9, stories.Terms.Length);
        Assert.Contains(stories.Terms, term => term.Id == "ten" && term.Definitions[0].Text == "the end");
        Assert.DoesNotContain(stories.Terms, term => term.Id == "nine");
        Assert.Equal(8, stories.Review.Count(item => item.Kind == "no-definition"));
    }

    [Fact]
    public void The_timeline_goes_by_date_and_leaves_the_unknown_to_the_end()
    {
        var stories = Build(new Reading("a.txt", "A", "It rained last spring. In 2025 it snowed. On 1 January it froze. In January it thawed.").Published(2026, 3, 1)
            .Event("last spring", DateInterval.Unknown, "Rain")
            .Event("On 1 January", DateInterval.Day(new DateOnly(2025, 1, 1)), "Frost")
            .Event("In 2025", DateInterval.Year(2025), "Snow")
            .Event("In January", DateInterval.Month(2025, 1), "Thaw"));

        Assert.Equal(["Snow", "Thaw", "Frost", "Rain"], stories.Events.Select(item => item.Headline));
    }

    [Fact]
    public void One_sentence_that_names_a_date_twice_is_one_event_also_over_two_papers()
    {
        var day = DateInterval.Day(new DateOnly(2026, 3, 6));
        var stories = Build(
            new Reading("a.txt", "A", "On Friday, at Friday’s fair, a bull broke out.").Event("On Friday", day, "A bull broke out").Event("Friday’s", day, "A bull broke out"),
            new Reading("b.txt", "B", "On Friday, at Friday’s fair, a bull broke out.").Event("On Friday", day, "A bull broke out"));

        Assert.Single(stories.Events);
    }

    [Fact]
    public void What_was_said_on_one_day_to_have_happened_on_another_happened_once()
    {
        var stories = Build(new Reading("a.txt", "A", "Ada Obi said Sunday that the two agreed to a truce last week.")
            .Event("Sunday", DateInterval.Day(new DateOnly(2026, 3, 8)), "The two agreed to a truce", isStatement: true)
            .Event("last week", DateInterval.Week(new DateOnly(2026, 3, 3)), "The two agreed to a truce"));

        Assert.Equal("last week", Assert.Single(stories.Events).Expression);
    }

    [Fact]
    public void What_is_told_of_a_week_and_again_of_a_day_in_it_happened_on_that_day()
    {
        var stories = Build(new Reading("a.txt", "A", "The two agreed to a truce last week. On Friday the two agreed to a truce. In May the two agreed to a truce.")
            .Event("last week", DateInterval.Week(new DateOnly(2026, 3, 3)), "The two agreed to a truce")
            .Event("On Friday", DateInterval.Day(new DateOnly(2026, 3, 6)), "The two agreed to a truce")
            .Event("In May", DateInterval.Month(2025, 5), "The two agreed to a truce"));

        Assert.Equal(["In May", "On Friday"], stories.Events.Select(item => item.Expression));
    }

    [Fact]
    public void An_event_is_about_those_named_in_its_sentence()
    {
        var stories = Build(new Reading("a.txt", "A", "Ada Obi spoke. Ben Okoro met the Board in Hull on Friday. Cleo Ray left.")
            .Person("Ada Obi").Person("Ben Okoro").Person("Cleo Ray").Organisation("Board").Place("Hull")
            .Event("on Friday", DateInterval.Day(new DateOnly(2026, 3, 6)), "Ben Okoro met the Board"));

        var item = Assert.Single(stories.Events);
        Assert.Equal("ben-okoro", Assert.Single(item.People));
        Assert.Equal("board", Assert.Single(item.Organisations));
        Assert.Equal("hull", Assert.Single(item.Places));
    }

    [Fact]
    public void A_date_is_inferred_if_the_publication_date_is_and_it_names_no_year()
    {
        var stories = Build(new Reading("a.txt", "A", "On Friday it rained. In 2022 it snowed.").Published(2026, 3, 8, DateBasis.Inferred)
            .Event("On Friday", DateInterval.Day(new DateOnly(2026, 3, 6)), "Rain")
            .Event("In 2022", DateInterval.Year(2022), "Snow"));

        Assert.Equal([false, true], stories.Events.Select(item => item.IsInferred));
        Assert.Equal("inferred-date", stories.Review[0].Kind);
        Assert.Equal("# seeds/a.yml\npublisher: \nurl: \npublished: 2026-03-08\n", stories.Review[0].SuggestedYaml);
    }

    [Fact]
    public void Quotations_and_connections_know_their_people()
    {
        var stories = Build(
            new Reading("a.txt", "A", "“We won,” Ada Obi said. “We lost,” an aide said. Ada Obi met Ben Okoro.")
                .Person("Ada Obi").Person("Ben Okoro").Unnamed("an aide")
                .Quote("We won,", speaker: 0).Quote("We lost,", unnamed: 0)
                .Statement(0, "met", 1));

        Assert.Equal([("ada-obi", null, null), (null, "an-aide", "an aide")], stories.Quotes.Select(quote => (quote.Speaker, quote.UnnamedSource, quote.SpeakerLabel)));
        Assert.Equal(("ada-obi", "met", "ben-okoro"), stories.Connections.Select(connection => (connection.From, connection.Verb, connection.To)).Single());
    }

    [Fact]
    public void Unnamed_sources_are_never_merged()
    {
        var stories = Build(
            new Reading("a.txt", "A", "An aide spoke.").Unnamed("An aide"),
            new Reading("b.txt", "B", "An aide spoke.").Unnamed("An aide"));

        Assert.Equal(["an-aide", "an-aide-2"], stories.UnnamedSources.Select(source => source.Id));
    }

    [Fact]
    public void What_needs_a_decision_is_listed_with_the_lines_that_settle_it()
    {
        var stories = Build(new Reading("river/a.txt", "A", "Ada Obi and Ben Obi came. Mr Obi left. Cleo Ray was there.")
            .Person("Ada Obi").Person("Ben Obi").Person("Cleo Ray", null, PersonTier.Named).Ambiguous("Mr Obi", 0, 1));

        Assert.Equal(["unknown-date", "ambiguous-name", "thin-evidence"], stories.Review.Select(item => item.Kind));
        Assert.Equal("# seeds/river/a.yml\npublisher: \nurl: \npublished: \n", stories.Review[0].SuggestedYaml);
        Assert.Equal("# input/people.yml\ncleo-ray:\n  page: true   # or hide: true\n", stories.Review[2].SuggestedYaml);
    }

    private StoryCollection Build(params Reading[] readings) =>
        StoryBuilder.Build([.. readings.Select(reading => ((CleanedSeed, ArticleAnalysis))reading)], new SiteSettings(), null, _diagnostics);
}
