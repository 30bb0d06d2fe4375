using StoryExplainer.Stories.Showing;

namespace StoryExplainer.Tests.Stories.Showing;

public sealed class RoleWordingTests
{
    [Theory]
    [InlineData("harbour master of Hull")]
    [InlineData("Gov.")]
    [InlineData("the Ports and Inland Waterways secretary")]
    [InlineData("Song of the Reeds author")]
    [InlineData("senior lecturer, marine biology")]
    [InlineData("vice-chair")]
    [InlineData("brother-in-law of the mayor")]
    [InlineData("the Kenyan")]
    [InlineData("fursuiter")]
    [InlineData("who runs the port")]
    [InlineData("who now lectures in politics at Maynooth")]
    [InlineData("who was the first chair of the trust")]
    [InlineData("leads the inquiry")]
    [InlineData("of the campaign group Cold Water Alliance")]
    public void Says_who_somebody_is(string role) => Assert.True(RoleWording.NamesSomebody(role));

    [Theory]
    [InlineData("even wealthier")]
    [InlineData("board")]
    [InlineData("text messages")]
    [InlineData("20-year-old")]
    [InlineData("R")]
    [InlineData("tried to delay the 2020")]
    [InlineData("the office of the regulator")]
    [InlineData("who joked about the sticks")]
    [InlineData("who says that he left")]
    [InlineData("one of the women")]
    [InlineData("best known for the harbour film")]
    [InlineData("")]
    public void Only_stands_where_a_role_could(string role) => Assert.False(RoleWording.NamesSomebody(role));
}
