using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Language.Text;
using StoryExplainer.Site.Checking;
using StoryExplainer.Stories.Model;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Site.Checking;

/// <summary>The promise that every statement cites its words, from its other side: one that does not is told, whatever kind of fact it is.</summary>
public class CitationCheckerTests
{
    private static readonly StoryCollection Story = new HandMadeStory()
        .Article("a", "Ada Obi, the mayor, said “we were lucky” in Hull. The River Board opened a sluice, a kind of gate, in 2019.")
        .Person("Ada Obi", "the mayor")
        .Term("sluice", "a kind of gate")
        .Place("Hull")
        .Organisation("River Board")
        .Quote("we were lucky", "Ada Obi")
        .Event("opened a sluice", DateInterval.Day(new DateOnly(2019, 1, 1)), expression: "in 2019")
        .Build();

    [Fact]
    public void Facts_whose_words_stand_in_their_article_say_nothing() => Assert.Empty(Check(Story));

    [Fact]
    public void A_role_that_its_place_does_not_say_is_told() => Assert.Equal(
        "error SE5106: The role \"the queen\" cites a, paragraph 1, but the words there are \"the mayor\". Please report this; correct the entry in input/ if it came from there.",
        Only(Story with { People = [Story.People[0] with { Roles = [Story.People[0].Roles[0] with { Text = "the queen" }] }] }));

    [Fact]
    public void One_letter_is_enough() => Assert.Contains(
        "\"the Mayor\"", Only(Story with { People = [Story.People[0] with { Roles = [Story.People[0].Roles[0] with { Text = "the Mayor" }] }] }), StringComparison.Ordinal);

    [Fact]
    public void A_role_that_an_editor_gives_needs_no_words_of_an_article() => Assert.Empty(
        Check(Story with { People = [Story.People[0] with { Roles = [Story.People[0].Roles[0] with { Text = "the queen", Origin = Origin.Edited }] }] }));

    [Fact]
    public void A_definition_that_its_place_does_not_say_is_told() => Assert.Contains(
        "The definition \"a fish\" cites a, paragraph 1", Only(Story with { Terms = [Story.Terms[0] with { Definitions = [Story.Terms[0].Definitions[0] with { Text = "a fish" }] }] }), StringComparison.Ordinal);

    [Fact]
    public void A_quotation_that_its_place_does_not_say_is_told() => Assert.Contains(
        "The quotation \"we were unlucky\" cites a, paragraph 1", Only(Story with { Quotes = [Story.Quotes[0] with { Text = "we were unlucky" }] }), StringComparison.Ordinal);

    [Theory]
    [InlineData("in 2018", "The date \"in 2018\" cites a, paragraph 1")]
    [InlineData(null, "The date \"")]
    public void A_date_whose_words_its_sentence_does_not_have_is_told(string? expression, string expected) => Assert.Contains(
        expected, Only(Story with { Events = [Story.Events[0] with { Expression = expression }] }), StringComparison.Ordinal);

    [Theory]
    [InlineData("gone", 0, 0, 3)]
    [InlineData("a", 7, 0, 3)]
    [InlineData("a", -1, 0, 3)]
    [InlineData("a", 0, 4, 4)]
    [InlineData("a", 0, 0, 9_999)]
    public void A_mention_outside_of_every_text_is_told_for_people_names_and_terms(string article, int paragraph, int start, int end)
    {
        ImmutableArray<Evidence> nowhere = [new Evidence(article, paragraph, new TextSpan(start, end))];

        Assert.Contains("The person \"Ada Obi\" cites", Only(Story with { People = [Story.People[0] with { Mentions = nowhere }] }), StringComparison.Ordinal);
        Assert.Contains("The name \"Hull\" cites", Only(Story with { Places = [Story.Places[0] with { Mentions = nowhere }] }), StringComparison.Ordinal);
        Assert.Contains("The name \"River Board\" cites", Only(Story with { Organisations = [Story.Organisations[0] with { Mentions = nowhere }] }), StringComparison.Ordinal);
        Assert.Contains("The term \"sluice\" cites", Only(Story with { Terms = [Story.Terms[0] with { Mentions = nowhere }] }), StringComparison.Ordinal);
    }

    private static string Only(StoryCollection story) => Assert.Single(Check(story));

    private static IEnumerable<string> Check(StoryCollection story)
    {
        var diagnostics = new DiagnosticBag();
        CitationChecker.Check(story, diagnostics);
        return diagnostics.ToSorted().Select(problem => problem.ToString());
    }
}
