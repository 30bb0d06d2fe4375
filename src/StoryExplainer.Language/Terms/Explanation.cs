using StoryExplainer.Language.Dates.Clauses;
using StoryExplainer.Language.Names;
using StoryExplainer.Language.Quotes;

namespace StoryExplainer.Language.Terms;

/// <summary>
/// Judges a stretch of words beside a term: does it say what the term is ("a channel that lets water out"), or does it tell what happened to it, or of a person?
/// </summary>
internal sealed class Explanation(SpokenParagraph paragraph)
{
    private const Cue NotInside = Cue.Comma | Cue.Break | Cue.Colon | Cue.Mark | Cue.Preposition | Cue.Conjunction | Cue.Auxiliary | Cue.Relative | Cue.Determiner | Cue.Possessive | Cue.Adverb | Cue.He | Cue.She | Cue.OtherPronoun;

    private const VerbKind Finite = VerbKind.Auxiliary | VerbKind.Past;

    /// <summary>True for a rare word, and for several words, which together are seldom everyday talk.</summary>
    public bool IsSpecial(int first, int end) => end - first > 1 || IsRare(end - 1);

    /// <summary>True for a word that is not among the most frequent of written English.</summary>
    public bool IsRare(int token) => EverydayWords.IsRare(Word(token));

    /// <summary>True if any of the words is rare.</summary>
    public bool HasRare(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (IsRare(i))
                return true;
        }

