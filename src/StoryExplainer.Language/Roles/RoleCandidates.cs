using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities.People;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Scoring;
using StoryExplainer.Language.Syntax;

namespace StoryExplainer.Language.Roles;

/// <summary>Pairs stretches that may be roles with the namings that they may belong to, and says what speaks for each pair.</summary>
internal static class RoleCandidates
{
    private static readonly string[] _becoming =
        ["appointed", "named", "elected", "became", "become", "becomes", "serves", "served", "works", "worked", "joined", "is", "was", "been", "remains", "described", "known", "promoted", "made", "crowned", "ordained"];

    /// <summary>All pairs of a paragraph.</summary>
    /// <param name="document">The article.</param>
    /// <param name="paragraph">Index of the paragraph.</param>
    /// <param name="mentions">The namings of the paragraph that belong to somebody.</param>
    public static List<RoleCandidate> Find(Document document, int paragraph, IReadOnlyList<NameMention> mentions)
    {
        var candidates = new List<RoleCandidate>();
        var known = mentions.Where(mention => mention.Person >= 0).ToArray();
        NameMention[] before = [];
        foreach (var sentence in document.SentencesOf(paragraph))
        {
            var (start, end) = (sentence.FirstToken, sentence.FirstToken + sentence.Count);
            NameMention[] own = [.. known.Where(mention => mention.FormStart >= start && mention.End <= end)];
            if (own.Length > 0 || before.Length > 0)
                AddOf(sentence, own, before, candidates);

            before = own;
        }

        return candidates;
    }

    private static void AddOf(Sentence sentence, NameMention[] own, NameMention[] before, List<RoleCandidate> candidates)
    {
        var isName = new bool[sentence.Count];
        foreach (var mention in own)
            Array.Fill(isName, true, mention.NameStart - sentence.FirstToken, mention.End - mention.NameStart);

        var spans = RoleSpans.Find(sentence, isName);
        foreach (var (first, end) in spans)
        {
            var isWhole = !spans.Exists(other => other != (first, end) && other.First <= first && other.End >= end);
            var ranked = own.Where(mention => mention.NameStart - sentence.FirstToken < first || mention.End - sentence.FirstToken > end).OrderBy(mention => Distance(sentence, mention, first, end)).ToArray();
            for (var rank = 0; rank < ranked.Length; rank++)
            {
                var candidate = Make(sentence, ranked[rank], first, end, rank, ranked.Length);
                candidate.Features.Add("part-of-longer", !isWhole);
                candidates.Add(candidate);
            }

            // "He is a teacher", "His wife …": of the one person of the sentence before.
            if (own.Length == 0 && before.Length > 0 && before.All(mention => mention.Person == before[0].Person))
                candidates.Add(MakeByPronoun(sentence, before[^1], first, end));
        }
    }

    private static int Distance(Sentence sentence, NameMention mention, int first, int end)
    {
        var (from, to) = (mention.FormStart - sentence.FirstToken, mention.End - sentence.FirstToken);
        return first >= to ? first - to : Math.Max(0, from - end);
    }

    private static RoleCandidate Make(Sentence sentence, NameMention mention, int first, int end, int rank, int count)
    {
        var name = (First: mention.NameStart - sentence.FirstToken, End: mention.End - sentence.FirstToken);
        var link = LinkOf(sentence, name, mention.FormStart - sentence.FirstToken, first, end);
        // "Obi became chairman in May, and he served as mayor": of the only one named before.
        if (link is RoleLink.Nearby or RoleLink.Verb && count == 1 && RoleSpans.SubjectOfStatement(sentence, sentence.HeadOfRun(first, end)) is >= 0 and var subject && subject >= name.End && sentence.Is(subject, "he", "she"))
            link = RoleLink.Statement;

        var distance = Distance(sentence, mention, first, end);
        var features = OfSpan(sentence, first, end)
            .Add("link-" + (link switch { RoleLink.Home => RoleLink.Apposition, RoleLink.Statement => RoleLink.Verb, _ => link }), true)
            .Add("distance", Math.Log(1 + distance))
            .Add("nearest", rank == 0)
            .Add("second", rank == 1)
            .Add("only", count == 1)
            .Add("before", end <= name.First)
            .Add("after-comma", first > 0 && first >= name.End && sentence.Is(first - 1, ",") && first - name.End <= 1)
            .Add("after-touching", first == name.End)
            .Add("before-comma", end < name.First && sentence.Is(end, ","))
            .Add("after-age", first >= name.End && first - name.End is 3 && sentence.TagOf(name.End + 1) == PartOfSpeech.Numeral)
            .Add("same-clause", sentence.PredicateOf(sentence.HeadOfRun(first, end)) == sentence.PredicateOf(name.First))
            .Add("one-word-name", mention.Form.IsOneWord);
        return new RoleCandidate(mention, sentence.FirstToken + first, sentence.FirstToken + end, link, features);
    }

