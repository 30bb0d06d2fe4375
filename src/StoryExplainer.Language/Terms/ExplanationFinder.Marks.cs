using StoryExplainer.Language.Quotes;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Terms;

/// <content>Explanations by "or", dashes and brackets, and "what geologists call X".</content>
internal sealed partial class ExplanationFinder
{
    /// <summary>"hypertension, or high blood pressure, …" and "high blood pressure, or hypertension, …": the rare word is the term.</summary>
    private (int, int, Definition)? Alternative(Headword head, int start, int sentenceEnd)
    {
        if (Word(start) is "a" or "an" or "the" or "one" || (Word(start).EndsWith("ing", StringComparison.Ordinal) && _explanation.HasRare(head.First, head.End)))
            return LongAlternative(head, start, sentenceEnd);

        var end = start;
        while (end < sentenceEnd && end - start < 6 && !Is(end, Cue.Comma | Cue.Break | Cue.Auxiliary | Cue.Speech | Cue.Preposition | Cue.Conjunction | Cue.Mark | Cue.Relative))
            end++;
        if (end == start || end - start > 5 || end >= sentenceEnd || !(Is(end, Cue.Comma) || Word(end) is "." or ")") || _paragraph.IsCapital(start) || _paragraph.NameKinds[start] is not null)
            return null;
        var headIsRare = _explanation.IsRare(head.End - 1);
        var otherIsRare = _explanation.IsRare(end - 1);
        if (headIsRare && !otherIsRare && head.Kind != HeadwordKind.Definite && end - start > 1)
            return (head.First, head.End, Of(start, end, "or", Likely));
        return otherIsRare && !headIsRare && end - start == 1 && head.End - head.First > 1 && head.Kind != HeadwordKind.Definite ? (start, end, Of(head.First, head.End, "or", Likely)) : null;
    }

    /// <summary>"hypoxia, or a lack of oxygen, …", "a basis point, or one hundredth of a percentage point, …".</summary>
    private (int, int, Definition)? LongAlternative(Headword head, int start, int sentenceEnd)
    {
        var end = start;
        while (end < sentenceEnd && end - start < 14 && !Is(end, Cue.Comma | Cue.Break | Cue.Colon | Cue.Mark))
            end++;
        if (end - start < 3 || end >= sentenceEnd || !(Is(end, Cue.Comma) || Word(end) is ".") || head.Kind == HeadwordKind.Definite || head.IsSentenceStart && !Is(end, Cue.Comma))
            return null;
        var isTold = _explanation.HasVerb(start, end) || _explanation.Narrates(start, end) || _explanation.IsAboutPerson(start, end) || _explanation.IsName(start, end);
        return !isTold && _explanation.HasRare(head.First, head.End) ? (head.First, head.End, Of(start, end, "or", Likely)) : null;
    }

    private (int, int, Definition)? BehindDash(int dash, int sentenceFirst, int sentenceEnd)
    {
        if (Word(dash + 1) is not ("a" or "an" or "the") || Headword.Before(_paragraph, dash, sentenceFirst) is not { } head || IsNoTerm(head) || !_explanation.IsSpecial(head.First, head.End))
            return null;
        if (head.IsSentenceStart && head.End - head.First > 1)
            head = head with { First = head.End - 1, IsSentenceStart = false };
        if (!_explanation.IsSpecial(head.First, head.End))
            return null;

        var start = dash + 1;
        var end = start;
        while (end < sentenceEnd && !(Word(end) is "–" or "—" or "--" or "-" or "." or ";" or "?" or "!"))
            end++;
        end = _clauses.TrimEnd(end);
        if (end - start < 4 || _explanation.IsAboutPerson(start, end) || _explanation.Narrates(start, end) || _explanation.HasVerb(start, end) || !_explanation.HasClause(start, end))
            return null;
        return head.Kind != HeadwordKind.Definite || _explanation.IsRare(head.End - 1) ? (head.First, head.End, Of(start, end, "after a dash", Likely)) : null;
    }

