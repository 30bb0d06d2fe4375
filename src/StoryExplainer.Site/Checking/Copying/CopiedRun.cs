using StoryExplainer.Language.Text;
using StoryExplainer.Site.Planning;

namespace StoryExplainer.Site.Checking.Copying;

/// <summary>Words in a row that the site has in common with an article.</summary>
/// <param name="Paragraph">Index of the paragraph.</param>
/// <param name="Span">Where they stand, with the names between them.</param>
/// <param name="Words">How many they are, names apart.</param>
/// <param name="Facts">What shows them, that which shows most of them first; empty for the opening of a story and the editor's text.</param>
/// <param name="IsEditors">True if a part of them stands in the editor's own text.</param>
internal sealed record CopiedRun(int Paragraph, TextSpan Span, int Words, IReadOnlyList<Fact> Facts, bool IsEditors);
