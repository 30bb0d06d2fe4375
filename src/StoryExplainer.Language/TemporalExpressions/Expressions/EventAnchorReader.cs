using StoryExplainer.Language.TemporalExpressions.Clauses;
using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Reads what happened where a date is counted from it: "two weeks after the fire", "three days after she resigned", "the day before his arrest".</summary>
internal static class EventAnchorReader
{
    // Between "after" and the noun or verb that tells what happened stand no more words than this.
    private const int LongestPhrase = 6;

    /// <summary>Reads the phrase or clause that begins at word <paramref name="i"/>; null if it tells of nothing that one could find a date for.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="i">The word behind "after" or "before".</param>
    /// <param name="first">First word of the expression.</param>
    /// <param name="unit">The unit that is counted.</param>
    /// <param name="count">How many, negative for "before".</param>
    /// <param name="isSpan">True if the unit as a whole is meant.</param>
    public static DateMatch? Read(DateText text, int i, int first, CalendarUnit unit, int count, bool isSpan = false)
    {
        var noun = ReadNoun(text, i);
        var verb = noun > 0 && VerbWords.Find(text.Letters(noun)) == VerbKind.None ? -1 : ReadVerb(text, i);
        var end = verb > 0 ? verb : noun;
        return end < 0 || unit is CalendarUnit.Weekend or CalendarUnit.Century
            ? null
            : new DateMatch(first, end, new DateMeaning.FromEvent(unit, count, text.Letters(end - 1).ToString()) { Subject = verb > 0 ? SubjectOf(text, i, verb - 1) : null, IsSpan = isSpan });
    }

    // The word before the verbs; a pronoun names nobody.
    private static string? SubjectOf(DateText text, int i, int verb)
    {
        var last = verb - 1;
        while (last > i && VerbWords.Find(text.Letters(last)).Has(VerbKind.Auxiliary))
            last--;

        return FunctionWords.Contains(text.Letters(last)) || text.IsAny(last, "he", "she", "it", "they", "we", "I", "this", "that") ? null : text.Letters(last).ToString();
    }

    // "she resigned", "England won the cup", "the council had approved it": the first full verb of a clause.
    private static int ReadVerb(DateText text, int i)
    {
        for (var k = i + 1; k < i + LongestPhrase && !text.IsBreak(k); k++)
        {
            var kind = VerbWords.Find(text.Letters(k));
            if (kind.Has(VerbKind.BePast | VerbKind.HavePast))
                continue;

            if (kind.Has(VerbKind.Past) && text.IsSmallWord(k))
                return k + 1;

            if (kind.Has(VerbKind.Auxiliary) || text.Kind(k) is WordKind.Of or WordKind.In or WordKind.On or WordKind.At)
                return -1;
        }

        return -1;
    }

    // "the fire", "his arrest", "the deadly crash": one definite noun, with the words that describe it.
    private static int ReadNoun(DateText text, int i)
    {
        if (!(text.Kind(i) == WordKind.The || text.IsAny(i, "his", "her", "its", "their")))
            return -1;

        var k = i + 1;
        while (k < i + LongestPhrase && text.Kind(k) == WordKind.Other && text[k].Length > 0 && !FunctionWords.Contains(text.Letters(k)) && !VerbWords.Find(text.Letters(k)).Has(VerbKind.Past | VerbKind.Auxiliary))
            k++;

        return k > i + 1 && text[k - 1].Length > 2 && (text.IsBreak(k) || text.Kind(k) != WordKind.Other || FunctionWords.Contains(text.Letters(k)) || VerbWords.Find(text.Letters(k)) != VerbKind.None) ? k : -1;
    }
}
