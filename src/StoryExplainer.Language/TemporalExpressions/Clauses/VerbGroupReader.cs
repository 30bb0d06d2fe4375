using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Clauses;

/// <summary>Reads the groups of verbs of a stretch of words, in order. A guess without a tagger: made to tell past from future, not to parse.</summary>
internal static class VerbGroupReader
{
    /// <summary>Reads all groups from word <paramref name="first"/> to <paramref name="end"/>.</summary>
    public static List<VerbGroup> Read(DateText text, int first, int end)
    {
        var groups = new List<VerbGroup>();
        var i = first;
        while (i < end)
        {
            if (ReadAt(text, i, first, end, groups) is { } group)
            {
                groups.Add(group);
                i = Math.Max(group.End, i + 1);
            }
            else
            {
                i++;
            }
        }

        WeakenParticiples(text, groups);
        return groups;
    }

    // "a release issued here said", "elections promised for 2024 were never held": the first of two verbs describes the noun before it.
    private static void WeakenParticiples(DateText text, List<VerbGroup> groups)
    {
        for (var k = 0; k + 1 < groups.Count; k++)
        {
            var group = groups[k];
            if (group is { IsFinite: true, Time: ClauseTime.Past } && group.End - group.First == 1 && VerbWords.Find(text.Letters(group.First)).Has(VerbKind.Participle)
                && groups.Skip(k + 1).Any(later => later.IsFinite && !text.IsAny(later.First - 1, "and", "or", "but")) && !text.IsAny(group.First - 1, "he", "she", "it", "they", "we", "who", "which"))
            {
                groups[k] = group with { IsFinite = false };
            }
        }
    }

    private static VerbGroup? ReadAt(DateText text, int i, int first, int end, List<VerbGroup> before)
    {
        if (text.Kind(i) == WordKind.Mark || (text.IsCapital(i) && i > 0 && text.Kind(i) != WordKind.Other) || IsPartOfCompound(text, i))
            return null;

        var kind = VerbWords.Find(text.Letters(i));
        if (text.Is(i, "may") && text.IsCapital(i))
            return null;

        if (kind.Has(VerbKind.Auxiliary))
            return ReadAuxiliary(text, i, end, kind);

        if (text.Kind(i) == WordKind.To && text.Is(i, "to"))
            return ReadInfinitive(text, i, end, before);

        if (text.IsCapital(i) && i > first)
            return null;

        var isFrontAdjective = IsBeforeNoun(text, i, end);
        if (kind.Has(VerbKind.FutureCue | VerbKind.PossibleCue) && !kind.Has(VerbKind.Past | VerbKind.Speech))
            return IsCueInPlace(text, i) ? Group(i, i + 1, kind.Has(VerbKind.FutureCue) ? ClauseTime.Future : ClauseTime.Possible, false, kind) : null;

        if (kind.Has(VerbKind.FutureCue) && IsLonelyCue(text, i, before))
            return Group(i, i + 1, ClauseTime.Future, false, kind);

        // "the accused were"
        if (kind.Has(VerbKind.Past) && text.Kind(i - 1) is WordKind.The or WordKind.A)
            return null;

        if (kind.Has(VerbKind.Past))
            return isFrontAdjective ? null : Group(i, i + 1, ClauseTime.Past, !IsParticiple(text, i, kind, before), kind);

        if (kind.Has(VerbKind.Present))
            return IsNounPlace(text, i) ? null : Group(i, i + 1, ClauseTime.Present, true, kind);

        return kind.Has(VerbKind.Ing) && !isFrontAdjective ? Group(i, i + 1, ClauseTime.None, false, kind) : null;
    }

