using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.NamedEntities;

/// <summary>A name: a run of tokens of one sentence.</summary>
/// <param name="Paragraph">Index into <see cref="ArticleText.Paragraphs"/>.</param>
/// <param name="FirstToken">Index of its first token in the paragraph.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Margin">How much better this reading is than the next one, in units of the model's weights; larger is surer.</param>
public readonly record struct NameSpan(int Paragraph, int FirstToken, int EndToken, NameKind Kind, float Margin);
