using System.Collections.Frozen;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Lexicon;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Syntax;

namespace StoryExplainer.Language.Glossary;

/// <summary>
/// Tells by its form what explains nothing, however near it stands to a term: half a phrase, a remark on the sentence, news about the term, an empty word, somebody's office.
/// What readers see most is a definition that is none, so these are left out whatever the scorer makes of them.
/// </summary>
internal static class DefinitionForm
{
    private const int FewWords = 4;

    // A phrase has one head; the tree may err once.
    private const int MostHeads = 2;

    private static readonly string[] _relatives = ["which", "that", "who", "whose", "where", "when", "in", "meaning", "under", "whereby", "by", "for", "to"];

    /// <summary>Nouns of a remark on what the sentence says: "a move that would end the boycott", "a sign of weakness", "proof that they were right".</summary>
    private static readonly FrozenSet<string> _remarks = Set(
        "move", "step", "turnaround", "decision", "sign", "reference", "result", "increase", "rise", "drop", "fall", "record", "reminder", "proof", "claim", "allegation", "accusation", "blow", "boost",
        "moment", "fact", "problem", "concern", "effort", "victory", "defeat", "milestone", "total", "figure", "jump", "decline", "setback", "surprise", "scandal", "matter", "reversal", "response");

    /// <summary>Nouns that say nothing where nothing follows them: "the group", "a new capability".</summary>
    private static readonly FrozenSet<string> _empty = Set(
        "group", "company", "firm", "object", "name", "thing", "capability", "feature", "place", "one", "area", "region", "move", "plan", "word", "term", "item", "service", "product", "way", "team",
        "body", "organisation", "organization", "event", "project", "part", "person", "people", "version", "topic", "subject", "issue", "option", "campaign");

    private static readonly FrozenSet<string> _openers = Set(
        "although", "though", "as", "if", "because", "since", "while", "unless", "until", "whether", "but", "so", "before", "after", "despite", "except", "even", "across", "namely", "specifically", "some",
        "then", "perhaps", "maybe", "yes", "no", "once", "like", "each", "every", "such", "both", "any", "all");

    /// <summary>True for a stretch that explains nothing.</summary>
    public static bool IsNone(GlossaryText text, DefinitionCandidate candidate)
    {
        var sentence = text[candidate.Sentence];
        var (first, end) = (candidate.First, candidate.End);
        var isWhole = first == 0 && end >= sentence.Count - 1;
        if (isWhole)
            return IsTalk(sentence, first, end) || IsRemark(sentence);

        var rule = candidate.Rules[0];
        var head = sentence.HeadOfRun(first, end);
        if (rule is "or" or "or before" or "called so" && IsOfOtherNumber(sentence, text[candidate.Use.Sentence], candidate, rule))
            return true;
        if (rule is "or" or "or before" or "stands for" or "under" or "colon")
            return false;

        return IsInEnumeration(sentence, candidate) || IsFragment(sentence, first, end, head) || IsBroken(sentence, candidate, head) || IsOtherName(text, sentence, candidate) || IsTalk(sentence, first, end) || IsEmpty(sentence, first, end, head) || IsPersonsOffice(sentence, first, head, rule)
            || IsNews(text, sentence, first, end, head) || IsListed(sentence, candidate, head);
    }

    // "a strong advocate for clerks, or Quillers", "a new boat or ferry": one of them is not the others, and a thing is not what it may be instead of.
    private static bool IsOfOtherNumber(Sentence sentence, Sentence used, DefinitionCandidate candidate, string rule)
    {
        if (!sentence.Is(candidate.First, "a", "an"))
            return false;

        var last = used.TextOf(candidate.Use.End - 1);
        var isPlural = last.Length > 3 && last.EndsWith("s", StringComparison.Ordinal) && !last.EndsWith("ss", StringComparison.Ordinal);
        return isPlural || (rule is "or" or "or before" && candidate.Sentence == candidate.Use.Sentence && (!sentence.Is(Math.Min(candidate.End, candidate.Use.End), ",", "(", "–", "—") || HasEarlierAlternative(sentence, candidate)));
    }

    // "a cutter or yawl, or a new ferry": the last of several.
    private static bool HasEarlierAlternative(Sentence sentence, DefinitionCandidate candidate)
    {
        for (var word = Math.Min(candidate.First, candidate.Use.First) - 1; word >= 0 && !sentence.Is(word, ","); word--)
        {
            if (sentence.Is(word, "or"))
                return true;
        }

        return false;
    }

