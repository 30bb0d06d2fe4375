using System.Runtime.CompilerServices;
using StoryExplainer.Language;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Planning;

/// <summary>An article with what rests on each of its paragraphs.</summary>
internal sealed class ArticleIndex
{
    // Counted once for as long as the text lives: a preview plans the site again after every edit.
    private static readonly ConditionalWeakTable<ArticleText, Length> Lengths = [];

    private readonly Fact[] _facts;
    private readonly int[] _factStarts;
    private readonly int[] _sentenceStarts;

    /// <summary>Sorts the facts of an article by the place of their words.</summary>
    public ArticleIndex(Article article, int number, int story, List<Fact> facts)
    {
        Article = article;
        Number = number;
        Story = story;
        _facts = [.. facts];
        Array.Sort(_facts, Fact.InReadingOrder);
        var paragraphs = article.Text.Paragraphs;
        _factStarts = Starts(paragraphs.Length, _facts.Length, index => _facts[index].Paragraph);
        _sentenceStarts = Starts(paragraphs.Length, article.Analysis.Sentences.Length, index => article.Analysis.Sentences[index].Paragraph);
        (TextParagraphs, Words) = Lengths.GetValue(article.Text, static text =>
            new Length(text.Paragraphs.Count(IsCounted), text.Paragraphs.Where(IsCounted).Sum(paragraph => WordCount.Of(paragraph.Text))));
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>Its index in the collection.</summary>
    public int Number { get; }

    /// <summary>Index of its story.</summary>
    public int Story { get; }

    /// <summary>Number of paragraphs of running text.</summary>
    public int TextParagraphs { get; }

    /// <summary>Number of words of running text.</summary>
    public int Words { get; }

    /// <summary>All facts in reading order.</summary>
    public ReadOnlySpan<Fact> Facts => _facts;

    /// <summary>True for the paragraphs that readers would count: text and lists, neither the headline nor captions.</summary>
    public static bool IsCounted(Paragraph paragraph) => paragraph.Kind is ParagraphKind.Text or ParagraphKind.List;

    /// <summary>The facts of a paragraph, in reading order.</summary>
    public ReadOnlySpan<Fact> FactsOf(int paragraph) => _facts.AsSpan(_factStarts[paragraph].._factStarts[paragraph + 1]);

    /// <summary>The sentences of a paragraph, in reading order.</summary>
    public ReadOnlySpan<Passage> SentencesOf(int paragraph) =>
        Article.Analysis.Sentences.AsSpan()[_sentenceStarts[paragraph].._sentenceStarts[paragraph + 1]];

    /// <summary>The opening sentence of an article: whole or not at all, so that it never breaks off and never is a copy.</summary>
    /// <param name="longestRun">How many words of an article that may only be quoted may stand in a row.</param>
    public Evidence? Opening(int longestRun)
    {
        var text = Article.Text;
        for (var paragraph = 0; paragraph < text.Paragraphs.Length; paragraph++)
        {
            if (IsCounted(text.Paragraphs[paragraph]))
            {
                var sentences = SentencesOf(paragraph);
                var span = sentences.IsEmpty ? new TextSpan(0, text.Paragraphs[paragraph].Text.Length) : sentences[0].Span;
                return Article.Rights != RightsMode.Quoted || WordCount.Of(span.Of(text.Paragraphs[paragraph].Text)) < longestRun ? new Evidence(Article.Id, paragraph, span) : null;
            }
        }

        return null;
    }

    /// <summary>The sentence in which a passage starts, counted from 1, with its place; 0 if the passage is longer than a sentence or the sentences are not known.</summary>
    public (int Number, TextSpan Span) SentenceOf(int paragraph, TextSpan span)
    {
        var sentences = SentencesOf(paragraph);
        for (var i = 0; i < sentences.Length; i++)
        {
            if (sentences[i].Span.End > span.Start)
            {
                // A passage over several sentences is cited by its first one.
                return (i + 1, sentences[i].Span);
            }
        }

        return (0, span);
    }

    private static int[] Starts(int paragraphs, int count, Func<int, int> paragraphOf)
    {
        var starts = new int[paragraphs + 1];
        var next = 0;
        for (var paragraph = 0; paragraph < paragraphs; paragraph++)
        {
            while (next < count && paragraphOf(next) < paragraph)
            {
                next++;
            }

            starts[paragraph] = next;
        }

        starts[paragraphs] = count;
        return starts;
    }

    private sealed record Length(int Paragraphs, int Words);
}
