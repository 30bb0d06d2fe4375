using StoryExplainer.Language.Dates.Expressions;
using StoryExplainer.Language.Dates.Reading;
using StoryExplainer.Language.Dates.Resolving;

namespace StoryExplainer.Language.Dates.Headlines;

/// <summary>Finds the list that a date stands in: taking one out of "in 1923, 1931 and 1950" would leave half a list.</summary>
internal static class DateList
{
    /// <summary>The words of the expression and of all its neighbours in a list of dates.</summary>
    public static WordRange Around(DatedSentence sentence, DateExpression expression)
    {
        var (first, end) = (expression.First, expression.End);
        foreach (var other in sentence.Expressions)
        {
            if (other.First > end && IsLink(sentence, end, other.First))
                end = other.End;
        }

        foreach (var other in sentence.Expressions.Reverse())
        {
            if (other.End < first && IsLink(sentence, other.End, first))
                first = other.First;
        }

        return new WordRange(SkipApproach(sentence.Text, first, expression), end);
    }

    /// <summary>The first word of the first date of the list.</summary>
    public static int FirstOf(DatedSentence sentence, DateExpression expression)
    {
        var first = expression.First;
        foreach (var other in sentence.Expressions.Reverse())
        {
            if (other.End < first && IsLink(sentence, other.End, first))
                first = other.First;
        }

        return first;
    }

    // "as early as Friday", "late Tuesday", "promised for 2024": words that only lead up to the date go with it.
    private static int SkipApproach(DateText text, int first, DateExpression expression)
    {
        if (text.Kind(expression.End - 1) == WordKind.Possessive)
            return first;

        if ((text.IsAny(first - 1, "as") && text.IsAny(first - 2, "early", "soon", "late", "recently") && text.IsAny(first - 3, "as"))
            || (text.IsAny(first - 1, "than") && text.IsAny(first - 2, "earlier", "later", "sooner") && text.IsAny(first - 3, "no", "not")))
        {
            return first - 3;
        }

        if (text.IsAny(first - 1, "late", "early", "back") || (first == expression.Core && text.Kind(first - 1) is WordKind.For or WordKind.Of or WordKind.To or WordKind.Circa))
            return first - 1;

        return first;
    }

    private static bool IsLink(DatedSentence sentence, int from, int to)
    {
        // "on 11 April, and in June they fly": the second date opens a clause of its own.
        var text = sentence.Text;
        if (sentence.Clauses.Any(clause => clause.HasVerb && clause.First > from && clause.First <= to && clause.Verbs[0].First < clause.End && SubjectFinder.HasOwnSubject(sentence, sentence.Clauses.ToList().IndexOf(clause))))
            return false;

        for (var i = from; i < to; i++)
        {
            if (!text[i].Is(',') && text.Kind(i) is not (WordKind.And or WordKind.Or) && !(text.IsAny(i, "again", "once", "also", "then") && text.Kind(i - 1) == WordKind.And))
                return false;
        }

        return to - from <= 2;
    }
}
