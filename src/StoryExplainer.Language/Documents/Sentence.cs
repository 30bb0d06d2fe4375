using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Text;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.Documents;

/// <summary>
/// A sentence with its words and what the reader makes of them: parts of speech, the dependency tree, names and spans. Words are counted from 0 within the sentence.
/// </summary>
public sealed class Sentence
{
    private readonly ImmutableArray<int>[] _children;
    private readonly (int First, int End)[] _extents;
    private readonly string?[] _words;

    /// <summary>Joins a stretch of a paragraph with its reading.</summary>
    /// <param name="index">Number of the sentence in the document.</param>
    /// <param name="paragraph">Index into <see cref="ArticleText.Paragraphs"/>.</param>
    /// <param name="text">The paragraph's text.</param>
    /// <param name="firstToken">Index of the first word among the tokens of the paragraph.</param>
    /// <param name="tokens">The words.</param>
    /// <param name="reading">What the reader makes of them; one entry a word.</param>
    public Sentence(int index, int paragraph, string text, int firstToken, ImmutableArray<Token> tokens, SentenceReading reading)
    {
        (Index, Paragraph, Text, FirstToken, Tokens, Reading) = (index, paragraph, text, firstToken, tokens, reading);
        _words = new string?[tokens.Length];
        _children = ChildrenOf(reading.Heads);
        _extents = ExtentsOf(reading.Heads);
    }

    /// <summary>Number of the sentence in the document.</summary>
    public int Index { get; }

    /// <summary>Index into <see cref="ArticleText.Paragraphs"/>.</summary>
    public int Paragraph { get; }

    /// <summary>The text of the whole paragraph, to which all offsets refer.</summary>
    public string Text { get; }

    /// <summary>Index of the first word among the tokens of the paragraph.</summary>
    public int FirstToken { get; }

    /// <summary>The words, numbers and marks.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The reader's layers.</summary>
    public SentenceReading Reading { get; }

    /// <summary>Number of words.</summary>
    public int Count => Tokens.Length;

    /// <summary>UTF-16 offsets into <see cref="Text"/>, half-open.</summary>
    public TextSpan Span => SpanOf(0, Count);

    /// <summary>The word that has no head.</summary>
    public int Root => Reading.Heads.IndexOf(-1);

    /// <summary>The names that the reader marks, in reading order.</summary>
    public ImmutableArray<ReadName> Names => Reading.Names;

    /// <summary>The letters of a word.</summary>
    public ReadOnlySpan<char> TextOf(int word) => Text.AsSpan(Tokens[word].Span.Start, Tokens[word].Span.Length);

    /// <summary>A word as it stands.</summary>
    public string WordOf(int word) => _words[word] ??= Tokens[word].Span.Of(Text);

    /// <summary>True if a word is one of some words, in any letter case.</summary>
    public bool Is(int word, params ReadOnlySpan<string> words)
    {
        foreach (var candidate in words)
        {
            if (TextOf(word).Equals(candidate, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>The offsets of a run of words, UTF-16, half-open.</summary>
    /// <param name="first">First word.</param>
    /// <param name="end">The word after the last one; above <paramref name="first"/>.</param>
    public TextSpan SpanOf(int first, int end) => new(Tokens[first].Span.Start, Tokens[end - 1].Span.End);

    /// <summary>The text of a run of words as it stands in the paragraph.</summary>
    public string TextOf(int first, int end) => SpanOf(first, end).Of(Text);

    /// <summary>The place of a run of words in the article.</summary>
    public Passage PassageOf(int first, int end) => new(Paragraph, SpanOf(first, end));

    /// <summary>Part of speech of a word.</summary>
    public PartOfSpeech TagOf(int word) => Reading.Tags[word];

    /// <summary>The word that a word depends on; -1 for the root.</summary>
    public int HeadOf(int word) => Reading.Heads[word];

    /// <summary>What a word is to its head.</summary>
    public Relation RelationOf(int word) => Reading.Relations[word];

    /// <summary>The words that depend on a word, in reading order.</summary>
    public ImmutableArray<int> ChildrenOf(int word) => _children[word];

    /// <summary>The first dependent of a word with one of some relations, or -1.</summary>
    public int ChildOf(int word, params ReadOnlySpan<Relation> relations)
    {
        foreach (var child in _children[word])
        {
            if (relations.Contains(RelationOf(child)))
                return child;
        }

        return -1;
    }

    /// <summary>First and end (exclusive) word of what depends on a word, directly or not, with the word itself.</summary>
    public (int First, int End) ExtentOf(int word) => _extents[word];

    /// <summary>True if a word depends on another, directly or not, or is it.</summary>
    public bool IsWithin(int word, int ancestor)
    {
        for (var at = word; at >= 0; at = HeadOf(at))
        {
            if (at == ancestor)
                return true;
        }

        return false;
    }

    /// <summary>The word of a run whose head lies outside of it: the head of a phrase. The first of them where there are several.</summary>
    public int HeadOfRun(int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if ((HeadOf(word) < first || HeadOf(word) >= end) && TagOf(word) != PartOfSpeech.Punctuation)
                return word;
        }

        return first;
    }

    /// <summary>The word that begins at or holds an offset into the paragraph, or -1 where none does.</summary>
    public int WordAt(int offset)
    {
        for (var word = 0; word < Count; word++)
        {
            if (Tokens[word].Span.End > offset)
                return Tokens[word].Span.Start <= offset ? word : -1;
        }

        return -1;
    }

    /// <inheritdoc/>
    public override string ToString() => Count == 0 ? "" : Span.Of(Text);

    private static ImmutableArray<int>[] ChildrenOf(ImmutableArray<int> heads)
    {
        var children = new List<int>?[heads.Length];
        for (var word = 0; word < heads.Length; word++)
        {
            if (heads[word] >= 0)
                (children[heads[word]] ??= []).Add(word);
        }

        return [.. children.Select(list => list is null ? [] : list.ToImmutableArray())];
    }

    private static (int First, int End)[] ExtentsOf(ImmutableArray<int> heads)
    {
        var extents = new (int First, int End)[heads.Length];
        for (var word = 0; word < heads.Length; word++)
            extents[word] = (word, word + 1);

        // A tree of n words has no path of more than n arcs; most are a few long.
        for (var word = 0; word < heads.Length; word++)
        {
            for (var at = heads[word]; at >= 0 && (extents[at].First > word || extents[at].End <= word); at = heads[at])
                extents[at] = (Math.Min(extents[at].First, word), Math.Max(extents[at].End, word + 1));
        }

        return extents;
    }
}
