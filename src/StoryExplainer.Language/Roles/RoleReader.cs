using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Names.People;
using StoryExplainer.Language.Names.Roles;
using StoryExplainer.Language.Scoring;

namespace StoryExplainer.Language.Roles;

/// <summary>Finds what an article says that its people are: stretches that may be roles, each with the person whom the joint score of stretch and person prefers.</summary>
internal static class RoleReader
{
    /// <summary>The name of the model in the file of scorers.</summary>
    public const string Model = "role";

    // Set on articles held out from the reader's and the scorer's training.
    private const double Least = 0.5;

    private static readonly LinearScorer _scorer = LinearScorer.Load(Model);

    /// <summary>Adds the roles of a paragraph.</summary>
    /// <param name="document">The article.</param>
    /// <param name="paragraph">Index of the paragraph.</param>
    /// <param name="mentions">The namings of the paragraph.</param>
    /// <param name="roles">Where roles go.</param>
    public static void Find(Document document, int paragraph, IReadOnlyList<NameMention> mentions, List<FoundRole> roles)
    {
        foreach (var rivals in RoleCandidates.Find(document, paragraph, mentions).GroupBy(candidate => (candidate.First, candidate.End)))
        {
            var (best, probability) = rivals.Select(candidate => (Candidate: candidate, Probability: _scorer.Probability(candidate.Features))).MaxBy(pair => pair.Probability);
            if (probability >= Least)
                roles.Add(new FoundRole(best.Mention.Person, best.First, best.End, NameOf(best.Link)));
        }
    }

    private static string NameOf(RoleLink link) => link switch
    {
        RoleLink.Title => "title before the name",
        RoleLink.Apposition => "beside the name",
        RoleLink.Brackets => "in brackets after the name",
        RoleLink.Clause => "clause about the person",
        RoleLink.Verb => "said of the person",
        _ => "in the same sentence",
    };
}
