using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Tokenization;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Syntax;

/// <summary>The specification of the questions to the tree, each example a test.</summary>
public class SyntaxSpecTests
{
    public static TheoryData<SpecExample> Examples => SpecFile.Rows("Syntax");

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_questions_are_answered_as_specified(SpecExample example)
    {
        var document = DocumentReader.Read(ArticleTokenizer.Tokenize(Some.Article(example.Text)));

        example.Holds(example.Expected.Select(line => SyntaxQuestions.Answer(document.Sentences[0], line)));
    }
}
