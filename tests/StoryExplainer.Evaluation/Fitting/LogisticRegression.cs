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
        return Fit(examples, new SortedDictionary<string, double>(StringComparer.Ordinal), penalty, fewest);
    }

    /// <summary>The same where the penalty is on the distance from known weights, so that few examples move them only as far as they tell; the others stay.</summary>
    /// <param name="examples">Features and whether the answer is yes.</param>
    /// <param name="known">The weights to stay near to.</param>
    public static SortedDictionary<string, double> FitNear(IReadOnlyList<(FeatureList Features, bool IsYes)> examples, SortedDictionary<string, double> known)
    {
        var fitted = Fit(examples, known, penalty: 3, fewest: 8);
        foreach (var (name, weight) in known)
            fitted.TryAdd(name, weight);

        return fitted;
    }

    private static SortedDictionary<string, double> Fit(IReadOnlyList<(FeatureList Features, bool IsYes)> examples, SortedDictionary<string, double> known, double penalty, int fewest)
    {
        var names = examples.SelectMany(example => example.Features.All.Select(feature => feature.Name)).GroupBy(name => name)
            .Where(group => group.Count() >= fewest).Select(group => group.Key).Order(StringComparer.Ordinal).ToArray();
        var indexes = names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        var rows = examples.Select(example => (
            Features: example.Features.All.Where(feature => indexes.ContainsKey(feature.Name)).Select(feature => (Index: indexes[feature.Name], feature.Value)).ToArray(),
            example.IsYes)).ToArray();

        double[] prior = [.. names.Select(name => known.GetValueOrDefault(name))];
        double[] weights = [.. prior];
        var squares = new double[names.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = weights.Select((weight, index) => names[index] == "constant" ? 0 : penalty * (weight - prior[index])).ToArray();
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
