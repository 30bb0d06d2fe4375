using StoryExplainer.Training.Reader.Corpora;
using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Training.Reader.Scores;

/// <summary>Measures a reader alone, with gold tokens and sentences, on text that it did not learn from.</summary>
/// <param name="read">Reads sentences; the result has their order.</param>
/// <param name="output">Takes one line a measure and more for details.</param>
internal sealed class ScoreCard(Func<IReadOnlyList<LabelledSentence>, IReadOnlyList<SentenceReading>> read, TextWriter output)
{
    /// <summary>Trees against a treebank.</summary>
    public void Trees(string name, IReadOnlyList<LabelledSentence> sentences)
    {
        var scores = new TreeScores();
        Add(sentences, scores.Add);
        output.WriteLine($"{name}: {scores}");
    }

    /// <summary>Names against sentences whose names are all known.</summary>
    public void Names(string name, IReadOnlyList<LabelledSentence> sentences)
    {
        var scores = new NameSpanScores();
        Add(sentences, scores.Add);
        output.WriteLine($"{name}: {scores}");
    }

    /// <summary>Spans against annotated articles.</summary>
    public void Spans(string name, IReadOnlyList<AnnotatedArticle> articles)
    {
        var scores = new SpanScores();
        Add([.. articles.SelectMany(article => article.Sentences)], scores.Add);
        output.WriteLine($"{name}: {articles.Count} articles\n{scores}");
    }

    private void Add(IReadOnlyList<LabelledSentence> sentences, Action<LabelledSentence, SentenceReading> add)
    {
        var readings = read(sentences);
        for (var i = 0; i < sentences.Count; i++)
            add(sentences[i], readings[i]);
    }
}