    // "a rope, an oar (a long one), two sails and other gear", "the old port, the salt road and Hull": the next of several things, and nothing about the one before.
    private static bool IsInEnumeration(Sentence sentence, DefinitionCandidate candidate)
    {
        if (candidate.Rules[0] is not ("apposition" or "behind a comma") || candidate.Sentence != candidate.Use.Sentence || candidate.First < candidate.Use.End)
            return false;

        var at = candidate.End;
        if (at < sentence.Count && sentence.Is(at, "("))
        {
            while (at < sentence.Count && !sentence.Is(at, ")"))
                at++;
            at++;
        }

        if (at < sentence.Count && !sentence.Is(at, ",") && sentence.TagOf(at) != PartOfSpeech.CoordinatingConjunction)
            return false;

        for (var opens = true; at < sentence.Count; at++)
        {
            if (sentence.TagOf(at) == PartOfSpeech.CoordinatingConjunction)
                return sentence.HeadOf(at) is >= 0 and var next && sentence.IsNominal(next) && !(at > candidate.End && sentence.Is(at - 1, ","));
            if (sentence.Is(at, ","))
                opens = true;
            else if (sentence.TagOf(at) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Pronoun or PartOfSpeech.SubordinatingConjunction || (opens && sentence.TagOf(at) == PartOfSpeech.Adposition))
                return false;
            else
                opens = false;
        }

        return false;
    }

    // "though swollen, stays below the bridge", "it uses", "in public schools", "if banking is down"
    private static bool IsFragment(Sentence sentence, int first, int end, int head)
    {
        if (_openers.Contains(sentence.WordOf(first)) || sentence.Is(end - 1, "the", "a", "an"))
            return true;

        var hasRelative = first + 1 < end && sentence.Is(first + 1, "which", "whom", "whose");
        if (sentence.TagOf(first) == PartOfSpeech.Adposition && !hasRelative && !sentence.Is(first, "by", "for"))
            return true;
        if (end - first < FewWords && (sentence.TagOf(first) is PartOfSpeech.Pronoun || sentence.Is(first, "which", "who", "that", "where", "when")))
            return true;

        return sentence.Is(first, "it", "they", "he", "she", "this", "these", "those") && sentence.RelationOf(head) is Relation.AdverbialClause or Relation.Oblique;
    }

    // "images and ask a question", "powers distanced themselves", "powered tools": no one phrase, a clause about something else, half a word.
    private static bool IsBroken(Sentence sentence, DefinitionCandidate candidate, int head)
    {
        var (first, end) = (candidate.First, candidate.End);
        if (first > 0 && sentence.Is(first - 1, "-") && sentence.Tokens[first - 1].Span.End == sentence.Tokens[first].Span.Start)
            return true;

        // "a tea leaf, lemon {and peel wine}", "an advertising {and branding firm}": cut in the middle of a list.
        if (end < sentence.Count && sentence.TagOf(end) == PartOfSpeech.CoordinatingConjunction && sentence.HeadOf(end) is >= 0 and var conjunct && sentence.RelationOf(conjunct) == Relation.Conjunct
            && sentence.HeadOf(conjunct) is var shared && shared >= first && shared < end)
            return true;

        var heads = 0;
        for (var word = first; word < end; word++)
            heads += sentence.TagOf(word) != PartOfSpeech.Punctuation && (sentence.HeadOf(word) < first || sentence.HeadOf(word) >= end) ? 1 : 0;
        if (heads > MostHeads)
            return true;

        return sentence.IsPredicate(head) && sentence.RelationOf(head) is not (Relation.RelativeClause or Relation.AdnominalClause) && !sentence.Is(first, _relatives) && IsAboutAnother(sentence, candidate, head);
    }

    // A clause whose subject is neither the term nor a pronoun for it.
    private static bool IsAboutAnother(Sentence sentence, DefinitionCandidate candidate, int predicate)
    {
        var subject = sentence.SubjectOf(predicate);
        if (subject < 0 || candidate.Sentence != candidate.Use.Sentence)
            return false;

        var term = sentence.HeadOfRun(candidate.Use.First, candidate.Use.End);
        return subject != term && !sentence.IsWithin(term, subject) && !sentence.Is(subject, "it", "this", "that", "these", "they", "which", "who");
    }