    private static RoleCandidate MakeByPronoun(Sentence sentence, NameMention mention, int first, int end)
    {
        var features = OfSpan(sentence, first, end).Add("by-pronoun", true)
            .Add("pronoun-subject", sentence.Is(0, "he", "she") && sentence.ChildOf(sentence.Root, Relation.Subject) == 0)
            .Add("pronoun-subject-of", sentence.SubjectOf(sentence.PredicateOf(sentence.HeadOfRun(first, end))) is >= 0 and var subject && sentence.Is(subject, "he", "she"));
        var isStated = RoleSpans.SubjectOfStatement(sentence, sentence.HeadOfRun(first, end)) is >= 0 and var of && sentence.Is(of, "he", "she");
        return new RoleCandidate(mention, sentence.FirstToken + first, sentence.FirstToken + end, isStated ? RoleLink.Statement : RoleLink.Verb, features);
    }

    private static FeatureList OfSpan(Sentence sentence, int first, int end)
    {
        var head = sentence.HeadOfRun(first, end);
        var predicate = sentence.PredicateOf(head);
        return new FeatureList()
            .Add("belief", Logit(RoleSpans.BeliefOf(sentence, first, end)))
            .Add("belief-first", Logit(sentence.Reading.ProbabilityOf(SpanLayer.Role, first)))
            .Add("length", Math.Log(end - first))
            .Add("one-word", end - first == 1)
            .Add("relative-clause", sentence.Is(first, "who", "whose"))
            .Add("possessive", sentence.Is(first, "his", "her", "their", "my", "our", "your"))
            .Add("article", sentence.Is(first, "a", "an"))
            .Add("the", sentence.Is(first, "the"))
            .Add("digit", char.IsDigit(sentence.TextOf(first)[0]))
            .Add("plural", sentence.TagOf(head) == PartOfSpeech.Noun && sentence.TextOf(head).EndsWith("s", StringComparison.Ordinal))
            .Add("verb-start", sentence.TagOf(first) == PartOfSpeech.Verb)
            .Add("role-word", RoleSpans.IsRoleWord(sentence, head))
            .Add("role-word-last", RoleSpans.IsRoleWord(sentence, end - 1))
            .Add("no-role-word", !Enumerable.Range(first, end - first).Any(word => RoleSpans.IsRoleWord(sentence, word)))
            .Add("age", end - first == 1 && sentence.TextOf(first).EndsWith("-old", StringComparison.Ordinal))
            .Add("adjective", end - first == 1 && sentence.TagOf(first) == PartOfSpeech.Adjective)
            .Add("noun-head", sentence.TagOf(head) == PartOfSpeech.Noun)
            .Add("name-head", sentence.TagOf(head) == PartOfSpeech.ProperNoun)
            .Add("quoted", sentence.IsQuoted(first))
            .Add("negated", sentence.IsNegated(predicate))
            .Add("becoming", sentence.Is(predicate, _becoming) || sentence.ChildOf(predicate, Relation.Copula) >= 0);
    }

    private static double Logit(double p) => Math.Clamp(Math.Log((p + 0.01) / (1.01 - p)), -5, 5);

    private static RoleLink LinkOf(Sentence sentence, (int First, int End) name, int formStart, int first, int end)
    {
        if (end == name.First || end == formStart || (formStart < end && end <= name.First))
            return RoleLink.Title;
        if (sentence.Is(first, "of", "from") && first >= name.End && (first == name.End || (first - name.End <= 3 && sentence.Is(first - 1, ","))))
            return RoleLink.Home;

        if (end < name.First && (sentence.Is(name.First - 1, "including") || (sentence.Is(name.First - 1, "as") && sentence.Is(name.First - 2, "such"))) && name.First - end <= 3)
            return RoleLink.Apposition;

        var (head, nameHead) = (sentence.HeadOfRun(first, end), sentence.HeadOfRun(name.First, name.End));
        if (first > name.End - 1 && sentence.Is(first - 1, "("))
            return RoleLink.Brackets;
        if (sentence.Is(first, "who", "whose") && sentence.AntecedentOf(sentence.PredicateOf(first)) is >= 0 and var antecedent && antecedent >= name.First && antecedent < name.End)
            return RoleLink.Clause;
        if (IsTied(sentence, head, nameHead, Relation.Apposition) || sentence.AppositionsOf(nameHead).Contains(head) || sentence.AppositionsOf(head).Contains(nameHead))
            return RoleLink.Apposition;
        if (IsTied(sentence, head, nameHead, Relation.Flat) || IsTied(sentence, head, nameHead, Relation.Compound) || IsTied(sentence, head, nameHead, Relation.Description))
            return RoleLink.Title;

        if (RoleSpans.SubjectOfStatement(sentence, head) is >= 0 and var stated && stated >= name.First && stated < name.End)
            return RoleLink.Statement;

        var subject = sentence.SubjectOf(sentence.PredicateOf(head));
        return subject >= name.First && subject < name.End ? RoleLink.Verb : RoleLink.Nearby;
    }

    private static bool IsTied(Sentence sentence, int a, int b, Relation relation) =>
        (sentence.HeadOf(a) == b && sentence.RelationOf(a) == relation) || (sentence.HeadOf(b) == a && sentence.RelationOf(b) == relation);
}
