using StoryExplainer.Language.Scoring;

namespace StoryExplainer.Evaluation.Fitting;

/// <summary>Fits a logistic model by gradient descent with a quadratic penalty (AdaGrad, Duchi et al. 2011). Deterministic: examples are visited in their order.</summary>
internal static class LogisticRegression
{
    private const int Rounds = 200;
    private const double Rate = 0.3;

    /// <summary>The weights of all features that occur in at least <paramref name="fewest"/> examples, sorted by name.</summary>
    /// <param name="examples">Features and whether the answer is yes.</param>
    /// <param name="penalty">Strength of the penalty; larger keeps weights smaller.</param>
    /// <param name="fewest">Features that are rarer are left out.</param>
    public static SortedDictionary<string, double> Fit(IReadOnlyList<(FeatureList Features, bool IsYes)> examples, double penalty = 1.0, int fewest = 8)
    {
        var names = examples.SelectMany(example => example.Features.All.Select(feature => feature.Name)).GroupBy(name => name)
            .Where(group => group.Count() >= fewest).Select(group => group.Key).Order(StringComparer.Ordinal).ToArray();
        var indexes = names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        var rows = examples.Select(example => (
            Features: example.Features.All.Where(feature => indexes.ContainsKey(feature.Name)).Select(feature => (Index: indexes[feature.Name], feature.Value)).ToArray(),
            example.IsYes)).ToArray();

        var weights = new double[names.Length];
        var squares = new double[names.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = weights.Select((weight, index) => names[index] == "constant" ? 0 : penalty * weight).ToArray();
            foreach (var (features, isYes) in rows)
            {
                var error = (1 / (1 + Math.Exp(-features.Sum(feature => weights[feature.Index] * feature.Value)))) - (isYes ? 1 : 0);
                foreach (var (index, value) in features)
                    gradient[index] += error * value;
            }

            for (var i = 0; i < weights.Length; i++)
            {
                squares[i] += gradient[i] * gradient[i];
                if (squares[i] > 0)
                    weights[i] -= Rate * gradient[i] / Math.Sqrt(squares[i]);
            }
        }

        return new SortedDictionary<string, double>(names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => weights[pair.index]), StringComparer.Ordinal);
    }
}
