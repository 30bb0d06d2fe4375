using StoryExplainer.Language.TemporalExpressions.Clauses;
using StoryExplainer.Language.TemporalExpressions.Expressions;

namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>One dated expression with all that its sentence says about it.</summary>
/// <param name="Place">Its sentence.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Clause">What the words around it say.</param>
/// <param name="IsQuoted">True inside quotation marks.</param>
internal sealed record DatedExpression(DatedSentence Place, DateExpression Expression, DatedClause Clause, bool IsQuoted);