    private static VerbGroup ReadAuxiliary(DateText text, int i, int end, VerbKind kind)
    {
        var next = SkipAdverbs(text, i + 1, end);
        var main = VerbWords.Find(text.Letters(next));
        if (main == VerbKind.None && next + 1 < end && text.IsSmallWord(next) && text.Kind(next) == WordKind.Other && VerbWords.Find(text.Letters(next + 1)).Has(VerbKind.Past)
            && !Expressions.FunctionWords.Contains(text.Letters(next)))
        {
            // "would be further discussed": an adverb that has no -ly.
            main = VerbWords.Find(text.Letters(++next));
        }

        var groupEnd = next < end && main != VerbKind.None ? next + 1 : i + 1;
        var isBePast = kind.Has(VerbKind.BePast);
        if (kind.Has(VerbKind.BePresent | VerbKind.BePast))
        {
            // "was told", "was recalled": somebody else spoke.
            main = main.Has(VerbKind.Past) ? main & ~(VerbKind.Speech | VerbKind.Reporting) : main;
            if (text.Is(next, "to"))
                return Group(i, EndOfInfinitive(text, next + 1, end), isBePast ? ClauseTime.FutureInPast : ClauseTime.Future, true, main);

            // "is being held", "was going": the second word tells no future.
            if (main.Has(VerbKind.FutureCue) && (text.IsAny(next + 1, "to", "on", "for", "in", "at", "by", "as", "later", "next", "before") || text.Kind(next + 1) is WordKind.Weekday or WordKind.Tomorrow or WordKind.Today))
                return Group(i, groupEnd, isBePast ? ClauseTime.FutureInPast : ClauseTime.Future, true, main & ~VerbKind.Commitment);

            if (main.Has(VerbKind.PossibleCue) && !isBePast)
                return Group(i, groupEnd, ClauseTime.Possible, true, main);

            return Group(i, groupEnd, isBePast ? ClauseTime.Past : ClauseTime.Present, true, main);
        }

        if (kind.Has(VerbKind.HavePresent))
            return Group(i, groupEnd, text.Is(next, "to") ? ClauseTime.Future : main.Has(VerbKind.Past) || text.IsAny(next, "been") || text.Is(next - 1, "been") ? ClauseTime.Past : ClauseTime.Present, true, main);

        if (kind.Has(VerbKind.HavePast | VerbKind.DoPast))
            return Group(i, groupEnd, ClauseTime.Past, true, main);

        var time = kind.Has(VerbKind.DoPresent) ? ClauseTime.Present
            : kind.Has(VerbKind.Will) ? ClauseTime.Future
            : kind.Has(VerbKind.Would) ? ClauseTime.FutureInPast
            : ClauseTime.Possible;

        // "would have met", "could have met" tell the past.
        if (text.Is(next, "have") && time is ClauseTime.FutureInPast or ClauseTime.Possible)
            time = ClauseTime.Past;

        return Group(i, groupEnd, time, true, main);
    }

    // "is to be held": the group ends with "held".
    private static int EndOfInfinitive(DateText text, int i, int end)
    {
        var next = text.IsAny(i, "be", "have") ? i + 1 : i;
        return next < end && VerbWords.Find(text.Letters(next)) != VerbKind.None ? next + 1 : next;
    }

    // "agreed to meet" is to come, "managed to meet" has happened like its verb.
    private static VerbGroup? ReadInfinitive(DateText text, int i, int end, List<VerbGroup> before)
    {
        if (i + 1 >= end || !text.IsSmallWord(i + 1) || text.Kind(i + 1) is not WordKind.Other || Expressions.FunctionWords.Contains(text.Letters(i + 1)) && !text.IsAny(i + 1, "be", "have", "do"))
            return null;

        var governor = VerbWords.Find(text.Letters(i - 1));
        var isTouching = before.Count > 0 && before[^1].End >= i - 4;
        var time = governor.Has(VerbKind.FutureCue | VerbKind.Commitment) ? (governor.Has(VerbKind.PossibleCue) ? ClauseTime.Possible : ClauseTime.Future)
            : isTouching && before[^1].Time is ClauseTime.Future or ClauseTime.FutureInPast or ClauseTime.Possible ? before[^1].Time
            : text.Is(i + 1, "be") && !isTouching ? ClauseTime.Future
            : ClauseTime.None;
        return Group(i, i + 2, time, false, VerbWords.Find(text.Letters(i + 1)));
    }

