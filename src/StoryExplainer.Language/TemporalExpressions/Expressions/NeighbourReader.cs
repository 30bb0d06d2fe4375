using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Reads two neighbouring times that one "and" joins, as one: "in 2015 and 2016", "Monday and Tuesday", "September and October", "in the 1970s and 80s". A longer list stays apart.</summary>
internal static class NeighbourReader
{
    /// <summary>Joins the date with the one behind its "and" or "or"; null if that is no neighbour.</summary>
    public static DateMatch? Read(DateText text, DateMatch first)
    {
        // "in 1923, 1931 and 1932", "Friday, Saturday and Sunday"
        if (text[first.First - 1].Is(',') || first.Meaning is DateMeaning.OfWeekday { Pointer: not DatePointer.None })
            return null;

        var at = text.Kind(first.End + 1) is WordKind.In or WordKind.On ? first.End + 2 : first.End + 1;
        at = text.Kind(at) == WordKind.The ? at + 1 : at;
        if (at > first.End + 1 || (ExpressionScanner.ReadAt(text, at) ?? ReadMonth(text, at)) is not { } second || text.Kind(second.End) == WordKind.Possessive)
            return null;

        return Join(first.Meaning, second.Meaning) is { } joined ? new DateMatch(first.First, second.End, joined) : null;
    }

    private static DateMatch? ReadMonth(DateText text, int i) =>
        text.Kind(i) == WordKind.Month && text.IsCapital(i) ? new DateMatch(i, i + 1, new DateMeaning.OfMonth(text[i].Value, DatePointer.None, DatePart.Whole)) : null;

    private static DateMeaning? Join(DateMeaning first, DateMeaning second) => (first, second) switch
    {
        (DateMeaning.Absolute { Interval: { Precision: DatePrecision.Year or DatePrecision.Decade, Start: { } start, End: { } end } one }, DateMeaning.Absolute { Interval: { Start: { } next, End: { } last } other })
            when one.Precision == other.Precision && end.AddDays(1) == next => new DateMeaning.Absolute(DateInterval.Range(start, last)),
        (DateMeaning.OfWeekday one, DateMeaning.OfWeekday { Pointer: DatePointer.None } other) when ((int)one.Day + 1) % 7 == (int)other.Day => new DateMeaning.Between(one, other),
        (DateMeaning.OfMonth { Part: DatePart.Whole } one, DateMeaning.OfMonth { Pointer: DatePointer.None, Part: DatePart.Whole } other) when one.Month % 12 + 1 == other.Month => new DateMeaning.Between(one, other),
        (DateMeaning.OfHoliday { Holiday: { Rule: HolidayRule.Fixed } one }, DateMeaning.OfHoliday { Holiday: { Rule: HolidayRule.Fixed } other }) when one.Month == other.Month && one.Number + 1 == other.Number =>
            new DateMeaning.DayOfYear(one.Month, one.Number, other.Number, null),
        _ => null,
    };
}
