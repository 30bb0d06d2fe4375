using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>
/// Finds the day of what happened where another date is counted from it: "two days after the crash" is two days after the one day on which the article tells of the crash,
/// be it "crashed on 3 May", "the crash on 3 May" or "the 3 May crash". Two such days are none.
/// </summary>
internal static class EventDates
{
    private const int ShortestStem = 4;

    private static readonly string[] Endings = ["", "s", "es", "e", "ed", "d", "ing", "ings", "ation", "ion", "tion", "ment", "al", "ure", "y", "ery", "er"];

    // Pairs of a noun and a verb that no ending joins.
    private static readonly (string Noun, string Verb)[] Pairs =
        [("death", "died"), ("sinking", "sank"), ("fall", "fell"), ("birth", "born"), ("sale", "sold"), ("loss", "lost"), ("victory", "won"), ("win", "won"), ("defeat", "lost"), ("break-in", "broke"), ("flight", "fled"), ("escape", "escaped"), ("theft", "stole")];

    /// <summary>The resolution of a date that is counted from an event; null if the article does not date that event, or twice.</summary>
    public static Resolution? Resolve(DateMeaning.FromEvent counted, DatedExpression dated, IReadOnlyList<DatedExpression> expressions, Resolution?[] resolutions)
    {
        DateInterval? day = null;
        for (var i = 0; i < expressions.Count; i++)
        {
            if (ReferenceEquals(expressions[i], dated) || resolutions[i]?.Date is not { Precision: DatePrecision.Day } date || expressions[i].Clause.IsStatement || !TellsOf(expressions[i], counted.Word) || (counted.Subject is { } subject && !Names(expressions[i].Place.Text, subject)))
                continue;

            if (day is { } other && other != date)
                return null;

            day = date;
        }

        return day is { } found && Shift.From(found, new DateMeaning.FromOther(counted.Unit, counted.Count), isExact: !counted.IsSpan) is { IsKnown: true } moved
            ? new Resolution(moved, "counted from what happened on another day")
            : null;
    }

    private static bool Names(DateText text, string word) => Enumerable.Range(0, text.Count).Any(i => text.Is(i, word));

    // The verb of the date, the noun right before that verb, and the noun right before or behind the date.
    private static bool TellsOf(DatedExpression dated, string word)
    {
        var text = dated.Place.Text;
        if (dated.Clause.IsAttribute)
            return IsSame(text, dated.Expression.End, word);

        var before = dated.Expression.First - 1;
        if (dated.Clause.Clause != dated.Clause.VerbClause)
            return IsSame(text, before, word);

        foreach (var verb in dated.Place.Clauses[dated.Clause.Clause].Verbs)
        {
            if (verb.First < dated.Expression.First && (IsSame(text, verb.End - 1, word) || IsSame(text, verb.First - 1, word)))
                return true;
        }

        return IsSame(text, before, word);
    }

    private static bool IsSame(DateText text, int i, string word) => text[i].Length >= ShortestStem && text.Kind(i) == WordKind.Other && IsSame(text.Letters(i).ToString(), word);

    private static bool IsSame(string one, string other)
    {
        if (one.Equals(other, StringComparison.OrdinalIgnoreCase) || Array.Exists(Pairs, pair => (pair.Noun == one && pair.Verb == other) || (pair.Noun == other && pair.Verb == one)))
            return true;

        var length = 0;
        while (length < one.Length && length < other.Length && char.ToLowerInvariant(one[length]) == char.ToLowerInvariant(other[length]))
            length++;

        return length >= ShortestStem && Endings.Contains(one[length..], StringComparer.Ordinal) && Endings.Contains(other[length..], StringComparer.Ordinal);
    }
}
