namespace StoryExplainer.Site.Rendering;

/// <summary>The inside of a page, which <c>layouts/base.html</c> prints with <c>{{ content }}</c>; written straight into the page, without a copy in between.</summary>
/// <param name="Template">The layout of the page's kind.</param>
internal sealed record PageContent(ThemeTemplate Template);
