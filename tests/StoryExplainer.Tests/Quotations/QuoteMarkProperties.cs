using CsCheck;
using StoryExplainer.Language;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Quotations;
using StoryExplainer.Language.Tokenization;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Quotations;

public class QuoteMarkProperties
{
    private static readonly Gen<string> Piece = Gen.OneOf<string>(
        "“", "”", "\"", "‘", "’", "'", "«", "»", " ", " ", " ", ", ", ". ", "Ada Obi said", "the players’ union", "don't", "word", "It", "?", "(", ")", "—", "😀", "'90s", "é");

    private static readonly Gen<string[]> Paragraphs = Gen.Select(Piece.Array[0, 30], string.Concat).Array[1, 4];

    [Fact]
    public void A_quotation_lies_between_marks_of_its_paragraph_or_runs_on_from_or_to_its_ends()
    {
        Paragraphs.Sample(paragraphs =>
        {
            foreach (var quote in Find(paragraphs))
            {
                var text = paragraphs[quote.Words.Paragraph];
                var before = text[..quote.Words.Span.Start].TrimEnd();
                var after = text[quote.Words.Span.End..].TrimStart();
                Assert.True(before.Length == 0 || IsMark(before[^1]), $"{before}|{quote.Words.Span.Of(text)}");
                Assert.True(after.Length == 0 || IsMark(after[0]), $"{quote.Words.Span.Of(text)}|{after}");
            }
        });
    }

    [Fact]
    public void Quotations_stand_in_reading_order_and_never_overlap()
    {
        Paragraphs.Sample(paragraphs =>
        {
            var found = Find(paragraphs);
            for (var i = 1; i < found.Length; i++)
            {
                Assert.True(found[i - 1].Words < found[i].Words);
                Assert.False(found[i - 1].Words.Overlaps(found[i].Words));
            }
        });
    }

    private static QuoteFinding[] Find(string[] paragraphs)
    {
        var text = ArticleTokenizer.Tokenize(Some.Article(paragraphs));
        var nobody = new PeopleFindings([], [], []);
        return [.. QuotationFinder.Find(DocumentReader.Read(text), new QuotedArticle(text, [], nobody), nobody, [])];
    }

    private static bool IsMark(char c) => c is '“' or '”' or '"' or '‘' or '’' or '\'' or '«' or '»';
}
