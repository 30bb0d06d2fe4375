using System.Collections.Immutable;

namespace StoryExplainer.Language.Coreference;

/// <summary>Whom a mention means: one, or open between several, or nobody that is known.</summary>
/// <param name="Candidates">The likeliest first.</param>
internal sealed record Resolution(ImmutableArray<ReferentCandidate> Candidates)
{
    /// <summary>A candidate of a smaller probability is not taken.</summary>
    public const double Limit = 0.5;

    /// <summary>Two candidates that are nearer to each other than this leave it open.</summary>
    public const double Lead = 0.15;

    /// <summary>Nobody that is known.</summary>
    public static readonly Resolution Nobody = new([]);

    /// <summary>Who is meant, or null where it stays open.</summary>
    public Referent? Who =>
        Candidates is [var best, ..] && best.Confidence >= Limit && (Candidates.Length == 1 || best.Confidence - Candidates[1].Confidence >= Lead) ? best.Who : null;

    /// <summary>The probability of the likeliest; 0 where there is none.</summary>
    public double Confidence => Candidates is [var best, ..] ? best.Confidence : 0;

    /// <summary>One whom the words tell.</summary>
    public static Resolution Of(Referent who) => new([new ReferentCandidate(who, 1)]);
}
