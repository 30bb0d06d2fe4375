using System.Collections.Immutable;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Syntax;

namespace StoryExplainer.Language.Events;

/// <summary>Says whether the words of a headline can be read alone and tell the truth: what fails is withheld.</summary>
internal static class HeadlineGuard
{
    private static readonly string[] _lost =
        ["he", "she", "it", "they", "him", "them", "we", "us", "i", "me", "you", "this", "that", "these", "those", "one", "ones", "both", "others", "another", "such", "our", "my", "your", "ours", "who", "which", "whom", "what", "so", "former", "latter"];

    private static readonly string[] _vagueSubjects = ["many", "some", "most", "few", "several", "all", "others", "another", "two", "three", "none", "each", "one", "both", "half", "more", "those", "anyone", "everyone", "someone", "nobody", "everything", "nothing", "something", "anything", "either", "neither"];

    // Verbs after which "it" and "they" are those who speak; what is recommended or ruled is of others.
    private static readonly string[] _owns =
    [
        "said", "says", "say", "announced", "announces", "promised", "promises", "claimed", "claims", "confirmed", "confirms", "expected", "expects", "hoped", "hopes", "added", "adds", "admitted", "admits",
        "pledged", "pledges", "vowed", "vows", "denied", "denies", "stated", "states", "reported", "reports", "insisted", "insists", "believed", "believes",
    ];

    private static readonly string[] _openEnds = ["a", "an", "the", "of", "and", "or", "but", "that", "which", "who", "where", "when", "if", "than", "as", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "to", "not", "its", "their", "his", "her", "including", "said"];

    /// <summary>What points outside of the words or is missing among them; <see cref="HeadlineLack.None"/> if they can be read alone.</summary>
    public static HeadlineLack LackOf(HeadlineWords headline)
    {
        var (sentence, subject, words, all) = (headline.Sentence, headline.Subject, headline.Words, headline.All);
        var verb = headline.Frame.Predicate;
        if (!IsClearSubject(headline))
            return HeadlineLack.UnclearSubject;
        if (!words.Contains(verb) || !all.Contains(subject.Head) || all.Count(word => sentence.TagOf(word) != PartOfSpeech.Punctuation) < 2)
            return HeadlineLack.Torn;
        if (!IsFinite(sentence, verb, words))
            return HeadlineLack.NotTold;
        if (HasLostPronoun(headline))
            return HeadlineLack.LoosePronoun;
        if (IsQuoted(sentence, all) || IsAsking(sentence, verb))
            return HeadlineLack.QuotedOrAsked;
        if (!HasItsComplement(sentence, verb, words) || IsEmpty(headline))
            return HeadlineLack.Incomplete;

        return IsEnded(sentence, all) && HeadlineTree.IsWhole(headline) ? HeadlineLack.None : HeadlineLack.Torn;
    }

    // "a rule that took effect in 2017", "an attack that happened on 27 June": that something unknown was is no news.
    private static bool IsEmpty(HeadlineWords headline)
    {
        var (sentence, subject) = (headline.Sentence, headline.Subject);
        return subject.IsShared && sentence.AntecedentOf(headline.Frame.Predicate) >= 0 && sentence.Is(headline.Frame.Predicate, "happened", "occurred", "took", "came", "began", "started", "ended", "was", "were")
            && headline.All.Count(word => sentence.TagOf(word) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Verb or PartOfSpeech.Adjective) <= 4
            && !(sentence.TagOf(subject.Head) == PartOfSpeech.ProperNoun) && !(sentence.ChildOf(subject.Head, Relation.Determiner) is >= 0 and var determiner && sentence.Is(determiner, "the"));
    }

    private static bool IsFinite(Sentence sentence, int verb, ImmutableArray<int> words) =>
        (sentence.IsFinite(verb) && !(sentence.TextOf(verb).EndsWith("ing", StringComparison.Ordinal) && sentence.ChildOf(verb, Relation.Auxiliary, Relation.Copula, Relation.PassiveAuxiliary) < 0)) || words.Any(word => sentence.RelationOf(word) is Relation.Auxiliary or Relation.PassiveAuxiliary && word < verb);

