using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.TemporalExpressions.Clauses;
using StoryExplainer.Language.TemporalExpressions.Reading;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Tells dated expressions that are part of a name: "June" of a person, "Sunday" of a newspaper.</summary>
internal static class NameGuard
{
    /// <summary>True if the expression is, or lies in, a name of the paragraph.</summary>
    public static bool IsName(TokenizedParagraph paragraph, ReadOnlySpan<NameSpan> names, DateText text, DateExpression expression)
    {
        var core = text.SpanOf(expression.Core, expression.End);
        foreach (var name in names)
        {
            var span = paragraph.SpanOf(name.FirstToken, name.EndToken);
            if (!span.Overlaps(core))
                continue;

            // After its own preposition ("at Leeds Crown Court on Monday") a date is only part of a name that goes on behind it.
            var hasPreposition = expression.First < expression.Core && text.Kind(expression.First) != WordKind.The;
            if (hasPreposition && span.End <= core.End)
                continue;

            var isLarger = span.Start < core.Start || span.End > core.End;
            var blocks = name.Kind switch
            {
                NameKind.Person => expression.Meaning is DateMeaning.OfMonth or DateMeaning.OfSeason || (isLarger && IsGivenName(text, expression)) || (isLarger && expression.Meaning is DateMeaning.OfHoliday),
                NameKind.Other or NameKind.Organisation => isLarger && expression.Meaning is not (DateMeaning.DayOfYear or DateMeaning.Absolute { Interval.Precision: DatePrecision.Day or DatePrecision.Month or DatePrecision.Year }),
                _ => isLarger && expression.Meaning is DateMeaning.OfMonth or DateMeaning.OfSeason,
            };
            if (blocks)
                return true;
        }

        return false;
    }

    // "Sunday Ojo" and "Mr Friday Enejo"; but "said Sunday Mr Ojo", and a day that opens the sentence is one.
    private static bool IsGivenName(DateText text, DateExpression expression) =>
        expression is { First: > 0, Meaning: DateMeaning.OfWeekday { Pointer: DatePointer.None } } && expression.First == expression.Core && !VerbWords.Find(text.Letters(expression.First - 1)).Has(VerbKind.Speech | VerbKind.Reporting);
}
