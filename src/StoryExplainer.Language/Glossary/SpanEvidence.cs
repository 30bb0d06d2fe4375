using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Reading.Kernels;

namespace StoryExplainer.Language.Glossary;

/// <summary>What the reader says of a run of words as one span of a layer; all probabilities from 0 to 1.</summary>
/// <param name="Mean">Mean probability that its words belong to a span.</param>
/// <param name="Least">The least of them.</param>
/// <param name="Most">The greatest of them.</param>
/// <param name="Begin">Probability that a span begins with its first word.</param>
/// <param name="GoesOn">Probability that a span goes on with the word behind it.</param>
internal readonly record struct SpanEvidence(double Mean, double Least, double Most, double Begin, double GoesOn)
{
    private const int Labels = ReaderHeads.SpanLabelCount;

    /// <summary>Looks at a run of words.</summary>
    public static SpanEvidence Of(Sentence sentence, SpanLayer layer, int first, int end)
    {
        var (sum, least, most) = (0.0, 1.0, 0.0);
        for (var word = first; word < end; word++)
        {
            double probability = sentence.Reading.ProbabilityOf(layer, word);
            (sum, least, most) = (sum + probability, Math.Min(least, probability), Math.Max(most, probability));
        }

        return new SpanEvidence(sum / (end - first), least, most, LabelOf(sentence, layer, first, 1), end < sentence.Count ? LabelOf(sentence, layer, end, 2) : 0);
    }

    private static double LabelOf(Sentence sentence, SpanLayer layer, int word, int label)
    {
        var scores = sentence.Reading.SpanScores;
        var layers = scores.Length / sentence.Count / Labels;
        return Exponential.Exp(scores[(((word * layers) + (int)layer) * Labels) + label]);
    }
}
