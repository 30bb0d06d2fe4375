using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Showing;

namespace StoryExplainer.Tests.Stories.Showing;

public sealed class ShownDefinitionsTests
{
    [Theory]
    [InlineData("gabion", "a cage of stones")]
    [InlineData("Weibo", "which is essentially a place for short messages")]
    [InlineData("sarpanch", "the elected head of a village")]
    [InlineData("lining ring", "one of the rings that carry the tunnel’s walls")]
    [InlineData("levy", "a tax on boats (and on moorings)")]
    [InlineData("keddle net", "what fishers call a ‘stop net’ hung on stakes")]
    public void Explains_the_term(string term, string definition) => Assert.True(ShownDefinitions.IsShown(term, Extracted(definition)));

    [Theory]
    [InlineData("inquiry", "former chief adviser to the port")]
    [InlineData("trial", "which is increasingly likely")]
    [InlineData("harbour podcast", "our weekly politics podcast")]
    [InlineData("sceptics", "who oppose his rule")]
    [InlineData("plague", "otherwise known as the ‘black death")]
    [InlineData("levy", "a tax on boats (and on")]
    [InlineData("quota", "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six")]
    public void Needs_its_sentence(string term, string definition) => Assert.False(ShownDefinitions.IsShown(term, Extracted(definition)));

    [Fact]
    public void What_joined_it_to_its_sentence_is_left_out() =>
        Assert.Equal("essentially a place for messages", ShownDefinitions.BesideTerm(Extracted("which is essentially a place for messages")).Text);

    [Fact]
    public void What_the_editor_wrote_is_shown_as_it_is()
    {
        var definition = new Definition("which is our own word", null, Origin.Edited, "a letter");

        Assert.True(ShownDefinitions.IsShown("quota", definition));
        Assert.Equal(definition, ShownDefinitions.BesideTerm(definition));
    }

    private static Definition Extracted(string text) => new(text, null, Origin.Extracted);
}
