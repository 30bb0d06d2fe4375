using System.Collections.Immutable;
using StoryExplainer.Language;
using StoryExplainer.Language.Tokenization;
using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Training.Reader.Corpora;

/// <summary>A line of an annotated article, cut as the program cuts it, with labels for each token.</summary>
internal sealed class ArticleLine
{
    private readonly ImmutableArray<Token> _tokens;

    /// <summary>Cuts a line.</summary>
    public ArticleLine(string text)
    {
        Text = text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('\u00a0', ' ');
        var cut = ArticleTokenizer.Tokenize(new Paragraph("p", ParagraphKind.Text, 1, text));
        (_tokens, Sentences) = (cut.Tokens, cut.Sentences);
        Words = [.. _tokens.Select(token => Text[token.Span.Start..token.Span.End])];
        SentenceOf = new int[_tokens.Length];
        for (var i = 0; i < Sentences.Length; i++)
            Array.Fill(SentenceOf, i, Sentences[i].FirstToken, Sentences[i].EndToken - Sentences[i].FirstToken);

        Spans = [.. ReaderLabels.Spans.Select(_ => new int[_tokens.Length])];
        Names = new int[_tokens.Length];
        Array.Fill(Names, ReaderLabels.AnyName);
    }

    /// <summary>The line with straight quotation marks; offsets as in the file.</summary>
    public string Text { get; }

    /// <summary>Its tokens.</summary>
    public string[] Words { get; }

    /// <summary>Its sentences.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The sentence of each token.</summary>
    public int[] SentenceOf { get; }

    /// <summary>The labels of each layer of spans.</summary>
    public int[][] Spans { get; }

    /// <summary>The name labels that each token may have.</summary>
    public int[] Names { get; }

    /// <summary>All runs of tokens that spell <paramref name="phrase"/>; a full stop that belongs to the last token may be left over.</summary>
    public IEnumerable<TokenRun> Find(string phrase, StringComparison comparison = StringComparison.OrdinalIgnoreCase)
    {
        phrase = phrase.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('\u00a0', ' ').Trim();
        if (phrase.Length == 0)
            yield break;

        for (var at = Text.IndexOf(phrase, comparison); at >= 0; at = Text.IndexOf(phrase, at + 1, comparison))
        {
            var start = TokenAt(at);
            var last = TokenAt(at + phrase.Length - 1);
            if (start < 0 || last < 0 || _tokens[start].Span.Start != at)
                continue;

            var left = Text[(at + phrase.Length).._tokens[last].Span.End];
            if (left.Length == 0 || left == ".")
                yield return new TokenRun(start, last + 1);
        }
    }

    /// <summary>The token that holds an offset, or −1.</summary>
    public int TokenAt(int offset)
    {
        for (var i = 0; i < _tokens.Length; i++)
        {
            if (_tokens[i].Span.Contains(offset))
                return i;
        }

        return -1;
    }

    /// <summary>Labels a run in a layer; a run over several sentences begins anew in each. False if something is labelled there already.</summary>
    public bool Mark(int layer, TokenRun run)
    {
        var labels = Spans[layer];
        for (var i = run.Start; i < run.End; i++)
        {
            if (labels[i] > 0)
                return false;
        }

        for (var i = run.Start; i < run.End; i++)
            labels[i] = i == run.Start || SentenceOf[i] != SentenceOf[i - 1] ? 1 : 2;

        return true;
    }

    /// <summary>Takes the labels of a run away, where it has no span: nothing is known there.</summary>
    public void Hide(int layer, TokenRun run)
    {
        for (var i = run.Start; i < run.End; i++)
        {
            if (Spans[layer][i] == 0)
                Spans[layer][i] = LabelledSentence.Unknown;
        }
    }

    /// <summary>The sentences with their labels.</summary>
    public IEnumerable<LabelledSentence> ToSentences(string document, float nameWeight) => Sentences.Select(sentence => new LabelledSentence(
        document,
        Words[sentence.FirstToken..sentence.EndToken])
    {
        Names = Names[sentence.FirstToken..sentence.EndToken],
        NameWeight = nameWeight,
        Spans = [.. Spans.Select(layer => layer[sentence.FirstToken..sentence.EndToken])],
    });
}
