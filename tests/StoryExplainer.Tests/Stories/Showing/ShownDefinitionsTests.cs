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
    [InlineData("Old Town", "Hull’s eastern Old Town quarter")]
    [InlineData("gabion", "A gabion is a cage of stones.")]
    [InlineData("HMA", "Harbour Masters’ Association")]
    [InlineData("HMA", "the Harbour Masters’ Association")]
    [InlineData("Port Watch", "which advises masters of small ships")]
    [InlineData("Port Watch", "a London-based charity")]
    public void Explains_the_term(string term, string definition) => Assert.True(ShownDefinitions.IsShown(term, Extracted(definition)));

    [Theory]
    [InlineData("inquiry", "former chief adviser to the port")]
    [InlineData("trial", "which is increasingly likely")]
    [InlineData("harbour podcast", "our weekly sailing podcast")]
    [InlineData("sceptics", "who oppose his rule")]
    [InlineData("plague", "otherwise known as the ‘grey cough")]
    [InlineData("levy", "a tax on boats (and on")]
    [InlineData("quota", "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six")]
    [InlineData("council of masters", "the masters’ council")]
    [InlineData("Tar Barrel", "new album The Tar Barrel")]
    [InlineData("possession", "possession of an oar, keeping a wreck")]
    [InlineData("peace talks", "which the council stands ready to support")]
    [InlineData("Tideline", "which accuses the port of theft")]
    [InlineData("Harbour Awards", "Dick Vale Productions")]
    [InlineData("alliance", "a group that has applauded")]
    [InlineData("inciting act", "the order to close the port — was late")]
    [InlineData("clipper", "scheduled to sail in spring")]
    [InlineData("levy", "a tax (or is it a fine?)")]
    [InlineData("ferry notice", "“In response to the storm, the ferry stays in port.”")]
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

    [Theory]
    [InlineData("apposition", "gabion", "a cage of stones")]
    [InlineData("behind a comma", "keddle net", "one of the oldest nets")]
    [InlineData("description before", "Dry Feet", "flood charity")]
    [InlineData("relative clause", "Port Watch", "which regulates harbours")]
    [InlineData("clause behind a comma", "wharfage", "which is a tax on boats")]
    [InlineData("is", "wharfage", "Wharfage is a tax on boats.")]
    [InlineData(null, "gabion", "filled with stones")]
    public void Stands_as_explanations_do(string? rule, string term, string words) => Assert.True(ShownDefinitions.IsShown(term, Extracted(words) with { Rule = rule }));

    [Theory]
    [InlineData("reading", "gabion", "filled with stones")]
    [InlineData("next sentence", "gabion", "They hold the bank.")]
    [InlineData("behind a comma", "trespass", "theft of a boat")]
    [InlineData("participle", "gabion", "aimed at the bank")]
    [InlineData("relative clause", "Port Watch", "which worked with the council")]
    [InlineData("does", "Port Watch", "It was sued by a boatman.")]
    [InlineData("description before", "levy", "children’s")]
    public void Stands_near_and_is_left_to_the_editor(string rule, string term, string words) => Assert.False(ShownDefinitions.IsShown(term, Extracted(words) with { Rule = rule }));

    private static Definition Extracted(string text) => new(text, null, Origin.Extracted);
}
