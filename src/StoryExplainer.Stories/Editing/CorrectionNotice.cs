using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Stories.Editing;

/// <summary>A correction told to readers: an entry of <c>input/corrections.yml</c>.</summary>
/// <param name="Date">The day.</param>
/// <param name="What">What it is about, in a few words.</param>
/// <param name="Was">What stood there, or null.</param>
/// <param name="Now">What stands there now, or null.</param>
/// <param name="Why">Why.</param>
/// <param name="Page">Path of the page it belongs to ("people/ada-obi.html"), or null for the site as a whole.</param>
/// <param name="Location">Where the entry stands.</param>
public sealed record CorrectionNotice(DateOnly Date, string What, string? Was, string? Now, string Why, string? Page, DiagnosticLocation Location)
{
    /// <summary>Where the address of the page stands.</summary>
    public DiagnosticLocation PageLocation { get; init; } = Location;
}