    // "the Pier Board, Harbour Works": another name beside it explains nothing.
    private static bool IsOtherName(GlossaryText text, Sentence sentence, DefinitionCandidate candidate) =>
        candidate.Rules[0] is "apposition" or "behind a comma" or DefinitionCandidates.Read
        && text.NamesOf(sentence).Exists(name => name.First <= candidate.First + (sentence.Is(candidate.First, "the") ? 1 : 0) && name.End >= candidate.End);

    // "Until recently, …", "There is hope …", "In response, …", "You could call it …": news, whatever the sentence names.
    private static bool IsRemark(Sentence sentence)
    {
        var first = 0;
        while (first < sentence.Count - 1 && sentence.TagOf(first) == PartOfSpeech.Punctuation)
            first++;

        return sentence.Is(first, "there", "until", "but", "and", "so", "since", "after", "before", "while", "although", "despite", "meanwhile", "however", "still", "last", "earlier", "you", "he", "she", "let")
            || sentence.Is(sentence.Count - 1, "?", "!");
    }

    // "I call it a mess", "we need it": somebody speaks of it.
    private static bool IsTalk(Sentence sentence, int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (sentence.Is(word, "i", "we", "my", "our", "me", "us") && sentence.WordOf(word) is not "US")
                return true;
        }

        return false;
    }

    // "the group", "his own company", "a move that would …"
    private static bool IsEmpty(Sentence sentence, int first, int end, int head)
    {
        if (!sentence.IsNominal(head))
            return false;
        if (_remarks.Contains(sentence.WordOf(head)))
            return true;

        var isBare = end - first <= FewWords && head == end - 1;
        return isBare && (_empty.Contains(sentence.WordOf(head)) ? !HasOwnWord(sentence, first, head) : end - first == 2 && sentence.Is(first, "the", "his", "her", "this", "that"));
    }

    // "motorcycle gang", "health charity": a noun before the noun tells the kind; "new", "own" and "recently formed" do not.
    private static bool HasOwnWord(Sentence sentence, int first, int head) =>
        Enumerable.Range(first, head - first).Any(word => sentence.TagOf(word) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun || (sentence.TagOf(word) == PartOfSpeech.Adjective && !sentence.Is(word, "own", "new", "same", "other", "whole", "first", "last", "latest")));

    // "former harbour board ferry adviser": a list of people's offices runs on.
    private static bool IsPersonsOffice(Sentence sentence, int first, int head, string rule) =>
        rule is "apposition" or "behind a comma" or "before brackets" && (sentence.Is(first, "former") || sentence.TagOf(first) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun)
        && NameLexicon.English.Find(sentence.TextOf(head)).HasFlag(NameClasses.Role) && !sentence.WordOf(head).EndsWith('s');

    // "which has been hit by protests", "which is increasingly likely", "which the minister stands ready to support", "when they bow their heads"
    private static bool IsNews(GlossaryText text, Sentence sentence, int first, int end, int head)
    {
        if (sentence.Is(first, "when", "where"))
            return sentence.RelationOf(head) != Relation.RelativeClause;
        if (!sentence.Is(first, "which", "that", "who"))
            return false;
        if (sentence.TagOf(head) == PartOfSpeech.Adjective && sentence.ChildOf(head, Relation.Copula) >= 0 && sentence.ChildOf(head, Relation.Oblique, Relation.OpenComplement) < 0)
            return true;

        var verb = first + 1;
        while (verb < end - 1 && sentence.TagOf(verb) == PartOfSpeech.Adverb)
            verb++;
        if (sentence.Is(verb, "has", "have", "had") && sentence.TagOf(verb) == PartOfSpeech.Auxiliary)
            return true;

        // "which Port Watch calls a right": somebody does something with it.
        return text.NamesOf(sentence).Exists(name => name.First <= verb && name.End > verb && name.Kind is not NameKind.Nationality);
    }

    // "theft of a boat, theft of an oar and trespass": one thing after the other.
    private static bool IsListed(Sentence sentence, DefinitionCandidate candidate, int head)
    {
        if (candidate.Sentence != candidate.Use.Sentence || candidate.First < candidate.Use.End)
            return false;

        var term = sentence.HeadOfRun(candidate.Use.First, candidate.Use.End);
        if (sentence.WordOf(term).Equals(sentence.WordOf(head), StringComparison.OrdinalIgnoreCase) && sentence.IsNominal(head))
            return true;

        return candidate.Rules[0] == "behind a comma" && !sentence.Is(candidate.First, "a", "an", "the", "one") && sentence.ChildOf(head, Relation.RelativeClause, Relation.AdnominalClause) < 0;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
