using StoryExplainer.Stories.Showing;

namespace StoryExplainer.Tests.Stories.Showing;

public sealed class ShownRolesTests
{
    [Theory]
    [InlineData("her brother")]
    [InlineData("His wife")]
    [InlineData("another witness")]
    [InlineData("ministers")]
    [InlineData("founding members")]
    [InlineData("lawyers for the port")]
    [InlineData("vice-")]
    [InlineData("head of")]
    public void Needs_its_sentence(string role) => Assert.True(ShownRoles.NeedsItsSentence(role));

    [Theory]
    [InlineData("secretary of state")]
    [InlineData("head of operations")]
    [InlineData("former mayor of Hull")]
    [InlineData("a research fellow at the Institute of Leaders")]
    [InlineData("boss of the Harbour Workers’ Union")]
    [InlineData("Olympics chief")]
    public void Stands_by_itself(string role) => Assert.False(ShownRoles.NeedsItsSentence(role));
}
