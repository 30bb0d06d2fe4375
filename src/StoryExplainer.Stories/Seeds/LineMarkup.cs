using System.Collections.Immutable;

namespace StoryExplainer.Stories.Seeds;

/// <summary>What the markup of a page tells about one of its lines; nothing is concluded from it here.</summary>
/// <param name="Element">The innermost block that holds the line.</param>
/// <param name="InlineWords">The words of the classes of spans and links inside the line.</param>
/// <param name="LinkShare">Share of the line's letters that are links, 0 to 1.</param>
/// <param name="IsBold">True if most of it is set in bold.</param>
internal sealed record LineMarkup(MarkupElement Element, ImmutableArray<string> InlineWords, double LinkShare, bool IsBold);