    private static bool IsClearSubject(HeadlineWords headline)
    {
        var (sentence, subject) = (headline.Sentence, headline.Subject);
        if (headline.Names.ContainsKey(subject.Head) || (sentence.RelationOf(subject.Head) == Relation.Expletive && sentence.Is(subject.Head, "there")))
            return true;

        if (sentence.RelationOf(subject.Head) == Relation.Expletive || (sentence.TagOf(subject.Head) is PartOfSpeech.Pronoun && !IsName(sentence, subject.Head)) || (sentence.Is(subject.Head, _vagueSubjects) && !IsOfSomething(sentence, subject.Head)))
            return false;
        if (sentence.ChildOf(subject.Head, Relation.Determiner) is not (>= 0 and var determiner))
            return true;

        // "some 340 people", "both houses of parliament"
        return !sentence.Is(determiner, "this", "that", "these", "those", "such", "another", "both", "either", "neither", "some") || sentence.Is(subject.Head, "year", "week", "month")
            || (sentence.Is(determiner, "some") && sentence.TagOf(determiner + 1) == PartOfSpeech.Numeral) || (sentence.Is(determiner, "both", "some") && IsOfSomething(sentence, subject.Head));
    }

    private static bool IsName(Sentence sentence, int word) => sentence.Names.Any(name => word >= name.First && word < name.End);

    // "most of the unions", "two of the dead"; but not "two of those who died"
    private static bool IsOfSomething(Sentence sentence, int word) => sentence.ChildrenOf(word).Any(child => sentence.RelationOf(child) == Relation.NominalModifier
        && sentence.ChildOf(child, Relation.Case) is >= 0 and var preposition && sentence.Is(preposition, "of") && sentence.TagOf(child) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun
        && !(sentence.ChildOf(child, Relation.Determiner) is >= 0 and var determiner && sentence.Is(determiner, "this", "that", "these", "those", "such")));

    // "his" and "its" are clear where the one they mean stands in the headline, in front of them.
    private static bool HasLostPronoun(HeadlineWords headline)
    {
        var (sentence, subject, words) = (headline.Sentence, headline.Subject, headline.All);

        // "Whose group has run the mine": the one it means stands in the sentence before.
        if (words.Length > 0 && sentence.Is(words[0], "whose", "who", "whom", "which"))
            return true;

        foreach (var word in words)
        {
            if (headline.Names.TryGetValue(word, out var name))
            {
                if (name is null)
                    return true;
                continue;
            }

            if (word == subject.Head && sentence.RelationOf(word) == Relation.Expletive)
                continue;

            if (IsSpeaker(headline, word))
                continue;
            if ((sentence.TagOf(word) is PartOfSpeech.Pronoun || sentence.Is(word, "one", "ones") && sentence.TagOf(word) is PartOfSpeech.Noun) && sentence.Is(word, _lost) && !IsBound(sentence, word, words))
                return true;
            if (sentence.TagOf(word) is PartOfSpeech.Determiner && sentence.Is(word, "this", "these", "those", "that") && !sentence.Is(sentence.HeadOf(word), "year", "week", "month", "season", "summer", "winter", "spring", "autumn"))
                return true;
            if (sentence.Is(word, "his", "her", "its", "their", "himself", "herself", "itself", "themselves") && !IsOwned(headline, word))
                return true;
            if (sentence.Is(word, "there", "here") && sentence.RelationOf(word) == Relation.AdverbialModifier)
                return true;
        }

        return false;
    }

    // "The airline said it would cut jobs": the subject of what is said is the speaker, where nobody else stands between.
    private static bool IsSpeaker(HeadlineWords headline, int word)
    {
        var (sentence, subject) = (headline.Sentence, headline.Subject);
        var clause = sentence.HeadOf(word);
        if (clause < 0 || sentence.RelationOf(word) is not (Relation.Subject or Relation.PassiveSubject) || sentence.RelationOf(clause) != Relation.ClausalComplement || sentence.Is(word, "this", "that", "these", "those"))
            return false;

        var speech = sentence.HeadOf(clause);
        return speech >= 0 && sentence.Is(speech, _owns) && speech < clause && sentence.SubjectOf(speech) == subject.Head && sentence.ChildOf(speech, Relation.DirectObject, Relation.IndirectObject) < 0
            && (headline.Names.ContainsKey(subject.Head) || IsPerson(sentence, subject.Head) ? sentence.Is(word, "he", "she") : sentence.Is(word, "it", "they") && sentence.TagOf(subject.Head) != PartOfSpeech.Pronoun);
    }

