using StoryExplainer.Site.Rendering;

namespace StoryExplainer.Tests.Rendering;

public class PluralRulesTests
{
    [Theory]
    [InlineData("en-GB", "other one other other")]
    [InlineData("fr", "one one other other")]
    [InlineData("pt-PT", "other one other other")]
    [InlineData("pt-BR", "one one other other")]
    [InlineData("uk", "many one few many")]
    [InlineData("pl", "many one few many")]
    [InlineData("cs", "other one few other")]
    [InlineData("ar", "zero one two few")]
    [InlineData("ja", "other other other other")]
    public void Nought_one_two_and_five_take_the_forms_of_the_language(string language, string expected) =>
        Assert.Equal(expected, string.Join(' ', new[] { 0, 1, 2, 5 }.Select(count => PluralRules.FormOf(language, count))));

    [Theory]
    [InlineData("ru", 11, "many")]
    [InlineData("ru", 21, "one")]
    [InlineData("ru", 112, "many")]
    [InlineData("pl", 22, "few")]
    [InlineData("lt", 21, "one")]
    [InlineData("ro", 119, "few")]
    public void The_last_digits_count(string language, int count, string expected) => Assert.Equal(expected, PluralRules.FormOf(language, count));
}
