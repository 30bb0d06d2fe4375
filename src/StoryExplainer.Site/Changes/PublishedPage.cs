namespace StoryExplainer.Site.Changes;

/// <summary>A page that readers can have linked to.</summary>
/// <param name="Path">Its path inside the site.</param>
/// <param name="Kind">What kind of page it is: "person".</param>
/// <param name="Target">Where it leads, for a redirect page; else null.</param>
public sealed record PublishedPage(string Path, string Kind, string? Target);
