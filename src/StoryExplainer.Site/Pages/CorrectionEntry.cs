using StoryExplainer.Site.Linking;

namespace StoryExplainer.Site.Pages;

/// <summary>A correction that the editor made.</summary>
/// <param name="Id">Fit for an id.</param>
/// <param name="Date">When.</param>
/// <param name="What">What was wrong.</param>
/// <param name="Was">The former words, or null.</param>
/// <param name="Now">The new words, or null.</param>
/// <param name="Why">The reason, or null.</param>
/// <param name="Page">The page it concerns, or null.</param>
public sealed record CorrectionEntry(string Id, DateText Date, LinkedText What, string? Was, string? Now, string? Why, NamedLink? Page);

/// <summary>A fact that changed since the last published site.</summary>
/// <param name="Kind">The end of a label key: "added", "removed", "changed".</param>
/// <param name="What">What kind of thing: "person", "term", "event", "quote", "organisation", "place", "article".</param>
/// <param name="Name">Its name or words.</param>
/// <param name="Href">Where it is; null if it is gone.</param>
/// <param name="Was">What it was, for a change; else null.</param>
/// <param name="Now">What it is, for a change; else null.</param>
public sealed record ChangeEntry(string Kind, string What, string Name, string? Href, string? Was, string? Now);
