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
            if (other.First > end && IsLink(sentence.Text, end, other.First))
                end = other.End;
        }

        foreach (var other in sentence.Expressions.Reverse())
        {
            if (other.End < first && IsLink(sentence.Text, other.End, first))
                first = other.First;
        }

        return new WordRange(first, end);
    }

    private static bool IsLink(DateText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!text[i].Is(',') && text.Kind(i) is not (WordKind.And or WordKind.Or))
                return false;
        }

        return to - from <= 2;
    }
}