    // "a paid-off guide"
    private static bool IsPartOfCompound(DateText text, int i) =>
        (text[i + 1].IsDash && text.Touches(i + 1) && text.Touches(i + 2)) || (text.Touches(i) && text[i - 1].IsDash);

    private static int SkipAdverbs(DateText text, int i, int end)
    {
        var last = Math.Min(i + 3, end);
        while (i < last && (text.IsAny(i, "not", "also", "now", "still", "already", "all", "both", "just", "only", "never", "always", "however", "currently", "yet", "then")
            || text.Letters(i).EndsWith("ly", StringComparison.Ordinal) || VerbWords.Find(text.Letters(i)) is VerbKind.BePresent || text.Is(i, "be") || text.Is(i, "been") || text.Is(i, "being")))
        {
            i++;
        }

        return i;
    }

    // "due on Friday", "likely to"; not "the due date".
    private static bool IsCueInPlace(DateText text, int i) =>
        text.Kind(i + 1) is WordKind.On or WordKind.In or WordKind.For or WordKind.At or WordKind.By or WordKind.To or WordKind.Next or WordKind.Later or WordKind.Weekday or WordKind.Tomorrow
        || text.IsAny(i, "upcoming", "forthcoming", "hopes", "hope", "wants", "want", "seeks", "considers", "hoping", "considering", "mulling", "perhaps", "possibly", "unless");

    // "talks scheduled for Friday", "the planned meeting", not "he expected a deal".
    private static bool IsLonelyCue(DateText text, int i, List<VerbGroup> before) =>
        text.Kind(i + 1) is WordKind.On or WordKind.For or WordKind.In or WordKind.At or WordKind.By or WordKind.Next or WordKind.Later or WordKind.Weekday or WordKind.To
        && (before.Count > 0 || text.IsAny(i, "scheduled", "slated", "planned", "expected", "due")) && !text.IsAny(i - 1, "he", "she", "they", "it", "we", "who", "had");

    // "the meeting held on Friday" after another finite verb or with no subject: not the clause's own verb.
    private static bool IsParticiple(DateText text, int i, VerbKind kind, List<VerbGroup> before) =>
        !kind.Has(VerbKind.Speech | VerbKind.Reporting) && before.Any(group => group.IsFinite) && text.Kind(i - 1) is not (WordKind.And or WordKind.Or or WordKind.Mark)
        && !text.IsAny(i - 1, "who", "which", "that", "he", "she", "they", "it", "we", "but", "then", "also");

    private static bool IsBeforeNoun(DateText text, int i, int end) =>
        i + 1 < end && text.IsSmallWord(i + 1) && text.Kind(i + 1) == WordKind.Other && !Expressions.FunctionWords.Contains(text.Letters(i + 1))
        && (text.Kind(i - 1) is WordKind.The or WordKind.A or WordKind.Possessive || text.IsAny(i - 1, "his", "her", "its", "their", "our", "of", "with", "this", "any", "new"));

    // "the vote", "his plans", "of returns": nouns that look like present forms.
    internal static bool IsNounPlace(DateText text, int i) =>
        text.Kind(i - 1) is WordKind.The or WordKind.A or WordKind.Of or WordKind.In or WordKind.On or WordKind.At or WordKind.For or WordKind.By or WordKind.From or WordKind.To or WordKind.Possessive
            or WordKind.This or WordKind.That or WordKind.Last or WordKind.Next or WordKind.NumberWord or WordKind.Digits or WordKind.Month or WordKind.After or WordKind.Before
        || text.IsAny(i - 1, "his", "her", "its", "their", "our", "new", "final", "no", "any", "some", "with", "early", "first", "second", "general", "public");

    private static VerbGroup Group(int first, int end, ClauseTime time, bool isFinite, VerbKind kind) =>
        new(first, end, time, isFinite, kind.Has(VerbKind.Speech), kind.Has(VerbKind.Reporting));
}
