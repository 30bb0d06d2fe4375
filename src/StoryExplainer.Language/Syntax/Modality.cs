using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.Syntax;

/// <summary>When a verb's action lies, as its form tells.</summary>
public enum Tense
{
    /// <summary>The form does not tell.</summary>
    None,

    /// <summary>"opened", "was opened", "has opened", "had opened".</summary>
    Past,

    /// <summary>"opens", "is opening".</summary>
    Present,

    /// <summary>"will open", "is going to open".</summary>
    Future,
}

/// <summary>Questions about what a predicate claims: when, whether at all, and on what condition.</summary>
public static class Modality
{
    private static readonly string[] _plans =
    [
        "plan", "plans", "planned", "planning", "intend", "intends", "intended", "expect", "expects", "expected", "due", "set", "scheduled", "hope", "hopes", "hoped", "aim", "aims", "aimed",
        "want", "wants", "wanted", "propose", "proposes", "proposed", "promise", "promises", "promised", "vow", "vows", "vowed", "pledge", "pledges", "pledged", "threaten", "threatens", "threatened",
        "slated", "supposed", "ready", "likely", "poised", "going", "about", "agree", "agrees", "agreed", "decide", "decides", "decided", "offer", "offers", "offered", "seek", "seeks", "sought", "try",
    ];

    private static readonly string[] _doubts = ["could", "may", "might", "should", "can"];

    private static readonly string[] _wishes = ["hope", "hopes", "hoped", "want", "wants", "wanted", "wish", "wishes", "wished", "consider", "considers", "considered", "considering", "hoping", "wishing", "likely", "unlikely", "able", "threaten", "threatens", "threatened"];

    private static readonly string[] _beliefs = ["believe", "believes", "believed", "think", "thinks", "thought", "suspect", "suspects", "suspected", "fear", "fears", "feared", "allege", "alleges", "alleged", "claim", "claims", "claimed", "accused", "hopes", "expects"];

    /// <summary>The tense of a predicate.</summary>
    public static Tense TenseOf(this Sentence sentence, int predicate)
    {
        foreach (var child in sentence.ChildrenOf(predicate))
        {
            if (sentence.RelationOf(child) is not (Relation.Auxiliary or Relation.PassiveAuxiliary or Relation.Copula))
                continue;

            if (sentence.Is(child, "will", "'ll", "’ll", "wo", "shall"))
                return Tense.Future;
            if (sentence.Is(child, "was", "were", "did", "had", "has", "have", "'ve", "’ve"))
                return Tense.Past;
            if (sentence.Is(child, "is", "are", "am", "'re", "’re", "'m", "’m", "do", "does"))
                return sentence.Is(predicate, "going") && sentence.ChildOf(predicate, Relation.OpenComplement) >= 0 ? Tense.Future : Tense.Present;
        }

        return TenseOfForm(sentence, predicate);
    }

    /// <summary>True if the predicate is denied: "not", "never", "no longer", "nobody", "denied that", "failed to".</summary>
    public static bool IsNegated(this Sentence sentence, int predicate)
    {
        if (HasNegation(sentence, predicate) || sentence.ChildOf(predicate, Relation.Subject, Relation.PassiveSubject) is >= 0 and var subject && IsNegative(sentence, subject)
            || sentence.ObjectOf(predicate) is >= 0 and var target && IsNegative(sentence, target))
            return true;

        return sentence.RelationOf(predicate) is Relation.OpenComplement or Relation.ClausalComplement
            && sentence.HeadOf(predicate) is var governor && (sentence.Is(governor, "fail", "fails", "failed", "refuse", "refuses", "refused", "deny", "denies", "denied", "doubt", "doubts", "doubted", "unlikely", "unable", "decline", "declined", "declines")
                ? !HasNegation(sentence, governor) : HasNegation(sentence, governor) && sentence.RelationOf(predicate) == Relation.OpenComplement);
    }

    /// <summary>True if the predicate holds only on a condition, or did not come about: "if", "unless", "had the dam broken", "could have", "would have".</summary>
    public static bool IsConditional(this Sentence sentence, int predicate)
    {
        foreach (var child in sentence.ChildrenOf(predicate))
        {
            if (sentence.RelationOf(child) == Relation.Marker && sentence.Is(child, "if", "unless", "whether", "lest", "once", "until"))
                return true;
            if (sentence.RelationOf(child) == Relation.Auxiliary && sentence.Is(child, _doubts))
                return true;
            if (sentence.RelationOf(child) == Relation.AdverbialClause && (IsIf(sentence, child) || IsInverted(sentence, child)))
                return true;
        }

        return HasWouldHave(sentence, predicate) || IsInverted(sentence, predicate);
    }

