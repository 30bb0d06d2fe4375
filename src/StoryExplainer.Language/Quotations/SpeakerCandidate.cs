using StoryExplainer.Language.Scoring;

namespace StoryExplainer.Language.Quotations;

/// <summary>Somebody who may speak a quotation.</summary>
/// <param name="voice">Who.</param>
internal sealed class SpeakerCandidate(Voice voice)
{
    /// <summary>Who.</summary>
    public Voice Voice { get; } = voice;

    /// <summary>The reasons, in the order in which they were found.</summary>
    public List<QuoteSource> Sources { get; } = [];

    /// <summary>How sure it is that the source's words mean this voice: 1 for a name.</summary>
    public double Confidence { get; set; }

    /// <summary>How far the next meaning of a pronoun is behind this one; below 0 where another is likelier.</summary>
    public double Lead { get; set; } = 1;

    /// <summary>True if a pronoun or description was resolved.</summary>
    public bool IsResolved { get; set; }

    /// <summary>The features, once all candidates are known.</summary>
    public FeatureList Features { get; set; } = new();

    /// <summary>The probability that it speaks.</summary>
    public double Probability { get; set; }

    /// <summary>The surest of the reasons.</summary>
    public QuoteSource Best => Sources.MaxBy(source => source.Kind)!;
}
