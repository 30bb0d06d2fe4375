using System.Collections.Immutable;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.Syntax;

/// <summary>Questions about clauses: which word is the predicate, who or what its subject and object are, and which words belong to it.</summary>
public static class Clauses
{
    private static readonly Relation[] _subjects = [Relation.Subject, Relation.PassiveSubject, Relation.ClausalSubject];

    private static readonly string[] _commands =
    [
        "order", "orders", "ordered", "ask", "asks", "asked", "tell", "tells", "told", "urge", "urges", "urged", "force", "forces", "forced", "allow", "allows", "allowed", "persuade", "persuades", "persuaded",
        "invite", "invites", "invited", "require", "requires", "required", "direct", "directs", "directed", "instruct", "instructs", "instructed", "help", "helps", "helped", "enable", "enables", "enabled",
        "warn", "warns", "warned", "advise", "advises", "advised", "call", "calls", "called", "compel", "compels", "compelled", "permit", "permits", "permitted", "encourage", "encourages", "encouraged",
    ];

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
        var own = OwnSubject(sentence, predicate);
        if (own >= 0)
            return IsRelativePronoun(sentence, own) && !sentence.Is(own, "whose") && AntecedentOf(sentence, predicate) is >= 0 and var antecedent ? antecedent : own;

        var head = sentence.HeadOf(predicate);
        if (head < 0)
            return -1;

