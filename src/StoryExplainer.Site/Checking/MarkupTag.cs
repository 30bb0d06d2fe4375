namespace StoryExplainer.Site.Checking;

/// <summary>A tag of a page.</summary>
/// <param name="Name">Element name as written.</param>
/// <param name="IsEnd">True for an end tag.</param>
/// <param name="ClosesItself">True if it ends in <c>/&gt;</c>, as SVG elements may.</param>
/// <param name="Start">UTF-16 offset of its <c>&lt;</c>.</param>
/// <param name="Attributes">Names in lower case, and values with character references resolved.</param>
/// <param name="Problem">What is wrong with it, or null.</param>
internal sealed record MarkupTag(
    string Name, bool IsEnd, bool ClosesItself, int Start, IReadOnlyList<(string Name, string Value)> Attributes, string? Problem = null);
