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

    /// <summary>By how much the right reading must beat every other, a wrong label counted, before it is taken for learned.</summary>
    public float Cost { get; init; } = 120;

    /// <summary>The most features that the model may keep.</summary>
    public int MostFeatures { get; init; } = 250_000;

    /// <summary>True if copies of the text with other names are added.</summary>
    public bool Augment { get; init; } = true;
}
