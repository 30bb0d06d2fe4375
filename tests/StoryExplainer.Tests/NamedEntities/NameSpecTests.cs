using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Tokenization;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.NamedEntities;

public sealed class NameSpecTests
{
    public static TheoryData<SpecExample> Examples => SpecFile.Rows("Names");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Names_are_found_as_the_specification_says(SpecExample example)
    {
        var article = ArticleTokenizer.Tokenize(Some.Article(example.Text.Split('\n')));

        var names = NameReader.Find(DocumentReader.Read(article))
            .Select(name => $"{name.Kind}: {article.Paragraphs[name.Paragraph].SpanOf(name.FirstToken, name.EndToken).Of(article.Paragraphs[name.Paragraph].Paragraph.Text)}");

        example.Holds(names);
    }
}
