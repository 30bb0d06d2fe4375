using StoryExplainer.Language.TemporalExpressions.Clauses;
using StoryExplainer.Language.TemporalExpressions.Expressions;
using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>A sentence that holds dated expressions.</summary>
/// <param name="Paragraph">Index of its paragraph.</param>
/// <param name="Sentence">Index of the sentence in its paragraph.</param>
/// <param name="Text">Its words.</param>
/// <param name="Clauses">Its clauses.</param>
/// <param name="Expressions">All its dated expressions.</param>
/// <param name="Heading">The date that the heading above it gives; unknown if it gives none.</param>
internal sealed record DatedSentence(int Paragraph, int Sentence, DateText Text, IReadOnlyList<Clause> Clauses, IReadOnlyList<DateExpression> Expressions, DateInterval Heading);
