using System.Collections.Immutable;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.Documents;

/// <summary>Reads the sentences of a tokenised article.</summary>
internal static class DocumentReader
{
    /// <summary>Cuts an article into tokens and sentences and reads it.</summary>
    public static Document Read(ArticleText article) => Read(ArticleTokenizer.Tokenize(article));

    /// <summary>Reads all paragraphs but captions. What was read of a paragraph is remembered by its words.</summary>
    public static Document Read(TokenizedArticle article)
    {
        var readings = ReadingMemory.Shared.Read([.. article.Paragraphs.Select(paragraph => IsRead(paragraph) ? paragraph : null)]);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        for (var i = 0; i < article.Paragraphs.Length; i++)
        {
            var paragraph = article.Paragraphs[i];
            for (var k = 0; k < readings[i].Length; k++)
            {
                var (first, end) = (paragraph.Sentences[k].FirstToken, paragraph.Sentences[k].EndToken);
                sentences.Add(new Sentence(sentences.Count, i, paragraph.Paragraph.Text, first, paragraph.Tokens[first..end], readings[i][k]));
            }
        }

        return new Document(article, sentences.ToImmutable());
    }

    private static bool IsRead(TokenizedParagraph paragraph) => paragraph.Paragraph.Kind != ParagraphKind.Caption;
}
