using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Showing;

namespace StoryExplainer.Tests.Stories.Showing;

public sealed class ShownRolesTests
{
    [Theory]
    [InlineData("her brother")]
    [InlineData("His wife")]
    [InlineData("another witness")]
    [InlineData("ministers")]
    [InlineData("moderates")]
    [InlineData("centrists in the race")]
    [InlineData("founding members")]
    [InlineData("lawyers for the port")]
    [InlineData("vice-")]
    [InlineData("head of")]
    [InlineData("backer who came round after")]
    public void Needs_its_sentence(string role) => Assert.True(ShownRoles.NeedsItsSentence(role));

    [Theory]
    [InlineData("secretary of state")]
    [InlineData("head of operations")]
    [InlineData("former mayor of Hull")]
    [InlineData("a research fellow at the Institute of Leaders")]
    [InlineData("boss of the Harbour Workers’ Union")]
    [InlineData("Olympics chief")]
    [InlineData("managing director, operations")]
    public void Stands_by_itself(string role) => Assert.False(ShownRoles.NeedsItsSentence(role));

    [Theory]
    [InlineData("a former mayor", "former mayor")]
    [InlineData("The Dane", "Dane")]
    [InlineData("Another Place chair", "Another Place chair")]
    public void Stands_beside_a_name_without_its_article(string role, string shown) =>
        Assert.Equal(shown, ShownRoles.BesideName(new Role(role, null, Origin.Extracted)).Text);

    [Fact]
    public void What_the_editor_wrote_is_not_touched() => Assert.Equal("the boss", ShownRoles.BesideName(new Role("the boss", null, Origin.Edited)).Text);
}
