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

    private static readonly string[] _openEnds = ["a", "an", "the", "of", "and", "or", "but", "that", "which", "who", "where", "when", "if", "than", "as", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "to", "not", "its", "their", "his", "her", "including", "said"];

    /// <summary>What points outside of the words or is missing among them; <see cref="HeadlineLack.None"/> if they can be read alone.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="frame">The clause that is told.</param>
    /// <param name="subject">Who acts.</param>
    /// <param name="words">The words of the headline, without a subject that stands elsewhere.</param>
    /// <param name="clause">The words of the clause before it was shortened.</param>
    public static HeadlineLack LackOf(Sentence sentence, EventFrame frame, HeadlineSubject subject, ImmutableArray<int> words, IReadOnlyCollection<int> clause)
    {
        var all = subject.Words.Concat(words).ToArray();
        var verb = frame.Predicate;
        if (!IsClearSubject(sentence, subject))
            return HeadlineLack.UnclearSubject;
        if (!words.Contains(verb) || !(subject.IsShared || subject.Name is not null || words.Contains(subject.Head)) || all.Count(word => sentence.TagOf(word) != PartOfSpeech.Punctuation) < 2)
            return HeadlineLack.Torn;
        if (!IsFinite(sentence, verb, words))
            return HeadlineLack.NotTold;
        if (HasLostPronoun(sentence, subject, all))
            return HeadlineLack.LoosePronoun;
        if (IsQuoted(sentence, all) || IsAsking(sentence, verb))
            return HeadlineLack.QuotedOrAsked;
        if (!HasItsComplement(sentence, verb, words))
            return HeadlineLack.Incomplete;

        return IsEnded(sentence, all) && HeadlineTree.IsWhole(sentence, frame, subject, all, clause) ? HeadlineLack.None : HeadlineLack.Torn;
    }

    private static bool IsFinite(Sentence sentence, int verb, ImmutableArray<int> words) =>
        (sentence.IsFinite(verb) && !(sentence.TextOf(verb).EndsWith("ing", StringComparison.Ordinal) && sentence.ChildOf(verb, Relation.Auxiliary, Relation.Copula, Relation.PassiveAuxiliary) < 0)) || words.Any(word => sentence.RelationOf(word) is Relation.Auxiliary or Relation.PassiveAuxiliary && word < verb);

    private static bool IsClearSubject(Sentence sentence, HeadlineSubject subject)
    {
        if (subject.Name is not null || (sentence.RelationOf(subject.Head) == Relation.Expletive && sentence.Is(subject.Head, "there")))
            return true;

        if (sentence.RelationOf(subject.Head) == Relation.Expletive || sentence.TagOf(subject.Head) is PartOfSpeech.Pronoun || sentence.Is(subject.Head, _vagueSubjects))
            return false;

        return !(sentence.ChildOf(subject.Head, Relation.Determiner) is >= 0 and var determiner
            && sentence.Is(determiner, "this", "that", "these", "those", "such", "another", "both", "either", "neither", "some") && !sentence.Is(subject.Head, "year", "week", "month"));
    }

    // "his" and "its" are clear where the one they mean stands in the headline, in front of them.
    private static bool HasLostPronoun(Sentence sentence, HeadlineSubject subject, int[] words)
    {
        foreach (var word in words)
        {
            if (word == subject.Head && sentence.RelationOf(word) == Relation.Expletive)
                continue;

            if (IsSpeaker(sentence, word, subject))
                continue;
            if ((sentence.TagOf(word) is PartOfSpeech.Pronoun || sentence.Is(word, "one", "ones") && sentence.TagOf(word) is PartOfSpeech.Noun) && sentence.Is(word, _lost) && !IsBound(sentence, word, words))
                return true;
            if (sentence.TagOf(word) is PartOfSpeech.Determiner && sentence.Is(word, "this", "these", "those", "that") && !sentence.Is(sentence.HeadOf(word), "year", "week", "month", "season", "summer", "winter", "spring", "autumn"))
                return true;
            if (sentence.Is(word, "his", "her", "its", "their", "himself", "herself", "itself", "themselves") && !IsOwned(sentence, word, subject, words))
                return true;
            if (sentence.Is(word, "there", "here") && sentence.RelationOf(word) == Relation.AdverbialModifier)
                return true;
        }

        return false;
    }

    // "The airline said it would cut jobs": the subject of what is said is the speaker, where nobody else stands between.
    private static bool IsSpeaker(Sentence sentence, int word, HeadlineSubject subject)
    {
        var clause = sentence.HeadOf(word);
        if (clause < 0 || sentence.RelationOf(word) is not (Relation.Subject or Relation.PassiveSubject) || sentence.RelationOf(clause) != Relation.ClausalComplement || sentence.Is(word, "this", "that", "these", "those"))
            return false;

        var speech = sentence.HeadOf(clause);
        return speech >= 0 && speech < clause && sentence.SubjectOf(speech) == subject.Head && sentence.ChildOf(speech, Relation.DirectObject, Relation.IndirectObject) < 0
            && (subject.Name is not null || IsPerson(sentence, subject.Head) ? sentence.Is(word, "he", "she") : sentence.Is(word, "it", "they") && sentence.TagOf(subject.Head) != PartOfSpeech.Pronoun);
    }

    private static bool IsPerson(Sentence sentence, int word) =>
        sentence.Names.Any(name => name.Kind == Names.NameKind.Person && word >= name.First && word < name.End);

    // "the officer who shot him", "said that it would close": a relative pronoun has its noun beside it.
    private static bool IsBound(Sentence sentence, int word, int[] words) =>
        sentence.IsRelativePronoun(word) && sentence.AntecedentOf(sentence.PredicateOf(word)) is >= 0 and var antecedent && words.Contains(antecedent);

    private static bool IsOwned(Sentence sentence, int word, HeadlineSubject subject, int[] words)
    {
        if (subject.Name is not null)
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
        sentence.Is(sentence.Count - 1, "?") || sentence.ChildrenOf(verb).Any(child => sentence.Is(child, "what", "who", "why", "how", "which") && sentence.RelationOf(child) != Relation.Subject && child < verb);

    private static bool IsEnded(Sentence sentence, int[] words)
    {
        var last = words.Last(word => sentence.TagOf(word) != PartOfSpeech.Punctuation);
        return !sentence.Is(last, _openEnds) && sentence.TagOf(last) is not (PartOfSpeech.Determiner or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.SubordinatingConjunction or PartOfSpeech.Auxiliary)
            && (sentence.TagOf(last) != PartOfSpeech.Adposition || sentence.RelationOf(last) == Relation.VerbParticle);
    }

    // "said" without what was said, or whose words are quoted, tells nothing.
    private static bool HasItsComplement(Sentence sentence, int verb, ImmutableArray<int> words)
    {
        // "…, an inquiry heard": what was heard stands in front.
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
