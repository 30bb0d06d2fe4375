using StoryExplainer.Language.Explaining;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Readings;

public sealed class ReadingExplainerTests
{
    [Fact]
    public void A_word_is_shown_with_its_part_of_speech_its_head_and_its_margin()
    {
        var lines = ReadingExplainer.Explain(Some.Article("Ada Obi opened the bridge."), 0);

        Assert.Equal(7, lines.Length);
        Assert.Matches(@"^  1 Ada +ProperNoun +nsubj +3 opened", lines[0]);
        Assert.Matches(@"^  5 bridge +Noun +obj +3 opened", lines[4]);
    }
}