        return false;
    }

    /// <summary>True if the words restrict what they name: "a channel that …", "the use of echoes to find …", "the person an insurer sends".</summary>
    public bool HasClause(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            var word = Word(i);
            if (word is "that" or "which" or "who" or "whose" or "where" or "when" or "whereby" or "meaning" or "used" or "designed" or "meant" or "intended" or "called" or "known")
                return true;
            if (i + 1 >= end)
                return false;

            var next = Word(i + 1);
            if (word is "of" or "for" or "by" && IsGerund(next))
                return true;
            if (word is "to" && i > first + 1 && char.IsLower(FirstOf(next)) && !Is(i + 1, NotInside))
                return true;
            if (IsParticiple(i) && next is "by" or "in" or "for" or "to" or "from" or "with" or "on" or "between" or "into" or "of" or "out" or "up" or "off")
                return true;

            // "the person an insurer sends": a clause without "that".
            if (next is "a" or "an" or "you" or "we" or "they" or "people" && IsNoun(i) && i > first)
                return true;
        }

        return false;
    }

    /// <summary>True if the words tell a story: a clause in the past, or of him or her.</summary>
    public bool Narrates(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Is(i, Cue.He | Cue.She) || Word(i) is "I" or "my" or "yesterday" or "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday")
                return true;
            if (Word(i) is not ("that" or "which" or "who" or "where" or "when"))
                continue;

            // The first verb of the clause decides.
            for (var verb = i + 1; verb < Math.Min(i + 7, end); verb++)
            {
                var kind = VerbWords.Find(Word(verb));
                if (kind.Has(VerbKind.BePast | VerbKind.HavePast | VerbKind.DoPast))
                    return true;
                if (kind.Has(VerbKind.Auxiliary | VerbKind.Present))
                    break;
                if (kind.Has(VerbKind.Past) && (verb == i + 1 || !IsReduced(verb, end)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>True if the noun that the words are about is a person: "the prosecutor general of Sel".</summary>
    public bool IsAboutPerson(int first, int end)
    {
        var head = first;
        while (head + 1 < end && !Is(head + 1, NotInside & ~Cue.Determiner) && !IsParticiple(head + 1) && Word(head + 1) is not ("that" or "which" or "where" or "to"))
            head++;
        return IsPerson(head) || (head > first && IsPerson(head - 1) && !TermCues.Is(Word(head), TermCue.Category));
    }

    /// <summary>True if the noun behind the article is a name: "the Islamic State", "the USS Kestrel".</summary>
    public bool IsName(int first, int end)
    {
        for (var i = first + 1; i < Math.Min(first + 3, end); i++)
        {
            if (paragraph.IsCapital(i) && paragraph.NameKinds[i] is not (null or NameKind.Nationality) && (i + 1 >= end || paragraph.IsCapital(i + 1) || Is(i + 1, NotInside)))
                return true;
        }

        return false;
    }

    /// <summary>
    /// True if the words before a comma only introduce the sentence, so that its subject may follow: "In the Senate, the vote …", "When the car hit the wall, the …".
    /// </summary>
    public bool IsIntroduction(int sentenceFirst, int comma)
    {
        var first = Word(sentenceFirst);
        var opens = Is(sentenceFirst, Cue.Preposition | Cue.Conjunction) || first is "According" or "Due" or "Thanks" or "Based" or "Given" or "Following" or "Once" or "Until" or "Unlike" or "Owing" or "Because" or "Ahead" or "Prior" or "Instead" or "Outside" or "Inside"
            or "Amid" or "Besides" or "Aside" or "Apart" or "Out" or "Earlier" or "Later" or "Overnight" || (first.Length > 4 && paragraph.NameKinds[sentenceFirst] is null && !Is(sentenceFirst + 1, Cue.Possessive) && (first.EndsWith("ing", StringComparison.Ordinal) || first.EndsWith("ed", StringComparison.Ordinal)));
        if (!opens)
        {
            // "…, and in Kent, the …": the same behind an inner comma.
            for (var i = comma - 1; i > sentenceFirst + 1 && comma - i < 8; i--)
            {
                if (Is(i, Cue.Comma | Cue.Break))
                    return i + 1 < comma && Is(Is(i + 1, Cue.Conjunction) ? i + 2 : i + 1, Cue.Preposition);
            }

            return false;
        }

        // "In March the firm built a stellarator, a …": the subject has been and gone; "After the firm built it, the …": it comes.
        var hasOwnVerb = !Is(sentenceFirst, Cue.Conjunction) && first is not ("After" or "Before" or "Since" or "Until" or "Once" or "As");
        for (var i = sentenceFirst + 1; i < comma; i++)
        {
            if (Is(i, Cue.Comma | Cue.Break) || (hasOwnVerb && IsVerb(i, comma)))
                return false;
        }

        return true;
    }

    /// <summary>True if a verb that needs a subject of its own stands in the words outside any relative clause.</summary>
    public bool HasVerb(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var word = Word(i);
            if (word is "that" or "which" or "who" or "whose" or "whom" or "where" or "when" or "whereby" or "meaning")
                return false;
            if (IsVerb(i, end))
                return true;
        }

        return false;
    }

    /// <summary>True for a verb in the past or an auxiliary, if it is no participle that belongs to a noun.</summary>
    public bool IsVerb(int token, int end) =>
        (VerbWords.Find(Word(token)).Has(Finite) || Word(token) is "continued") && Word(token) is not ("being" or "be" or "been" or "having" or "may" or "May" or "will" or "can" or "might")
        && !IsReduced(token, end) && !IsAttribute(token, end);

    // "a group founded by …", "a scheme used to …", at the end of the words "a device patented".
    private bool IsReduced(int verb, int end)
    {
        if (!IsParticiple(verb))
            return false;
        if (verb + 1 >= end || Is(verb + 1, Cue.Preposition | Cue.Mark | Cue.Comma) || Word(verb + 1) is "as" or "to" or "out" or "up" or "down" or "and" or "or")
            return true;
        return Word(verb + 1).EndsWith("ly", StringComparison.Ordinal) || Word(verb) is "called" or "named" or "dubbed" or "termed" or "known" or "titled" or "entitled" or "nicknamed" or "given";
    }

    // "a planned power station", "the so-called rule": before a noun, with an article or adjective before it.
    private bool IsAttribute(int verb, int end) =>
        verb + 1 < end && IsNoun(verb + 1) && verb > 0 && (Is(verb - 1, Cue.Determiner | Cue.Possessive | Cue.Preposition | Cue.Conjunction | Cue.Comma) || IsAdjective(verb - 1));

    private bool IsAdjective(int token) => Word(token) is var word && (word.EndsWith("ly", StringComparison.Ordinal) || word.EndsWith("al", StringComparison.Ordinal) || word.Contains('-'));

    private bool IsParticiple(int token)
    {
        var word = Word(token);
        if (word.Length < 3 || !char.IsLower(FirstOf(word)))
            return false;
        return (word.EndsWith("ed", StringComparison.Ordinal) && word is not ("need" or "speed" or "seed" or "red" or "bed" or "weed" or "breed" or "shed"))
            || word is "made" or "held" or "built" or "known" or "led" or "run" or "set" or "sent" or "sold" or "bought" or "paid" or "kept" or "left" or "won" or "cut" or "put" or "found" or "given" or "taken" or "seen" or "shown" or "written" or "driven"
                or "spoken" or "chosen" or "broken" or "stolen" or "thrown" or "drawn" or "grown" or "flown" or "sung" or "born" or "borne" or "caught" or "taught" or "brought" or "spread" or "spun" or "woven" or "worn" or "laid" or "bred" or "fed" or "lit" or "split";
    }

    private bool IsNoun(int token) => !Is(token, NotInside) && char.IsLetter(FirstOf(Word(token))) && !VerbWords.Find(Word(token)).Has(VerbKind.Auxiliary);

    private bool IsPerson(int token)
    {
        var word = Word(token);
        if (paragraph.HolderAt(token) > 0 || Is(token, Cue.Man | Cue.Woman) || word is "man" or "woman" or "person" or "people" or "men" or "women" or "boy" or "girl" or "resident" or "residents" or "friend" or "son" or "daughter" or "brother" or "sister" or "victim" or "suspect" or "survivor")
            return true;
        return NameLexicon.English.Find(word).HasFlag(NameClasses.Role) && !TermCues.Is(word, TermCue.Category | TermCue.Institution) && !NameLexicon.English.Find(word).HasFlag(NameClasses.OrganisationWord);
    }

    private static bool IsGerund(ReadOnlySpan<char> word) => word.Length > 4 && word.EndsWith("ing", StringComparison.Ordinal) && char.IsLower(FirstOf(word));

    private ReadOnlySpan<char> Word(int token) => paragraph.WordAt(token);

    private bool Is(int token, Cue cue) => paragraph.Is(token, cue);

    private static char FirstOf(ReadOnlySpan<char> word) => word.IsEmpty ? ' ' : word[0];
}
