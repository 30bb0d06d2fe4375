using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Quotations;

/// <summary>Words between quotation marks, whatever they are: speech, a title, a coined word.</summary>
/// <param name="Words">The words between the marks, without white space at the ends.</param>
/// <param name="Outer">The words with their marks.</param>
/// <param name="Depth">0 for a stretch of its own, 1 for one inside another.</param>
/// <param name="IsOpened">False where the stretch only goes on from the paragraph before, without an opening mark.</param>
/// <param name="IsClosed">False where no mark closes it in its paragraph.</param>
internal readonly record struct QuotedStretch(TextSpan Words, TextSpan Outer, int Depth, bool IsOpened, bool IsClosed);
