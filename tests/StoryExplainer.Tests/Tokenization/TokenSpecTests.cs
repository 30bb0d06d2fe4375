using StoryExplainer.Language.Tokenization;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Tokenization;

public sealed class TokenSpecTests
{
    public static TheoryData<SpecExample> Examples => SpecFile.Rows("Tokens");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Text_is_cut_as_the_specification_says(SpecExample example)
    {
        var tokens = ArticleTokenizer.Tokenize(example.Text).Select(token => token.Span.Of(example.Text));

        Assert.Equal(string.Join('\n', example.Expected), string.Join(' ', tokens));
    }
}
