using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities.People;
using StoryExplainer.Language.NamedEntities.Roles;
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
    private const double Least = 0.56;

    // What the tree states outright needs less.
    private const double LeastOfStated = 0.12;

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
            if (!IsDenied(document, best) && probability >= (best.Link is RoleLink.Statement or RoleLink.Home ? LeastOfStated : Least))
                Add(document, paragraph, mentions, best, roles);
        }
    }

    // "Obi is not a lawyer"
    private static bool IsDenied(Document document, RoleCandidate role)
    {
        var sentence = document.SentenceAt(role.Mention.Paragraph, document.Tokenized.Paragraphs[role.Mention.Paragraph].Tokens[role.First].Span.Start)!;
        return role.Link is RoleLink.Verb or RoleLink.Statement && sentence.IsNegated(sentence.PredicateOf(sentence.HeadOfRun(role.First - sentence.FirstToken, role.End - sentence.FirstToken)));
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
        foreach (var other in SharersOf(sentence, best, mentions))
            roles.Add(role with { Person = other.Person });
    }

    /// <summary>"American journalists Ada Obi and Ben Lind", "her brothers, Dara, Finn and Neil Obi", "artists such as Ada Obi and Ben Lind": a plural before a list of names is everybody's.</summary>
    private static IEnumerable<NameMention> SharersOf(Sentence sentence, RoleCandidate best, IReadOnlyList<NameMention> mentions)
    {
        var head = sentence.HeadOfRun(best.First - sentence.FirstToken, best.End - sentence.FirstToken);
        var isPlural = sentence.TagOf(head) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && sentence.TextOf(head).TrimEnd('.').EndsWith("s", StringComparison.Ordinal);
        if (!isPlural)
            yield break;

        var list = ListWith(sentence, best.Mention, mentions);
        var isBefore = best.End <= list[0].FormStart && IsLink(sentence, best.End - sentence.FirstToken, list[0].FormStart - sentence.FirstToken);
        var isStated = best.Link == RoleLink.Statement || (best.First >= list[^1].End && sentence.Is(best.First - sentence.FirstToken, "both", "all"));
        foreach (var other in isBefore || isStated ? list.Where(other => other.Person >= 0 && other.Person != best.Mention.Person) : [])
            yield return other;
    }

    /// <summary>The namings that stand in one list with another, in reading order: between them are only marks, "and", homes, numbers and brackets.</summary>
    private static List<NameMention> ListWith(Sentence sentence, NameMention mention, IReadOnlyList<NameMention> mentions)
    {
        var (first, end) = (sentence.FirstToken, sentence.FirstToken + sentence.Count);
        var own = mentions.Where(other => other.FormStart >= first && other.End <= end).OrderBy(other => other.FormStart).ToList();
        var at = own.IndexOf(mention);
        var (from, to) = (at, at);
        while (from > 0 && IsListed(sentence, own[from - 1].End - first, own[from].FormStart - first))
            from--;
        while (to + 1 < own.Count && IsListed(sentence, own[to].End - first, own[to + 1].FormStart - first))
            to++;

        return own[from..(to + 1)];
    }

    private static bool IsListed(Sentence sentence, int first, int end)
    {
        if (first >= end || !Enumerable.Range(first, end - first).Any(word => sentence.Is(word, ",", "and", "&", ";", "or")))
            return false;

        var isHome = false;
        for (var word = first; word < end; word++)
        {
            isHome = sentence.Is(word, "of", "from") || (isHome && sentence.TagOf(word) is PartOfSpeech.ProperNoun or PartOfSpeech.Determiner);
            if (!isHome && sentence.TagOf(word) is not (PartOfSpeech.Punctuation or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.Numeral) && !sentence.Is(word, "both", "then"))
                return false;
        }

        return true;
    }

    // What may stand between a plural and the names of its list.
    private static bool IsLink(Sentence sentence, int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (!sentence.Is(word, ",", ":", "–", "—", "-", "(", "including", "such", "as", "like", "namely"))
                return false;
        }

        return true;
    }

    private static string NameOf(RoleLink link) => link switch
    {
        RoleLink.Title => "title before the name",
        RoleLink.Apposition => "beside the name",
        RoleLink.Brackets => "in brackets after the name",
        RoleLink.Clause => "clause about the person",
        RoleLink.Verb or RoleLink.Statement => "said of the person",
        RoleLink.Home => "after the name",
        _ => "in the same sentence",
    };
}
