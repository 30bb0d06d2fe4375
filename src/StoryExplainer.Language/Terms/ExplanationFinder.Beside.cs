using StoryExplainer.Language.Dates.Clauses;
using StoryExplainer.Language.Quotes;

namespace StoryExplainer.Language.Terms;

/// <content>Explanations behind a comma: appositions and relative clauses.</content>
internal sealed partial class ExplanationFinder
{
    private (int, int, Definition)? BehindComma(int comma, int sentenceFirst, int sentenceEnd)
    {
        var start = comma + 1;
        var word = Word(start);
        var isNoun = word is "a" or "an" or "the";
        var isRelative = word is "which" or "whereby" or "meaning" || (word is "in" or "under" or "by" or "through" && start + 1 < sentenceEnd && Word(start + 1) is "which");
        if (!isNoun && !isRelative && word is not "or" && !IsPluralWithClause(start, sentenceEnd))
            return PeopleOfKind(comma, sentenceFirst, sentenceEnd);
        if (word is "or" && Foreign(comma, start + 1, sentenceEnd) is { } foreign)
            return foreign;
        // "the draft prospectus (DP), a document in which …": the initials stand between.
        var headEnd = comma - 3 > sentenceFirst && Word(comma - 1) is ")" && Word(comma - 3) is "(" ? comma - 3 : comma;
        if (Headword.Before(_paragraph, headEnd, sentenceFirst) is not { } head || IsNoTerm(head))
            return null;
        if (word is "or")
            return Alternative(head, start + 1, sentenceEnd);
        if (isRelative && word is "which" or "meaning" && head.IsSentenceStart && head.End - head.First > 1)
            head = head with { First = head.End - 1, IsSentenceStart = false };
        return isRelative ? Relative(head, start, sentenceEnd) : Apposition(head, start, sentenceFirst, sentenceEnd);
    }

    /// <summary>"The Cathaoirleach, or chairperson, …": an office or a body by its name in another language.</summary>
    private (int, int, Definition)? Foreign(int comma, int start, int sentenceEnd)
    {
        var name = comma - 1;
        if (!_paragraph.IsCapital(name) || !Is(name - 1, Cue.Determiner) || !_explanation.IsRare(name) || _paragraph.HolderAt(name) > 0 || _paragraph.NameKinds[name] is Names.NameKind.Person or Names.NameKind.Place)
            return null;
        var end = start;
        while (end < sentenceEnd && end - start < 5 && !Is(end, Cue.Comma | Cue.Break | Cue.Auxiliary | Cue.Preposition | Cue.Mark) && char.IsLower(FirstOf(Word(end))))
            end++;
        return end > start && Is(end, Cue.Comma) ? (name, comma, Of(start, end, "or", Likely)) : null;
    }

    /// <summary>"contact tracers, health workers who find everyone a patient has met, were …": what people of a kind do.</summary>
    private (int, int, Definition)? PeopleOfKind(int comma, int sentenceFirst, int sentenceEnd)
    {
        var who = comma + 2;
        while (who < Math.Min(comma + 5, sentenceEnd) && Word(who) is not "who")
            who++;
        if (who + 2 >= sentenceEnd || Word(who) is not "who" || LastOf(Word(who - 1)) != 's' || VerbWords.Find(Word(who + 1)).Has(VerbKind.Auxiliary | VerbKind.Past))
            return null;
        for (var i = comma + 1; i < who; i++)
        {
            if (!char.IsLower(FirstOf(Word(i))) || Is(i, Cue.Preposition | Cue.Conjunction | Cue.Auxiliary | Cue.Determiner | Cue.Adverb | Cue.OtherPronoun | Cue.Comma))
                return null;
        }

        if (Headword.Before(_paragraph, comma, sentenceFirst) is not { Kind: HeadwordKind.Bare } head || LastOf(Word(head.End - 1)) != 's' || !_explanation.IsSpecial(head.First, head.End))
            return null;

        var end = _clauses.ClauseEnd(who, sentenceEnd);
        var isWhole = end < sentenceEnd && Is(end, Cue.Comma) ? IsVerbBehind(end + 1, sentenceEnd) : end >= sentenceEnd - 1;
        return isWhole && end - who > 3 && !_explanation.Narrates(who, end) ? Make(head, comma + 1, end, Likely) : null;
    }

