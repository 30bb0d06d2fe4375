namespace StoryExplainer.Site;

/// <summary>A link of the site to a page elsewhere.</summary>
/// <param name="Address">Where it leads, without a place inside the page.</param>
/// <param name="Page">The first page, by path, that has it.</param>
public readonly record struct ExternalLink(Uri Address, string Page);
