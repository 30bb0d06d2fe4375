using StoryExplainer.Training.Network.Model;
using StoryExplainer.Training.Reader.Corpora;
using StoryExplainer.Training.Reader.Pieces;
using StoryExplainer.Training.Reader.Scores;

namespace StoryExplainer.Training.Network.Learning;

/// <summary>Measures a reader alone, with gold tokens and sentences, on text that it did not learn from.</summary>
internal sealed class ScoreCard(ReaderNetwork network, TextWriter output)
{
    private readonly NetworkReader _reader = new(network);

    /// <summary>Trees against a treebank.</summary>
    public void Trees(string name, IReadOnlyList<LabelledSentence> sentences)
    {
        var scores = new TreeScores();
        foreach (var (sentence, reading) in _reader.Read(sentences))
            scores.Add(sentence, reading);

        output.WriteLine($"{name}: {scores}");
    }

    /// <summary>Names against sentences whose names are all known.</summary>
    public void Names(string name, IReadOnlyList<LabelledSentence> sentences)
    {
        var scores = new NameSpanScores();
        foreach (var (sentence, reading) in _reader.Read(sentences))
            scores.Add(sentence, reading);

        output.WriteLine($"{name}: {scores}");
    }

    /// <summary>Spans against annotated articles.</summary>
    public void Spans(string name, IReadOnlyList<AnnotatedArticle> articles)
    {
        var scores = new SpanScores();
        foreach (var (sentence, reading) in _reader.Read([.. articles.SelectMany(article => article.Sentences)]))
            scores.Add(sentence, reading);

        output.WriteLine($"{name}: {articles.Count} articles\n{scores}");
    }
}
