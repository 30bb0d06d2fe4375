using StoryExplainer.Language.Dates.Clauses;
using StoryExplainer.Language.Dates.Expressions;
using StoryExplainer.Language.Dates.Reading;

namespace StoryExplainer.Language.Dates.Resolving;

/// <summary>A sentence that holds dated expressions.</summary>
/// <param name="Paragraph">Index of its paragraph.</param>
/// <param name="Sentence">Index of the sentence in its paragraph.</param>
/// <param name="Text">Its words.</param>
/// <param name="Clauses">Its clauses.</param>
/// <param name="Expressions">All its dated expressions.</param>
internal sealed record DatedSentence(int Paragraph, int Sentence, DateText Text, IReadOnlyList<Clause> Clauses, IReadOnlyList<DateExpression> Expressions);

/// <summary>One dated expression with all that its sentence says about it.</summary>
/// <param name="Place">Its sentence.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Clause">What the words around it say.</param>
/// <param name="IsQuoted">True inside quotation marks.</param>
internal sealed record DatedExpression(DatedSentence Place, DateExpression Expression, DatedClause Clause, bool IsQuoted);

/// <summary>A date and the rule that found it.</summary>
internal readonly record struct Resolution(DateInterval Date, string Rule)
{
    /// <summary>The words stay words.</summary>
    public static Resolution Unknown => new(DateInterval.Unknown, "the day of writing is not known");
}