    /// <summary>True if the predicate is only wished, thought likely or alleged: "hopes to open", "is likely to open", "is believed to have opened".</summary>
    public static bool IsWished(this Sentence sentence, int predicate) =>
        sentence.HeadOf(predicate) is >= 0 and var governor && governor < predicate && (sentence.Is(governor, _wishes) || sentence.Is(governor, _beliefs))
        && (sentence.RelationOf(predicate) == Relation.ClausalComplement || (sentence.RelationOf(predicate) is Relation.OpenComplement or Relation.AdverbialClause && sentence.HasTo(predicate)));

    /// <summary>True if the predicate is planned, promised, expected or announced rather than done: "will", "is due to", "plans to".</summary>
    public static bool IsPlanned(this Sentence sentence, int predicate)
    {
        if (sentence.TenseOf(predicate) == Tense.Future || (HasAuxiliary(sentence, predicate, "would") && !HasWouldHave(sentence, predicate)))
            return true;

        // "is to open", "was due to open" where the reader takes "due to" for a preposition
        if (sentence.HasTo(predicate) && sentence.ChildOf(predicate, Relation.Auxiliary, Relation.Copula, Relation.PassiveAuxiliary) is >= 0 and var helper && sentence.Is(helper, "is", "are", "was", "were", "am")
            || (sentence.ChildOf(predicate, Relation.Case) is >= 0 and var due && sentence.Is(due, "due") && sentence.ChildOf(predicate, Relation.Copula) >= 0))
            return true;

        // "expects a decision", "a decision is expected", "the match was planned for Friday"
        if (sentence.Is(predicate, "expect", "expects", "expecting", "awaits", "forecast", "forecasts", "predict", "predicts", "due")
            || (sentence.IsPassive(predicate) && sentence.Is(predicate, "expected", "scheduled", "planned", "forecast", "slated", "supposed")))
            return true;

        return sentence.HasTo(predicate) && sentence.HeadOf(predicate) is >= 0 and var governor && (sentence.Is(governor, _plans) || sentence.Is(governor, "is", "are", "was", "were"));
    }

    private static bool IsIf(Sentence sentence, int clause) => sentence.ChildOf(clause, Relation.Marker) is >= 0 and var marker && sentence.Is(marker, "if", "unless");

    private static bool HasWouldHave(Sentence sentence, int predicate) => HasAuxiliary(sentence, predicate, "would") && HasAuxiliary(sentence, predicate, "have");

    private static bool HasAuxiliary(Sentence sentence, int predicate, string word)
    {
        foreach (var child in sentence.ChildrenOf(predicate))
        {
            if (sentence.RelationOf(child) == Relation.Auxiliary && sentence.Is(child, word))
                return true;
        }

        return false;
    }

    private static bool HasNegation(Sentence sentence, int word)
    {
        foreach (var child in sentence.ChildrenOf(word))
        {
            if (sentence.RelationOf(child) is Relation.AdverbialModifier or Relation.Determiner or Relation.Auxiliary
                && sentence.Is(child, "not", "n't", "n’t", "never", "no", "nor", "neither", "hardly", "barely", "scarcely", "without"))
                return true;
        }

        return false;
    }

    private static bool IsNegative(Sentence sentence, int noun) =>
        sentence.Is(noun, "nobody", "none", "nothing", "no-one", "neither") || sentence.ChildOf(noun, Relation.Determiner) is >= 0 and var determiner && sentence.Is(determiner, "no", "neither");

    // "Had the dam broken, the town would have drowned", "Were the dam to break": the helper opens the clause, whichever verb the reader hangs it and the subject on.
    private static bool IsInverted(Sentence sentence, int predicate)
    {
        var first = predicate;
        while (first > 0 && sentence.TagOf(first - 1) != PartOfSpeech.Punctuation)
            first--;

        if (first == predicate || !sentence.Is(first, "had", "were", "should"))
            return false;

        for (var word = predicate + 1; word < sentence.Count; word++)
        {
            if (sentence.Is(word, "would", "could", "might", "will"))
                return true;
        }

        return false;
    }

    private static Tense TenseOfForm(Sentence sentence, int predicate)
    {
        if (sentence.TagOf(predicate) is not (PartOfSpeech.Verb or PartOfSpeech.Auxiliary) || sentence.HasTo(predicate))
            return Tense.None;

        var text = sentence.TextOf(predicate);
        if (text.EndsWith("ing", StringComparison.Ordinal))
            return Tense.None;
        if (text.EndsWith("ed", StringComparison.Ordinal) || IrregularVerbs.IsPast(text))
            return Tense.Past;

        return Tense.Present;
    }
}
