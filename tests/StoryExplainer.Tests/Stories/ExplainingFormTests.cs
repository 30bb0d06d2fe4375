using StoryExplainer.Stories.Showing;

namespace StoryExplainer.Tests.Stories;

public class ExplainingFormTests
{
    [Theory]
    [InlineData("apposition", "Zander", "a knife of the northern divers")]
    [InlineData("apposition", "gabion", "a cage of stones set against a river")]
    [InlineData("or before", "weirs", "small dams across a river")]
    [InlineData("apposition before", "Pierwatch", "the online game")]
    public void Words_beside_a_term_that_say_what_it_is_are_trusted(string rule, string term, string words) => Assert.True(ExplainingForm.IsTrusted(rule, term, words));

    [Theory]
    [InlineData("apposition", "rowan tree", "one of their best finds")]
    [InlineData("called so", "Harbourisation", "the kind of lasting quarrel")]
    [InlineData("called so", "Four Friends", "an \"odd\" club")]
    [InlineData("apposition before", "Big Pier", "her former employer")]
    public void Words_that_lean_on_others_are_not(string rule, string term, string words) => Assert.False(ExplainingForm.IsTrusted(rule, term, words));

    [Theory]
    [InlineData("apposition", "cellar scene", "a torture room")]
    [InlineData("apposition before", "river fever", "a first guess")]
    public void A_few_words_beside_an_everyday_noun_are_not(string rule, string term, string words) => Assert.False(ExplainingForm.IsTrusted(rule, term, words));
}
