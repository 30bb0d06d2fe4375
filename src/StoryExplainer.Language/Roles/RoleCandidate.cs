using StoryExplainer.Language.NamedEntities.People;
using StoryExplainer.Language.Scoring;

namespace StoryExplainer.Language.Roles;

/// <summary>A stretch that may say what somebody is, with the naming of whom it may say so.</summary>
/// <param name="Mention">The naming.</param>
/// <param name="First">First word, counted within the paragraph.</param>
/// <param name="End">Word after the last one.</param>
/// <param name="Link">How the stretch is tied to the naming.</param>
/// <param name="Features">What speaks for and against the pair.</param>
internal sealed record RoleCandidate(NameMention Mention, int First, int End, RoleLink Link, FeatureList Features);

/// <summary>How a role is tied to a name.</summary>
internal enum RoleLink
{
    /// <summary>Only by standing in one sentence.</summary>
    Nearby,

    /// <summary>"US special envoy Ada Obi".</summary>
    Title,

    /// <summary>"Ada Obi, the mayor", "the mayor, Ada Obi".</summary>
    Apposition,

    /// <summary>"Ada Obi (D-Maryland)".</summary>
    Brackets,

    /// <summary>"Ada Obi, who leads the inquiry".</summary>
    Clause,

    /// <summary>Of the same verb: "Ada Obi took over as head".</summary>
    Verb,

    /// <summary>"Ada Obi is a teacher", "served as mayor", "became head".</summary>
    Statement,

    /// <summary>"Ada Obi of Leeds", "Ada Obi, 42, from Hull".</summary>
    Home,
}
