using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Tokenization;

/// <summary>A word, number or mark of a paragraph.</summary>
/// <param name="Span">UTF-16 offsets into the paragraph's text, half-open.</param>
public readonly record struct Token(TextSpan Span);
