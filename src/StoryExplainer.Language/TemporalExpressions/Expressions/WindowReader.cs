using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Reads the time up to the day of writing or from it: "over the past two years", "in the next ten days", "in the coming weeks".</summary>
internal static class WindowReader
{
    /// <summary>Reads the window whose "past", "last", "next" or "coming" stands at word <paramref name="i"/>, behind "the" and a preposition; null for anything else.</summary>
    public static DateMatch? Read(DateText text, int i)
    {
        if (text.Kind(i - 1) != WordKind.The || !HasPreposition(text, i - 2))
            return null;

        var sign = text.Kind(i) is WordKind.Next or WordKind.Coming ? 1 : -1;
        if (text[i + 1] is { Kind: WordKind.Units } plural)
            return text.Kind(i) == WordKind.Coming ? new DateMatch(i - 2, i + 2, new DateMeaning.Window((CalendarUnit)plural.Value, 0)) : null;

        // "in the next year" is counted from the year before it, "over the next year" from today.
        if (text[i + 1] is { Kind: WordKind.Unit } single)
            return text.Kind(i) == WordKind.Last || text.Kind(i - 2) == WordKind.In && text.Kind(i) != WordKind.Past && single.Value < (int)CalendarUnit.Decade || single.Value == (int)CalendarUnit.Day
                ? null
                : new DateMatch(i - 2, i + 2, new DateMeaning.Window((CalendarUnit)single.Value, sign));

        return CountedDateReader.ReadCount(text, i + 1) is var (count, at) && text[at].Kind is WordKind.Units or WordKind.Unit
            ? new DateMatch(i - 2, at + 1, new DateMeaning.Window((CalendarUnit)text[at].Value, sign * count))
            : null;
    }

    private static bool HasPreposition(DateText text, int i) =>
        text.Kind(i) is WordKind.In or WordKind.Over or WordKind.For or WordKind.During || text.Is(i, "within") || text.Kind(i) == WordKind.Of && text.IsAny(i - 1, "most", "much", "course");
}
