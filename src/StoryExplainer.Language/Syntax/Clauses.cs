using System.Collections.Immutable;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.Syntax;

/// <summary>Questions about clauses: which word is the predicate, who or what its subject and object are, and which words belong to it.</summary>
public static class Clauses
{
    private static readonly Relation[] _subjects = [Relation.Subject, Relation.PassiveSubject, Relation.ClausalSubject];

    /// <summary>True for a word that heads a clause: a verb, or what is said of a subject ("is a teacher").</summary>
    public static bool IsPredicate(this Sentence sentence, int word) => sentence.RelationOf(word) switch
    {
        Relation.Root or Relation.Parataxis => IsClausal(sentence, word),
        Relation.ClausalComplement or Relation.OpenComplement or Relation.AdverbialClause or Relation.AdnominalClause or Relation.RelativeClause or Relation.ClausalSubject => true,
        Relation.Conjunct => IsClausal(sentence, word) && IsPredicate(sentence, sentence.HeadOf(word)),
        _ => false,
    };

    /// <summary>The predicate of the innermost clause that a word belongs to; the root where there is no clause.</summary>
    public static int PredicateOf(this Sentence sentence, int word)
    {
        var at = word;
        while (!sentence.IsPredicate(at) && sentence.HeadOf(at) >= 0)
            at = sentence.HeadOf(at);

        return at;
    }

    /// <summary>
    /// The head word of the subject of a predicate, or -1. What a predicate shares is resolved: the subject of the first of coordinated verbs, the noun that a relative
    /// clause or participle modifies, the subject (or object) of the verb whose complement it is.
    /// </summary>
    public static int SubjectOf(this Sentence sentence, int predicate)
    {
        var own = sentence.ChildOf(predicate, _subjects);
        if (own >= 0)
            return IsRelativePronoun(sentence, own) && AntecedentOf(sentence, predicate) is >= 0 and var antecedent ? antecedent : own;

        var head = sentence.HeadOf(predicate);
        if (head < 0)
            return -1;

        return sentence.RelationOf(predicate) switch
        {
            Relation.Conjunct => sentence.SubjectOf(head),
            Relation.OpenComplement => sentence.ObjectOf(head) is >= 0 and var controller ? controller : sentence.SubjectOf(head),
            Relation.AdverbialClause when !IsFinite(sentence, predicate) => sentence.SubjectOf(head),
            Relation.AdnominalClause when sentence.ChildOf(predicate, Relation.Marker) < 0 => head,
            _ => -1,
        };
    }

    /// <summary>The head word of the direct object of a predicate, or -1.</summary>
    public static int ObjectOf(this Sentence sentence, int predicate) => sentence.ChildOf(predicate, Relation.DirectObject);

    /// <summary>True if the subject suffers what the verb says.</summary>
    public static bool IsPassive(this Sentence sentence, int predicate) =>
        sentence.ChildOf(predicate, Relation.PassiveAuxiliary, Relation.PassiveSubject) >= 0
        || (sentence.RelationOf(predicate) == Relation.Conjunct && sentence.ChildOf(predicate, Relation.Auxiliary, Relation.Subject) < 0
            && sentence.TextOf(predicate).EndsWith("ed", StringComparison.Ordinal) && sentence.IsPassive(sentence.HeadOf(predicate)));

    /// <summary>
    /// The words of a predicate's clause in reading order: subject, verbs, particles, objects and complements, without coordinated clauses, adverbial and relative clauses,
    /// appositions, insertions, the word that introduces the clause, and the marks around what is left out.
    /// </summary>
    public static ImmutableArray<int> ClauseOf(this Sentence sentence, int predicate)
    {
        var words = new SortedSet<int>();
        Collect(sentence, predicate, predicate, words);
        return [.. WithoutLooseMarks(sentence, words)];
    }

    /// <summary>The noun that a relative clause tells about, or -1 where the predicate heads none.</summary>
    public static int AntecedentOf(this Sentence sentence, int predicate) => sentence.RelationOf(predicate) switch
    {
        Relation.RelativeClause => sentence.HeadOf(predicate),
        Relation.Conjunct => sentence.AntecedentOf(sentence.HeadOf(predicate)),
        _ => -1,
    };

    /// <summary>True for "who", "which" and "that" where they stand for a noun.</summary>
    public static bool IsRelativePronoun(this Sentence sentence, int word) =>
        sentence.TagOf(word) == PartOfSpeech.Pronoun && sentence.Is(word, "who", "which", "that", "whom", "whose");

    /// <summary>True if a predicate shows a tense of its own: a finite verb or auxiliary.</summary>
    public static bool IsFinite(this Sentence sentence, int predicate)
    {
        if (sentence.ChildOf(predicate, Relation.Auxiliary, Relation.PassiveAuxiliary, Relation.Copula) is >= 0 and var helper)
            return !sentence.Is(helper, "to", "having", "being", "be");

        return sentence.ChildOf(predicate, _subjects) >= 0 || (sentence.TagOf(predicate) == PartOfSpeech.Verb
            && !sentence.TextOf(predicate).EndsWith("ing", StringComparison.Ordinal) && !HasTo(sentence, predicate));
    }

    /// <summary>True if "to" stands before the verb.</summary>
    public static bool HasTo(this Sentence sentence, int predicate) =>
        sentence.ChildOf(predicate, Relation.Marker) is >= 0 and var marker && sentence.Is(marker, "to");

    private static bool IsClausal(Sentence sentence, int word) =>
        sentence.TagOf(word) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary || sentence.ChildOf(word, Relation.Copula) >= 0 || sentence.ChildOf(word, _subjects) >= 0;

    private static void Collect(Sentence sentence, int word, int predicate, SortedSet<int> words)
    {
        words.Add(word);
        foreach (var child in sentence.ChildrenOf(word))
        {
            if (Belongs(sentence, child, predicate))
                Collect(sentence, child, predicate, words);
        }
    }

    private static bool Belongs(Sentence sentence, int word, int predicate)
    {
        var isTop = sentence.HeadOf(word) == predicate;
        return sentence.RelationOf(word) switch
        {
            Relation.RelativeClause or Relation.AdverbialClause or Relation.Parataxis or Relation.Discourse or Relation.Dislocated or Relation.Apposition or Relation.Vocative or Relation.Reparandum => false,
            Relation.Marker => !isTop || sentence.Is(word, "to"),
            Relation.Coordinator => !IsOfClause(sentence, word),
            Relation.Conjunct => !sentence.IsPredicate(word),
            Relation.AdnominalClause => !HasCommaBefore(sentence, word),
            _ => true,
        };
    }

    // "and" before another clause hangs on that clause; before the first it opens the sentence.
    private static bool IsOfClause(Sentence sentence, int coordinator) => sentence.IsPredicate(sentence.HeadOf(coordinator));

    private static bool HasCommaBefore(Sentence sentence, int word) =>
        sentence.ExtentOf(word).First is > 0 and var first && sentence.Is(first - 1, ",");

    // Commas, dashes and brackets that stood around what is left out; those between what is kept stay.
    private static IEnumerable<int> WithoutLooseMarks(Sentence sentence, SortedSet<int> words)
    {
        var kept = words.ToArray();
        for (var i = 0; i < kept.Length; i++)
        {
            if (sentence.TagOf(kept[i]) != PartOfSpeech.Punctuation || sentence.Is(kept[i], "-", "/"))
            {
                yield return kept[i];
                continue;
            }

            var isInside = i > 0 && i + 1 < kept.Length && kept[i - 1] == kept[i] - 1 && kept[i + 1] == kept[i] + 1;
            if (isInside)
                yield return kept[i];
        }
    }
}
