using StoryExplainer.Language.Scoring;

namespace StoryExplainer.Language.NamedEntities.People;

/// <summary>Decides from the evidence who is listed and who gets a page.</summary>
internal static class EvidenceGate
{
    /// <summary>The name of the model in the file of scorers.</summary>
    public const string Model = "person";

    // Set on articles held out from the reader's training, so that nine in ten of those with a page are people and few are lost.
    private const double LeastOfList = 0.5;
    private const double LeastOfPage = 0.7;

    private static readonly LinearScorer _scorer = LinearScorer.Load(Model);

    /// <summary>The tier, or null for a name that is probably no person's.</summary>
    public static PersonTier? TierOf(PersonEvidence evidence) => _scorer.Probability(evidence.Features) switch
    {
        >= LeastOfPage => PersonTier.Page,
        >= LeastOfList => PersonTier.Named,
        _ => null,
    };
}
