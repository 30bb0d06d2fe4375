using StoryExplainer.Language.Dates.Clauses;
using StoryExplainer.Language.Quotes;

namespace StoryExplainer.Language.Terms;

/// <summary>How a noun phrase that may be a term is introduced.</summary>
internal enum HeadwordKind
{
    /// <summary>Without an article: "tephra", "hurricane straps".</summary>
    Bare,

    /// <summary>"a safety permit": any one of its kind.</summary>
    Indefinite,

    /// <summary>"the blue line", "the league’s hardship payments": a certain one.</summary>
    Definite,
}

/// <summary>A noun phrase in small letters that no list and no name finder knows.</summary>
/// <param name="First">Its first token, the article left out.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Kind">How it is introduced.</param>
/// <param name="IsSentenceStart">True if nothing stands before it in its sentence.</param>
/// <param name="IsAfterPreposition">True if a preposition stands directly before it.</param>
internal readonly record struct Headword(int First, int End, HeadwordKind Kind, bool IsSentenceStart, bool IsAfterPreposition)
{
    private const int Longest = 4;

    private const Cue Boundary = Cue.Comma | Cue.Break | Cue.Colon | Cue.Mark | Cue.Preposition | Cue.Conjunction | Cue.Auxiliary | Cue.Relative | Cue.Determiner | Cue.Possessive | Cue.Adverb | Cue.Speech
        | Cue.He | Cue.She | Cue.OtherPronoun;

    /// <summary>The noun phrase that ends before a token, or null if none does or its start cannot be told.</summary>
    public static Headword? Before(SpokenParagraph paragraph, int end, int sentenceFirst)
    {
        var first = end;
        while (first > sentenceFirst && IsInside(paragraph, first - 1, sentenceFirst))
            first--;

        // "the Duckworth-Lewis-Stern method"
        while (first < end && first > sentenceFirst && paragraph.IsCapital(first - 1) && paragraph.NameKinds[first - 1] is null or Names.NameKind.Other && !paragraph.Is(first - 1, Boundary) && TermCues.Is(paragraph.WordAt(end - 1), TermCue.Category))
            first--;
        var isNamed = first < end && first > sentenceFirst && paragraph.Is(first - 1, Cue.Determiner | Cue.Possessive);
        var isCut = false;
        for (var i = end - 2; i >= first && !isNamed; i--)
        {
            // "Divers suffer hypoxia", "to prevent sepsis"
            if (TermCues.Is(paragraph.WordAt(i), TermCue.Verb) || (paragraph.WordAt(i)[^1] == 's' && TermCues.Is(paragraph.WordAt(i)[..^1], TermCue.Verb) && i > first))
                (first, isCut) = (i + 1, true);
        }

        var start = first;
        while (first < end - 1 && IsPassing(paragraph.WordAt(first)))
            first++;
        if (first == end || end - first > Longest)
            return null;
        if (first > start)
            return Introduced(paragraph, new Headword(first, end, HeadwordKind.Bare, false, false), start, sentenceFirst);
        if (isCut)
            return new Headword(first, end, HeadwordKind.Bare, false, false);
        if (first == sentenceFirst)
            return end - first <= 3 ? new Headword(first, end, HeadwordKind.Bare, true, false) : null;

        var before = first - 1;
        if (paragraph.Is(before, Cue.Possessive))
        {
            // "the prosecutor's fallacy" keeps its owner, "the league's hardship payments" does not.
            var isGeneric = before > sentenceFirst + 1 && paragraph.Is(before - 2, Cue.Determiner) && end - first == 1;
            return isGeneric ? new Headword(before - 1, end, HeadwordKind.Definite, false, false) : new Headword(first, end, HeadwordKind.Definite, false, false);
        }

        if (paragraph.WordAt(before) is "a" or "an" or "A" or "An")
            return new Headword(first, end, HeadwordKind.Indefinite, before == sentenceFirst, false);
        if (paragraph.WordAt(before) is "the" or "The")
            return new Headword(first, end, HeadwordKind.Definite, before == sentenceFirst, false);
        if (paragraph.Is(before, Cue.Determiner))
            return null;
        var isSure = paragraph.Is(before, Cue.Preposition | Cue.Conjunction | Cue.Auxiliary) || IsVerb(paragraph, before) || end - first == 1;
        return isSure ? new Headword(first, end, HeadwordKind.Bare, false, paragraph.Is(before, Cue.Preposition)) : null;
    }

    // "the fourth trilogue": the adjective is left out, the article in front of it still counts.
    private static Headword? Introduced(SpokenParagraph paragraph, Headword head, int start, int sentenceFirst)
    {
        if (start == sentenceFirst)
            return null;
        var before = paragraph.WordAt(start - 1);
        if (before is "a" or "an" or "A" or "An")
            return head with { Kind = HeadwordKind.Indefinite, IsSentenceStart = start - 1 == sentenceFirst };
        if (before is "the" or "The")
            return head with { Kind = HeadwordKind.Definite, IsSentenceStart = start - 1 == sentenceFirst };
        return paragraph.Is(start - 1, Cue.Preposition | Cue.Conjunction | Cue.Auxiliary) ? head with { IsAfterPreposition = paragraph.Is(start - 1, Cue.Preposition) } : null;
    }

    /// <summary>Adjectives that tell which one or how good it was, and belong to no term.</summary>
    private static bool IsPassing(ReadOnlySpan<char> word) =>
        word is "first" or "second" or "third" or "fourth" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" or "tenth" or "last" or "latest" or "recent" or "previous" or "next" or "new" or "old" or "own"
            or "rare" or "sudden" or "rapid" or "severe" or "massive" or "huge" or "tiny" or "famous" or "notorious" or "controversial" or "lengthy" or "costly" or "expensive" or "cheap" or "obscure" or "mysterious" or "simple" or "complex" or "proposed" or "planned";

    // "quake caused liquefaction": a word in -ed behind a noun is its verb.
    private static bool IsNounBefore(SpokenParagraph paragraph, int token) =>
        char.IsLetter(paragraph.WordAt(token - 1)[0]) && !paragraph.Is(token - 1, Boundary) && VerbWords.Find(paragraph.WordAt(token - 1)) == VerbKind.None && !TermCues.Is(paragraph.WordAt(token - 1), TermCue.Verb) && !paragraph.WordAt(token - 1).EndsWith("ly", StringComparison.Ordinal) && !paragraph.WordAt(token).Contains('-');

    private static bool IsInside(SpokenParagraph paragraph, int token, int sentenceFirst)
    {
        var word = paragraph.WordAt(token);
        return !paragraph.Is(token, Boundary) && (char.IsLower(word[0]) || (token == sentenceFirst && char.IsUpper(word[0]))) && paragraph.HolderAt(token) == 0 && (paragraph.NameKinds[token] is null || (token == sentenceFirst && paragraph.NameKinds[token] is Names.NameKind.Other)) && !IsVerb(paragraph, token);
    }

    // Only words that are seldom anything but verbs end the phrase; "storm surge" and "start date" stay whole.
    private static bool IsVerb(SpokenParagraph paragraph, int token)
    {
        var kind = VerbWords.Find(paragraph.WordAt(token));
        return kind.Has(VerbKind.Auxiliary) || (kind.Has(VerbKind.Past) && !paragraph.WordAt(token).EndsWith("ed", StringComparison.Ordinal))
            || (kind.Has(VerbKind.Past) && token > 0 && (IsNounBefore(paragraph, token) || paragraph.HolderAt(token - 1) != 0 || paragraph.Is(token - 1, Cue.He | Cue.She | Cue.OtherPronoun | Cue.Auxiliary | Cue.PersonNoun)))
            || (kind.Has(VerbKind.Present) && paragraph.WordAt(token) is "uses" or "use" or "needs" or "need" or "means" or "includes" or "include" or "requires" or "require" or "gets" or "get" or "makes" or "make" or "takes" or "take" or "gives" or "give" or "wants" or "want");
    }
}