    private (int, int, Definition)? InBrackets(int open, int sentenceFirst, int sentenceEnd)
    {
        var close = open + 1;
        while (close < sentenceEnd && Word(close) is not ")")
            close++;
        var start = open + 1;
        if (close >= sentenceEnd || close - start < 2 || close - start > 30 || Headword.Before(_paragraph, open, sentenceFirst) is not { } head || IsNoTerm(head) || !_explanation.HasRare(head.First, head.End))
            return null;
        if (head.IsSentenceStart && head.End - head.First > 1)
            head = head with { First = head.End - 1 };
        if (!_explanation.HasRare(head.First, head.End))
            return null;

        var isPhrase = Word(start) is "a" or "an" or "the" or "or" || _explanation.HasClause(start, close);
        if (!isPhrase || Word(start) is "as" or "see" or "according" or "and" or "but" or "not" || _explanation.IsName(start, close) || !char.IsLower(FirstOf(Word(start))) || _explanation.Narrates(start, close) || _explanation.IsAboutPerson(start, close) || _explanation.HasVerb(start, close))
            return null;
        return (head.First, head.End, Of(Word(start) is "or" ? start + 1 : start, close, "in brackets", Sure));
    }

    /// <summary>"forming what geologists call a dike", "what doctors call “air hunger”": the whole sentence says what it is.</summary>
    private (int, int, Definition)? WhatTheyCall(int verb, int sentenceFirst, int sentenceEnd)
    {
        var what = verb - 1;
        while (what > sentenceFirst && verb - what < 5 && Word(what) is not ("what" or "What"))
            what--;
        for (var i = sentenceFirst; i < what; i++)
        {
            // A story about somebody is no explanation.
            if (_paragraph.HolderAt(i) > 0)
                return null;
        }

        if (Word(what) is not "what" || (what - sentenceFirst < 4 && !HasColon(verb, sentenceEnd)) || !IsFolk(what + 1, verb))
            return null;

        var first = verb + 1;
        while (first < sentenceEnd && (Is(first, Cue.Mark) || Word(first) is "a" or "an" or "the"))
            first++;
        var end = first;
        while (end < sentenceEnd && end - first < 4 && !Is(end, Cue.Comma | Cue.Break | Cue.Mark | Cue.Preposition | Cue.Conjunction | Cue.Auxiliary | Cue.Relative | Cue.Colon | Cue.OtherPronoun) && _paragraph.NameKinds[end] is null)
            end++;
        if (end == first || end - first > 3 || !char.IsLetter(FirstOf(Word(first))) || _explanation.Narrates(sentenceFirst, what))
            return null;
        return (first, end, new Definition(new Passage(_paragraph.Index, _paragraph.SentenceAt(first).Span), "what they call X", Likely));
    }

    private bool HasColon(int from, int end)
    {
        for (var i = from; i < Math.Min(from + 7, end - 3); i++)
        {
            if (Is(i, Cue.Colon))
                return true;
        }

        return false;
    }

    /// <summary>"geologists", "is", "locals": people of a craft or a place; what one person calls something is an opinion.</summary>
    private bool IsFolk(int first, int verb)
    {
        if (Word(first) is "is" or "are" or "was" or "were" or "has" or "have" && (first == verb - 1 || Word(verb - 1) is "known" or "widely" or "commonly" or "often" or "also" or "now" or "sometimes" or "been"))
            return true;
        if (Word(verb) is "as")
            return false;
        if (verb - first is < 1 or > 3 || _paragraph.HolderAt(first) > 0 || Word(verb) is "calls")
            return false;
        var noun = Word(verb - 1);
        return LastOf(noun) == 's' && char.IsLower(FirstOf(noun)) && noun is not ("was" or "has" or "is" or "critics" or "opponents" or "his" or "its") || noun is "scientists" or "locals" or "people";
    }
}
