namespace StoryExplainer.Training.Learning;

/// <summary>What can be turned in training.</summary>
internal sealed record TrainingSettings
{
    /// <summary>How often the whole text is read.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>A feature must occur this often to have a weight.</summary>
    public int FewestUses { get; init; } = 2;

    /// <summary>Seed of the order in which stretches are read, and of everything else that is drawn by lot.</summary>
    public int Seed { get; init; } = 7;

    /// <summary>The most features that the model may keep.</summary>
    public int MostFeatures { get; init; } = 200_000;

    /// <summary>True if copies of the text with other names are added.</summary>
    public bool Augment { get; init; } = true;
}
