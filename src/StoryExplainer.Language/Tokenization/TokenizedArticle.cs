using System.Collections.Immutable;
using StoryExplainer.Language.Text;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.Tokenization;

/// <summary>A sentence as a run of its paragraph's tokens.</summary>
/// <param name="Span">UTF-16 offsets into the paragraph's text, half-open.</param>
/// <param name="FirstToken">Index of the first token in <see cref="TokenizedParagraph.Tokens"/>.</param>
/// <param name="EndToken">Index after the last token.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken);

/// <summary>A paragraph cut into tokens and sentences.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Tokens">All tokens in reading order.</param>
/// <param name="Sentences">All sentences in reading order; together they hold all tokens.</param>
public sealed record TokenizedParagraph(Paragraph Paragraph, ImmutableArray<Token> Tokens, ImmutableArray<Sentence> Sentences)
{
    /// <summary>The words of a token.</summary>
    public ReadOnlySpan<char> TextOf(int token) => Paragraph.Text.AsSpan(Tokens[token].Span.Start, Tokens[token].Span.Length);

    /// <summary>The stretch from one token to another.</summary>
    public TextSpan SpanOf(int firstToken, int endToken) => new(Tokens[firstToken].Span.Start, Tokens[endToken - 1].Span.End);
}

/// <summary>An article cut into tokens and sentences. Captions are cut like the rest; the finders leave them out.</summary>
/// <param name="Article">The article.</param>
/// <param name="Paragraphs">One for each paragraph of the article, in the same order.</param>
public sealed record TokenizedArticle(ArticleText Article, ImmutableArray<TokenizedParagraph> Paragraphs);