        return sentence.RelationOf(predicate) switch
        {
            Relation.Conjunct => sentence.SubjectOf(head),
            Relation.ClausalComplement when head > predicate && HasTwoSubjects(sentence, head, predicate) => sentence.ChildOf(head, _subjects),
            Relation.OpenComplement or Relation.ClausalComplement when sentence.RelationOf(predicate) == Relation.OpenComplement || sentence.HasTo(predicate) => sentence.ObjectOf(head) is >= 0 and var controller ? controller : sentence.SubjectOf(head),
            // "ordered the firm to pay": the firm pays; but who "bought a barn to store hay" stores it.
            Relation.AdverbialClause when sentence.HasTo(predicate) && sentence.Is(head, _commands) && sentence.ObjectOf(head) is >= 0 and var commanded => commanded,
            Relation.AdverbialClause when !IsFinite(sentence, predicate) => sentence.SubjectOf(head),
            Relation.AdnominalClause when sentence.ChildOf(predicate, Relation.Marker) < 0 => head,
            _ => -1,
        };
    }

    // "whose lorry hit": what is owned acts. "Work on the wall starts on Monday, the council said": of two subjects of "said" the one before "starts" is the subject of "starts".
    private static int OwnSubject(Sentence sentence, int predicate)
    {
        var first = sentence.ChildOf(predicate, _subjects);
        if (BorrowedSubject(sentence, predicate) is >= 0 and var borrowed)
            return borrowed;
        if (first >= 0 && sentence.Is(first, "whose") && first + 1 < sentence.Count)
            return sentence.ChildrenOf(predicate).Last(child => _subjects.Contains(sentence.RelationOf(child)));
        if (first < 0 || sentence.ChildOf(predicate, Relation.ClausalComplement) is not (>= 0 and var content) || content > predicate || !HasTwoSubjects(sentence, predicate, content))
            return first;

        return sentence.ChildrenOf(predicate).Last(child => _subjects.Contains(sentence.RelationOf(child)));
    }

    // "The governor of Ohio, Mike Dow, announced the state had reopened": of two subjects of "reopened" the one before "announced" announced.
    private static int BorrowedSubject(Sentence sentence, int predicate)
    {
        if (sentence.ChildOf(predicate, _subjects) < 0)
            return sentence.ChildOf(predicate, Relation.ClausalComplement) is >= 0 and var content && IsLender(sentence, predicate, content) ? sentence.ChildOf(content, _subjects) : -1;

        return sentence.RelationOf(predicate) == Relation.ClausalComplement && IsLender(sentence, sentence.HeadOf(predicate), predicate)
            ? sentence.ChildrenOf(predicate).Last(child => _subjects.Contains(sentence.RelationOf(child))) : -1;
    }

    /// <summary>True if the reader gave the subject of a report to what is reported, which has one of its own too.</summary>
    internal static bool IsLender(this Sentence sentence, int reporter, int content) =>
        sentence.ChildOf(reporter, _subjects) < 0 && content > reporter && sentence.ChildOf(content, _subjects) is >= 0 and var first && first < reporter
        && sentence.ChildrenOf(content).Any(child => child > reporter && _subjects.Contains(sentence.RelationOf(child)));

    private static bool HasTwoSubjects(Sentence sentence, int reporter, int content)
    {
        var first = sentence.ChildOf(reporter, _subjects);
        return first >= 0 && first < content && sentence.ChildOf(content, _subjects) < 0
            && sentence.ChildrenOf(reporter).Any(child => child > content && _subjects.Contains(sentence.RelationOf(child)));
    }

    /// <summary>The head word of the direct object of a predicate, or -1.</summary>
    public static int ObjectOf(this Sentence sentence, int predicate) => sentence.ChildOf(predicate, Relation.DirectObject);

    /// <summary>True if the subject suffers what the verb says.</summary>
    public static bool IsPassive(this Sentence sentence, int predicate) =>
        sentence.ChildOf(predicate, Relation.PassiveAuxiliary, Relation.PassiveSubject) >= 0
        || (sentence.RelationOf(predicate) == Relation.Conjunct && sentence.ChildOf(predicate, Relation.Auxiliary, Relation.Subject) < 0
            && sentence.TextOf(predicate).EndsWith("ed", StringComparison.Ordinal) && sentence.IsPassive(sentence.HeadOf(predicate)));

    /// <summary>
    /// The words of a predicate's clause in reading order: subject, verbs, particles, objects and complements, without coordinated clauses, adverbial clauses,
    /// appositions, insertions, the word that introduces the clause, and the marks around what is left out. Relative clauses and appositions that no comma sets off say which one
    /// is meant and stay ("the officer who shot him", "the firm Apple").
    /// </summary>
    public static ImmutableArray<int> ClauseOf(this Sentence sentence, int predicate)
    {
        var words = new SortedSet<int>();
        Collect(sentence, predicate, predicate, words);
        return [.. WithoutLooseMarks(sentence, words)];
    }

    /// <summary>
    /// The words of a part of a clause in reading order: a noun with its modifiers, coordinated nouns and what says which one is meant ("a man accused of theft", "the officer
    /// who shot him"), without appositions, clauses and insertions that commas, dashes or brackets set off.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="word">The head of the part.</param>
    /// <param name="without">A dependent of it to leave out, or -1.</param>
    public static ImmutableArray<int> PartOf(this Sentence sentence, int word, int without = -1)
    {
        var words = new SortedSet<int> { word };
        foreach (var child in sentence.ChildrenOf(word))
        {
            // "It is now before the committee": what is told of the noun is no part of it.
            if (sentence.RelationOf(child) == Relation.AdverbialModifier && sentence.ChildOf(word, Relation.Copula) >= 0)
                continue;

            // No article stands behind its noun.
            if (child > word && sentence.RelationOf(child) == Relation.Determiner && sentence.Is(child, "a", "an", "the"))
                continue;

            if (child != without && BelongsToPart(sentence, child) && !IsOutside(sentence, child))
                Collect(sentence, child, -1, words);
        }

        return [.. WithoutLooseMarks(sentence, words)];
    }

    /// <summary>The noun that a relative clause tells about, or -1 where the predicate heads none.</summary>
    public static int AntecedentOf(this Sentence sentence, int predicate) => sentence.RelationOf(predicate) switch
    {
        Relation.RelativeClause => BesidePronoun(sentence, predicate),
        Relation.Conjunct => sentence.AntecedentOf(sentence.HeadOf(predicate)),
        _ => -1,
    };

    // "“…,” said Tom Reed, 62, who lost four acres": "who" tells about the name beside it, and never about a thing inside of the quotation.
    private static int BesidePronoun(Sentence sentence, int predicate)
    {
        var head = sentence.HeadOf(predicate);
        if (sentence.ChildOf(predicate, _subjects) is not (>= 0 and var pronoun) || !sentence.Is(pronoun, "who"))
            return head;

        var end = pronoun;
        while (end > head + 1 && (sentence.TagOf(end - 1) is PartOfSpeech.Punctuation or PartOfSpeech.Numeral))
            end--;

        foreach (var name in sentence.Names)
        {
            if (name.Kind == NameKind.Person && name.End == end && name.First > head && end < pronoun && sentence.RelationOf(sentence.HeadOfRun(name.First, name.End)) is Relation.Subject or Relation.PassiveSubject)
                return sentence.HeadOfRun(name.First, name.End);
        }

        return sentence.IsQuoted(head) == sentence.IsQuoted(predicate) ? head : -1;
    }

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

    private static void Collect(Sentence sentence, int word, int top, SortedSet<int> words)
    {
        words.Add(word);
        foreach (var child in sentence.ChildrenOf(word))
        {
            if (word == top ? BelongsToClause(sentence, child) : BelongsToPart(sentence, child))
                Collect(sentence, child, top, words);
        }
    }

    // What hangs on the predicate itself.
    private static bool BelongsToClause(Sentence sentence, int word) => sentence.RelationOf(word) switch
    {
        Relation.Parataxis or Relation.Discourse or Relation.Dislocated or Relation.Vocative or Relation.Reparandum or Relation.List => false,
        Relation.Apposition or Relation.RelativeClause => false,
        // "promised to publish a plan": the purpose belongs to the verb unless a comma cuts it off or it stands in front.
        // "died aged 88"
        Relation.AdverbialClause when sentence.Is(word, "aged") => !IsSetOff(sentence, word),
        Relation.AdverbialClause => sentence.HasTo(word) && word > sentence.HeadOf(word) && !IsSetOff(sentence, word),
        Relation.Marker => sentence.Is(word, "to"),
        Relation.Coordinator => false,
        Relation.Conjunct => IsShared(sentence, word) || (!sentence.IsPredicate(word) && sentence.TagOf(sentence.HeadOf(word)) != PartOfSpeech.Verb),
        Relation.Subject or Relation.PassiveSubject => !IsOfReport(sentence, word),
        _ => true,
    };

    // "shot and wounded a boy": what follows the second verb belongs to both.
    private static bool IsShared(Sentence sentence, int conjunct) =>
        conjunct == sentence.HeadOf(conjunct) + 2 && sentence.ChildOf(conjunct, Relation.Coordinator) == conjunct - 1 && sentence.ChildOf(conjunct, _subjects) < 0;

    // What hangs on a part of the clause: all but what commas, dashes and brackets set off.
    private static bool BelongsToPart(Sentence sentence, int word) => sentence.RelationOf(word) switch
    {
        Relation.Parataxis or Relation.Discourse or Relation.Dislocated or Relation.Vocative or Relation.Reparandum => false,
        Relation.RelativeClause or Relation.AdverbialClause or Relation.Apposition or Relation.AdnominalClause => !IsSetOff(sentence, word),
        // "the hearing, due on Monday, was", "Tom Reed, 43, was"
        Relation.AdjectivalModifier or Relation.UnmarkedModifier or Relation.NumericModifier when !(sentence.TagOf(word) == PartOfSpeech.Numeral && sentence.TextOf(word).Length == 4) => !(word > sentence.HeadOf(word) && IsSetOff(sentence, word)),
        // "the Bilateral Mechanism, or BCM": another name of the same
        Relation.Conjunct => !(IsSetOff(sentence, word) && sentence.ChildOf(word, Relation.Coordinator) is >= 0 and var or && sentence.Is(or, "or")),
        // "Obi, from Toronto, admitted"
        Relation.NominalModifier => !(word > sentence.HeadOf(word) && IsClosedOff(sentence, word)),
        _ => true,
    };

    // The preposition before a noun, and the verb and subject of a noun that is said of somebody, are no part of the noun.
    private static bool IsOutside(Sentence sentence, int word) => sentence.RelationOf(word) is Relation.Case or Relation.Marker or Relation.Coordinator or Relation.Punctuation
        or Relation.Copula or Relation.Auxiliary or Relation.Subject or Relation.PassiveSubject or Relation.ClausalSubject or Relation.Expletive or Relation.Oblique;

    private static bool IsSetOff(Sentence sentence, int word) =>
        sentence.ExtentOf(word).First is var first && (IsAsideMark(sentence, first) || (first > 0 && IsAsideMark(sentence, first - 1)));

    private static bool IsClosedOff(Sentence sentence, int word)
    {
        var end = sentence.ExtentOf(word).End;
        return IsSetOff(sentence, word) && (IsAsideMark(sentence, end - 1) || (end < sentence.Count && IsAsideMark(sentence, end)));
    }

    private static bool IsAsideMark(Sentence sentence, int word) => sentence.Is(word, ",", "(", "[", "–", "—", "--", ":", ";");

    // "The port reopened, its master, Lena Orr, said": the second subject is that of the report behind.
    private static bool IsOfReport(Sentence sentence, int subject) =>
        subject > sentence.HeadOf(subject) && IsSetOff(sentence, subject) && sentence.ChildOf(sentence.HeadOf(subject), Relation.Subject, Relation.PassiveSubject) < subject;

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
