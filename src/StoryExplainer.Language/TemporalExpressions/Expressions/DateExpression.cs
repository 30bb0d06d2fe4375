using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>A dated expression in a sentence.</summary>
/// <param name="First">Index of its first word, preposition included.</param>
/// <param name="Core">Index of its first word without the preposition.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Span">Where it stands in its paragraph.</param>
/// <param name="Meaning">What it says by itself.</param>
internal sealed record DateExpression(int First, int Core, int End, TextSpan Span, DateMeaning Meaning);
