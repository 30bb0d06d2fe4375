using System.Collections.Immutable;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.Documents;

/// <summary>An article as every step sees it: paragraphs, sentences, words, and what the reader makes of them. Captions have no sentences: nothing is found in them.</summary>
public sealed class Document
{
    private readonly ImmutableArray<(int First, int End)> _sentencesOf;

    /// <summary>Joins a tokenised article with its sentences.</summary>
    /// <param name="tokenized">The article, cut into tokens and sentences.</param>
    /// <param name="sentences">All sentences that were read, in reading order.</param>
    public Document(TokenizedArticle tokenized, ImmutableArray<Sentence> sentences)
    {
        (Tokenized, Sentences) = (tokenized, sentences);
        var ranges = ImmutableArray.CreateBuilder<(int First, int End)>(tokenized.Paragraphs.Length);
        var at = 0;
        for (var paragraph = 0; paragraph < tokenized.Paragraphs.Length; paragraph++)
        {
            var first = at;
            while (at < sentences.Length && sentences[at].Paragraph == paragraph)
                at++;

            ranges.Add((first, at));
        }

        _sentencesOf = ranges.MoveToImmutable();
    }

    /// <summary>The article.</summary>
    public ArticleText Article => Tokenized.Article;

    /// <summary>The article as tokens.</summary>
    public TokenizedArticle Tokenized { get; }

    /// <summary>All sentences in reading order, those of captions left out.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The sentences of a paragraph, in reading order.</summary>
    public ReadOnlySpan<Sentence> SentencesOf(int paragraph) => Sentences.AsSpan()[_sentencesOf[paragraph].First.._sentencesOf[paragraph].End];

    /// <summary>The sentence that holds an offset of a paragraph, or null.</summary>
    public Sentence? SentenceAt(int paragraph, int offset)
    {
        foreach (var sentence in SentencesOf(paragraph))
        {
            if (sentence.Span.Contains(offset))
                return sentence;
        }

        return null;
    }
}
