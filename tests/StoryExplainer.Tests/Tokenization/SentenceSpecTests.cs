using StoryExplainer.Language;
using StoryExplainer.Language.Tokenization;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Tokenization;

public sealed class SentenceSpecTests
{
    public static TheoryData<SpecExample> Examples => SpecFile.Rows("Sentences");

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_paragraph_is_cut_as_the_specification_says(SpecExample example)
    {
        var paragraph = ArticleTokenizer.Tokenize(new Paragraph("p1", ParagraphKind.Text, 1, example.Text));

        Assert.Equal(example.Expected, paragraph.Sentences.Select(sentence => sentence.Span.Of(example.Text)));
    }
}
