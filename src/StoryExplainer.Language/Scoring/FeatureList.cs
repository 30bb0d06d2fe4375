namespace StoryExplainer.Language.Scoring;

/// <summary>Named features of one decision. Every list opens with the constant.</summary>
internal sealed class FeatureList
{
    private readonly List<(string Name, double Value)> _features = [("constant", 1)];

    /// <summary>All features in the order in which they were added.</summary>
    public IReadOnlyList<(string Name, double Value)> All => _features;

    /// <summary>Adds a number; keep it between about -5 and 5.</summary>
    public FeatureList Add(string name, double value)
    {
        if (value != 0)
            _features.Add((name, value));

        return this;
    }

    /// <summary>Adds a yes.</summary>
    public FeatureList Add(string name, bool value) => Add(name, value ? 1 : 0);
}
