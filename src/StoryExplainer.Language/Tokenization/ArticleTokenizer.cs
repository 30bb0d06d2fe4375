using System.Collections.Immutable;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.Tokenization;

/// <summary>Cuts an article into tokens and sentences.</summary>
internal static class ArticleTokenizer
{
    /// <summary>Cuts all paragraphs; each is cut on its own.</summary>
    public static TokenizedArticle Tokenize(ArticleText article) => new(article, [.. article.Paragraphs.Select(Tokenize)]);

    /// <summary>Cuts one paragraph.</summary>
    public static TokenizedParagraph Tokenize(Paragraph paragraph)
    {
        var tokens = Tokenize(paragraph.Text);
        return new TokenizedParagraph(paragraph, tokens, new SentenceScanner(paragraph.Text, tokens.AsSpan()).Scan());
    }

    /// <summary>The tokens of a text.</summary>
    public static ImmutableArray<Token> Tokenize(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>((text.Length / 5) + 4);
        new TokenScanner(text, tokens).Scan();
        return tokens.DrainToImmutable();
    }
}