    /// <summary>"the league’s hardship payments, money that is shared".</summary>
    private bool IsPluralWithClause(int start, int end) =>
        start + 3 < end && char.IsLower(FirstOf(Word(start))) && !Is(start, Cue.Preposition | Cue.Conjunction | Cue.Auxiliary | Cue.Relative | Cue.Determiner | Cue.Adverb | Cue.Speech | Cue.Report | Cue.PersonNoun | Cue.OtherPronoun | Cue.He | Cue.She)
        && Word(start) is not ("such" or "so" or "them" or "us" or "those" or "these") && !VerbWords.Find(Word(start)).Has(VerbKind.Past | VerbKind.Present | VerbKind.Ing)
        && (Word(start + 1) is "that" || (Word(start + 1) is "of" && LastOf(Word(start)) == 's' && HasThat(start + 2, Math.Min(end, start + 7))) || (Word(start).Contains('-') && Word(start + 2) is "that" or "of"));

    private bool HasThat(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (Word(i) is "that" or "which")
                return true;
        }

        return false;
    }

    private (int, int, Definition)? Apposition(Headword head, int start, int sentenceFirst, int sentenceEnd)
    {
        var end = _clauses.AppositionEnd(start, sentenceEnd);
        if (end < 0 || end - start < 3 || _clauses.IsList(start, end, sentenceEnd) || _explanation.IsAboutPerson(start, end) || _explanation.Narrates(start, end) || _explanation.HasVerb(start, end) || _explanation.IsName(start, end) || IsNoKind(start, end))
            return null;

        // "In the Senate, the vote …": what follows is the subject. "With the method, a formula that …, Kent won" still explains.
        if (!head.IsSentenceStart && _explanation.IsIntroduction(sentenceFirst, start - 1) && !(Word(start) is "a" or "an" && end < sentenceEnd && Is(end, Cue.Comma) && _explanation.HasClause(start, end)))
            return null;

        var isSpecial = _explanation.IsSpecial(head.First, head.End);
        var isClosed = end < sentenceEnd && Is(end, Cue.Comma);
        if (head.IsSentenceStart)
        {
            // "Cheddaring, the stacking of slabs …, leaves a pattern": subject, explanation, verb.
            if (head.Kind == HeadwordKind.Definite && !_explanation.HasRare(head.First, head.End) || !isClosed || !IsVerbBehind(end + 1, sentenceEnd))
                return null;
            return isSpecial || _explanation.HasClause(start, end) || Word(start) is "the" ? Make(head, start, end, Sure) : null;
        }

        if (_explanation.HasClause(start, end))
            return head.Kind != HeadwordKind.Definite || isSpecial ? Make(head, start, end, Sure) : null;

        // "treated with digoxin, a heart drug": a rare word and a bare apposition.
        return head.Kind == HeadwordKind.Bare && head.End - head.First == 1 && _explanation.IsRare(head.First) && (isClosed || end >= sentenceEnd - 1) && Word(start) is not "the" ? Make(head, start, end, Likely) : null;
    }

    /// <summary>"the more water it takes", "the cause of which is unknown", "a July meeting": says nothing of the kind.</summary>
    private bool IsNoKind(int start, int end)
    {
        if (Word(start + 1) is "more" or "most" or "less" or "same" or "latest" or "first" or "last" or "second" or "third" or "only" or "biggest" or "largest" or "highest" or "lowest" or "worst" or "best" or "move" or "step" or "day" or "year" or "decision" or "result" or "sign" or "reference" or "figure" or "total" or "rise" or "drop")
            return true;
        for (var i = start + 1; i < Math.Min(start + 6, end - 1); i++)
        {
            if (Word(i) is "of" && Word(i + 1) is "which" or "whom")
                return true;
        }

        return false;
    }

    private bool IsVerbBehind(int token, int end)
    {
        for (var i = token; i < Math.Min(token + 3, end); i++)
        {
            if (VerbWords.Find(Word(i)).Has(VerbKind.Auxiliary | VerbKind.Past | VerbKind.Present) || Is(i, Cue.Auxiliary))
                return true;
            if (i == token && Word(i) is var word && word.Length > 3 && LastOf(word) == 's' && char.IsLower(FirstOf(word)) && !Is(i, Cue.Determiner | Cue.Preposition | Cue.Conjunction))
                return true;
            if (!Is(i, Cue.Adverb))
                return false;
        }

        return false;
    }

    /// <summary>"liquefaction, in which wet sand behaves like a fluid"; "in contempt, which means that …"; "the rice import law, which lets traders …".</summary>
    private (int, int, Definition)? Relative(Headword head, int start, int sentenceEnd)
    {
        var end = _clauses.ClauseEnd(start + 1, sentenceEnd);
        if (end - start < 5 || Is(start + 1, Cue.Mark) || Is(start + 2, Cue.Mark))
            return null;

        var word = Word(start);
        var isLaw = head.End - head.First > 1 && TermCues.Is(Word(head.End - 1), TermCue.Law);
        if (isLaw && word is "which" && IsRuling(start + 1, end))
            return Make(head, start, end, Likely);
        if (_explanation.Narrates(start, end) || !(_explanation.IsSpecial(head.First, head.End) || (head.Kind == HeadwordKind.Bare && head.IsAfterPreposition)))
            return null;
        if (word is "which")
            return DefinesWhich(head, start + 1, end) ? Make(head, start, end, Likely) : null;
        if (word is "meaning")
            return head.Kind != HeadwordKind.Definite && _explanation.HasRare(head.First, head.End) ? Make(head, start, end, Likely) : null;

        // "in which": a kind of thing, not this one.
        return head.Kind != HeadwordKind.Definite || _explanation.IsRare(head.End - 1) ? Make(head, start, end, Likely) : null;
    }

    private bool DefinesWhich(Headword head, int verb, int end)
    {
        while (verb < end && Is(verb, Cue.Adverb))
            verb++;
        if (verb + 2 >= end)
            return false;

        var word = Word(verb);
        var next = Word(verb + 1);
        if (word is "is" or "are")
            return head.Kind != HeadwordKind.Definite && next is "a" or "an" or "the" or "any" or "when" or "where" or "how" or "what" && !_explanation.IsAboutPerson(verb + 1, end) && _explanation.HasClause(verb + 1, end)
                || next is "used" or "known" or "made" or "designed" && (head.Kind != HeadwordKind.Definite || _explanation.IsRare(head.End - 1));
        if (word is "means" or "mean")
            return head.Kind == HeadwordKind.Bare && next is "that" or "a" or "an" or "the";
        return head.Kind != HeadwordKind.Definite && _explanation.IsSpecial(head.First, head.End) && TermCues.Is(word, TermCue.Which) && word is not ("was" or "were" or "will" or "can" or "may" or "includes" or "meets" or "employed")
            && _explanation.IsRare(head.End - 1);
    }

    /// <summary>"has let", "since March has banned", "requires": what a law does.</summary>
    private bool IsRuling(int token, int end)
    {
        for (var i = token; i < Math.Min(token + 6, end - 2); i++)
        {
            var word = Word(i);
            if (word is "has" or "have" && Word(i + 1) is "let" or "allowed" or "required" or "banned" or "barred" or "given" or "protected" or "limited" or "forced" or "obliged" or "made" or "forbidden" or "meant" or "capped" or "set")
                return true;
            if (TermCues.Is(word, TermCue.Works) || word is "lets" or "makes" or "limits" or "caps" or "sets" or "bars" or "forces" or "outlaws" or "criminalises" or "criminalizes" or "restricts" or "obliges" or "ends")
                return true;
            if (VerbWords.Find(word).Has(VerbKind.Auxiliary | VerbKind.Past))
                return false;
        }

        return false;
    }
}