    private static bool IsPerson(Sentence sentence, int word) =>
        sentence.Names.Any(name => name.Kind == NameKind.Person && word >= name.First && word < name.End);

    // "the officer who shot him", "said that it would close": a relative pronoun has its noun beside it.
    private static bool IsBound(Sentence sentence, int word, int[] words) =>
        sentence.IsRelativePronoun(word) && sentence.AntecedentOf(sentence.PredicateOf(word)) is >= 0 and var antecedent && words.Contains(antecedent);

    private static bool IsOwned(HeadlineWords headline, int word)
    {
        var (sentence, subject) = (headline.Sentence, headline.Subject);
        if (headline.Names.ContainsKey(subject.Head))
            return sentence.Is(word, "his", "her", "himself", "herself");

        // Inside of the subject itself nothing stands before it.
        if (sentence.IsWithin(word, subject.Head) || sentence.TagOf(subject.Head) == PartOfSpeech.Pronoun)
            return false;

        var isPerson = IsPerson(sentence, subject.Head);
        return sentence.Is(word, "his", "her", "himself", "herself") ? isPerson : !isPerson;
    }

    private static bool IsQuoted(Sentence sentence, int[] words)
    {
        var opened = words.Count(word => sentence.Is(word, "“", "(", "[", "«"));
        var closed = words.Count(word => sentence.Is(word, "”", ")", "]", "»"));
        return opened != closed || words.Count(word => sentence.Is(word, "\"")) % 2 == 1 || words.All(word => sentence.TagOf(word) == PartOfSpeech.Punctuation || sentence.IsQuoted(word));
    }

    private static bool IsAsking(Sentence sentence, int verb) =>
        sentence.Is(sentence.Count - 1, "?") || sentence.ChildrenOf(verb).Any(child => sentence.Is(child, "what", "who", "why", "how", "which") && sentence.RelationOf(child) is not (Relation.Subject or Relation.PassiveSubject) && child < verb);

    private static bool IsEnded(Sentence sentence, int[] words)
    {
        var last = words.Last(word => sentence.TagOf(word) != PartOfSpeech.Punctuation);
        return !sentence.Is(last, _openEnds) && sentence.TagOf(last) is not (PartOfSpeech.Determiner or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.SubordinatingConjunction or PartOfSpeech.Auxiliary)
            && (sentence.TagOf(last) != PartOfSpeech.Adposition || sentence.RelationOf(last) == Relation.VerbParticle);
    }

    // "said" without what was said, or whose words are quoted, tells nothing.
    private static bool HasItsComplement(Sentence sentence, int verb, ImmutableArray<int> words)
    {
        // "A gate fell, police reported": what was reported stands in front.
        if (sentence.RelationOf(verb) == Relation.Parataxis && sentence.IsReportingVerb(verb) && sentence.HeadOf(verb) < verb && sentence.ExtentOf(verb).First is > 0 and var first && sentence.Is(first - 1, ",", "”", "\"") | sentence.Is(first, ","))
            return false;

        // "…, an inquiry heard": what was heard stands in front.
        if (sentence.RelationOf(verb) == Relation.Parataxis && sentence.HeadOf(verb) < verb && sentence.Is(verb, "heard", "hears", "learned", "learnt", "understands") && sentence.ObjectOf(verb) < 0)
            return false;
        if (sentence.ChildOf(verb, Relation.ClausalComplement) is >= 0 and var content && content < verb)
            return false;

        if (!sentence.IsReportingVerb(verb) || !sentence.Is(verb, "said", "says", "say", "added", "adds", "told", "tells", "wrote", "writes", "noted", "explained", "stated", "announced", "announces", "claimed", "claims", "reported", "insisted", "argued", "warned"))
            return true;

        if (sentence.Is(verb, "told", "tells") && !sentence.IsPassive(verb))
            return words.Any(word => word > verb && sentence.HeadOf(word) == verb && sentence.RelationOf(word) is Relation.ClausalComplement or Relation.OpenComplement);

        return words.Any(word => word > verb && sentence.HeadOf(word) == verb && sentence.RelationOf(word) is Relation.ClausalComplement or Relation.DirectObject or Relation.OpenComplement or Relation.AdverbialClause)
            || (sentence.IsPassive(verb) && !sentence.Is(verb, "told", "said"));
    }
}
