using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Names.People;
using StoryExplainer.Language.Names.Roles;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Scoring;
using StoryExplainer.Language.Syntax;

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
                Add(document, paragraph, mentions, best, roles);
        }
    }

    private static void Add(Document document, int paragraph, IReadOnlyList<NameMention> mentions, RoleCandidate best, List<FoundRole> roles)
    {
        var rule = NameOf(best.Link);
        var sentence = document.SentenceAt(paragraph, document.Tokenized.Paragraphs[paragraph].Tokens[best.First].Span.Start)!;
        var first = best.First - sentence.FirstToken;

        // "the match referee, Ada Obi" keeps its article, "The match referee Ada Obi" is printed without.
        var isArticle = best.Link == RoleLink.Title && best.End - best.First > 1 && sentence.Is(first, "the", "a", "an");
        var role = new FoundRole(best.Mention.Person, isArticle ? best.First + 1 : best.First, best.End, rule);
        roles.Add(role);

        // "American journalists Ada Obi and Ben Lind": a plural before a list of names is everybody's.
        var head = sentence.HeadOfRun(first, best.End - sentence.FirstToken);
        if (best.Link != RoleLink.Title || sentence.TagOf(head) != PartOfSpeech.Noun || !sentence.TextOf(head).EndsWith("s", StringComparison.Ordinal) || best.End > best.Mention.FormStart)
            return;

        var conjuncts = sentence.ConjunctsOf(best.Mention.NameStart - sentence.FirstToken).Concat(sentence.ConjunctsOf(head)).ToHashSet();
        foreach (var other in mentions.Where(other => other.Person >= 0 && other.Person != best.Mention.Person && other.NameStart > best.End))
        {
            if (conjuncts.Contains(other.NameStart - sentence.FirstToken))
                roles.Add(role with { Person = other.Person });
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
