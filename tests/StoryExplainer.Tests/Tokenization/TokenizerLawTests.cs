using CsCheck;
using StoryExplainer.Language;
using StoryExplainer.Language.Tokenization;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Tokenization;

/// <summary>Laws that hold for every text, however odd.</summary>
public sealed class TokenizerLawTests
{
    private static readonly string[] _pieces =
    [
        " ", " ", " ", "\n", ". ", ".", "...", "…", "! ", "?\" ", "\"", "“", "”", "’", "'", "(", ") ", "[3]", "-", "–", ",", "/", "@", "#", "&", ":", "://", "$",
        "U.S.", "Mr.", "J.", "p.m.", "No. 5", "O'Brien", "Ana's", "didn't", "n't", "'90s", "Cairo-based", "pro-EU", "Jong-un", "www.", "x@y.org",
        "The", "he", "A", "I", "I.", "3.5", "1,000", "Łódź", "東京", "é", "e\u0301", "🎉", "\ud83c", "\u200b", "\u00a0", "\u00ad",
    ];

    private static readonly Gen<string> _newsLikeText = Gen.Int[0, _pieces.Length - 1].Select(index => _pieces[index]).Array[0, 40].Select(string.Concat);

    private static readonly Gen<string> _anyText = Gen.OneOf(_newsLikeText, Gen.String[0, 60]);

    [Fact]
    public void Tokens_are_ordered_and_hold_every_character_that_is_not_white_space() => _anyText.Sample(text =>
    {
        var end = 0;
        foreach (var token in ArticleTokenizer.Tokenize(text))
        {
            Assert.True(token.Span.Start >= end && token.Span.Length > 0 && token.Span.End <= text.Length);
            Assert.True(string.IsNullOrWhiteSpace(text[end..token.Span.Start]));
            Assert.DoesNotContain(token.Span.Of(text), char.IsWhiteSpace);
            end = token.Span.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[end..]));
    });

    [Fact]
    public void Sentences_hold_all_tokens_in_order() => _anyText.Sample(text =>
    {
        var paragraph = ArticleTokenizer.Tokenize(new Paragraph("p1", ParagraphKind.Text, 1, text));
        var next = 0;
        foreach (var sentence in paragraph.Sentences)
        {
            Assert.Equal(next, sentence.FirstToken);
            Assert.True(sentence.EndToken > sentence.FirstToken);
            Assert.Equal(paragraph.SpanOf(sentence.FirstToken, sentence.EndToken), sentence.Span);
            next = sentence.EndToken;
        }

        Assert.Equal(paragraph.Tokens.Length, next);
    });

    [Fact]
    public void A_paragraph_is_cut_the_same_wherever_it_stands()
    {
        var article = ArticleTokenizer.Tokenize(Some.Article("Ms. Ek left. He stayed.", "", "The U.S. won."));

        Assert.Equal([2, 0, 1], article.Paragraphs.Select(paragraph => paragraph.Sentences.Length));
    }
}
