using System.Collections.Frozen;
using System.Globalization;
using StoryExplainer.Language.English;

namespace StoryExplainer.Language.Scoring;

/// <summary>
/// A logistic model over named features, fitted on annotated articles (<c>tests/StoryExplainer.Evaluation -- fit</c>). Its weights stand in <c>English/scorers.txt</c>, a section
/// a model, a line a feature. A feature without a weight counts nothing.
/// </summary>
internal sealed class LinearScorer
{
    private readonly FrozenDictionary<string, double> _weights;

    private LinearScorer(IEnumerable<KeyValuePair<string, double>> weights) => _weights = weights.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads a model.</summary>
    /// <param name="section">Its section in the file.</param>
    public static LinearScorer Load(string section) => new(WordFile.ReadSections("scorers.txt")
        .Where(entry => entry.Section == section)
        .Select(entry => (entry.Word, Space: entry.Word.LastIndexOf(' ')))
        .Select(line => KeyValuePair.Create(line.Word[..line.Space], double.Parse(line.Word.AsSpan(line.Space + 1), CultureInfo.InvariantCulture))));

    /// <summary>The probability of yes, from 0 to 1.</summary>
    public double Probability(FeatureList features)
    {
        var sum = 0.0;
        foreach (var (name, value) in features.All)
            sum += value * _weights.GetValueOrDefault(name);

        return 1 / (1 + Reading.Kernels.Exponential.Exp(Math.Clamp(-sum, -50, 50)));
    }
}
