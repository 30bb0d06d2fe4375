namespace StoryExplainer.Training.Network.Learning;

/// <summary>How long and how fast the network learns.</summary>
internal sealed record LearningPlan
{
    /// <summary>How often everything is read.</summary>
    public int Epochs { get; init; } = 6;

    /// <summary>Minutes after which it ends; the learning rate falls to zero by then. It makes the result depend on the clock.</summary>
    public double Minutes { get; init; } = double.PositiveInfinity;

    /// <summary>Highest learning rate of what the base model brought.</summary>
    public double KnownRate { get; init; } = 1e-4;

    /// <summary>Highest learning rate of what is learned from nothing.</summary>
    public double NewRate { get; init; } = 1e-3;

    /// <summary>Steps until the highest learning rate.</summary>
    public int WarmUp { get; init; } = 100;

    /// <summary>Pieces of a batch, padding included; each step reads two.</summary>
    public int BatchPieces { get; init; } = 1400;

    /// <summary>Share of the whole after which the matrices are rounded to 7 bits in every step, so that the network learns to live with it.</summary>
    public double RoundedFrom { get; init; } = 0.5;

    /// <summary>Minutes between two saved states.</summary>
    public double SaveEvery { get; init; } = 10;

    /// <summary>Decides the order of sentences and what is dropped.</summary>
    public int Seed { get; init; } = 7;

    /// <summary>The share of the highest learning rate: up in a line, then down to zero by half a cosine.</summary>
    /// <param name="step">Steps so far.</param>
    /// <param name="done">Share of the whole that is done.</param>
    public double RateAt(int step, double done) => Math.Min(1, (step + 1.0) / WarmUp) * 0.5 * (1 + Math.Cos(Math.PI * Math.Clamp(done, 0, 1)));
}
