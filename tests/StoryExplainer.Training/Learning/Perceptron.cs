using StoryExplainer.Language.Names;

namespace StoryExplainer.Training.Learning;

/// <summary>
/// Learns the weights of the tagger: a structured perceptron. Each island is read with the weights so far; where the reading is wrong, the
/// features of the right labels gain and those of the wrong ones lose. In the end the average over all steps counts. Nothing in it depends on
/// time, threads or the order of files on the disk, so the same text always gives the same bytes.
/// </summary>
internal sealed class Perceptron
{
    private readonly TrainingSettings _settings;
    private readonly WeightTable _weights;
    private readonly WeightTable _transitions = new(NameLabels.Count);
    private readonly float[] _transitionsNow = new float[NameLabels.Count * NameLabels.Count];
    private readonly NameDecoder _decoder;
    private float _moment = 1;

    private Perceptron(int features, TrainingSettings settings)
    {
        _settings = settings;
        _weights = new WeightTable(features);
        _decoder = new NameDecoder(_transitionsNow);
    }

    /// <summary>Trains on islands and gives the averaged weights.</summary>
    public static LearnedWeights Train(IReadOnlyList<LabelledIsland> islands, TrainingSettings settings, Action<string> report)
    {
        var features = FeatureSelection.Select(islands, settings.FewestUses);
        report($"{islands.Count} stretches, {features.Count} features");
        var examples = islands.Select(island => new Example(island, features)).ToArray();
        var learner = new Perceptron(features.Count, settings);
        var order = new Random(settings.Seed);
        for (var epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            order.Shuffle(examples);
            var wrong = 0;
            foreach (var example in examples)
                wrong += learner.Learn(example) ? 1 : 0;

            report($"pass {epoch}: {wrong} stretches read wrongly");
        }

        return learner.Average(features);
    }

    private bool Learn(Example example)
    {
        var length = example.Labels.Length;
        var scores = new float[length * NameLabels.Count];
        for (var i = 0; i < length; i++)
            _weights.Score(example.Features[i], scores.AsSpan(i * NameLabels.Count, NameLabels.Count));

        for (var i = 0; i < scores.Length; i++)
            scores[i] += i % NameLabels.Count == example.Labels[i / NameLabels.Count] ? 0 : _settings.Cost;

        var labels = new byte[length];
        _decoder.Decode(scores, labels);
        _moment++;
        if (labels.AsSpan().SequenceEqual(example.Labels))
            return false;

        Correct(example, labels);
        return true;
    }

    private void Correct(Example example, byte[] wrong)
    {
        int before = 0, wrongBefore = 0;
        for (var i = 0; i <= wrong.Length; i++)
        {
            var right = i < wrong.Length ? example.Labels[i] : 0;
            var read = i < wrong.Length ? wrong[i] : 0;
            if (right != read)
            {
                foreach (var feature in example.Features[i])
                {
                    _weights.Add(feature, right, example.Weight, _moment);
                    _weights.Add(feature, read, -example.Weight, _moment);
                }
            }

            if (right != read || before != wrongBefore)
            {
                AddTransition(before, right, example.Weight);
                AddTransition(wrongBefore, read, -example.Weight);
            }

            (before, wrongBefore) = (right, read);
        }
    }

    private void AddTransition(int from, int to, float change)
    {
        _transitions.Add(from, to, change, _moment);
        _transitionsNow[(from * NameLabels.Count) + to] = _transitions.Now(from, to);
    }

    private LearnedWeights Average(Dictionary<ulong, int> features)
    {
        var rows = new List<KeyValuePair<ulong, float[]>>(features.Count);
        foreach (var (hash, row) in features.OrderBy(feature => feature.Value))
            rows.Add(new(hash, [.. Enumerable.Range(0, NameLabels.Count).Select(label => _weights.Average(row, label, _moment))]));

        var transitions = new float[_transitionsNow.Length];
        for (var i = 0; i < transitions.Length; i++)
            transitions[i] = _transitions.Average(i / NameLabels.Count, i % NameLabels.Count, _moment);

        return new LearnedWeights(rows, transitions);
    }

    private sealed class Example
    {
        public Example(LabelledIsland island, Dictionary<ulong, int> features)
        {
            Labels = island.Labels;
            Weight = island.Weight;
            Features = [.. island.Features.Select(row => row.Where(features.ContainsKey).Select(feature => features[feature]).ToArray())];
        }

        public int[][] Features { get; }

        public byte[] Labels { get; }

        public float Weight { get; }
    }
}
