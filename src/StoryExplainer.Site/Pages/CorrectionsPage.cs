using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>All corrections.</summary>
public sealed record CorrectionsPage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "corrections.html";

    /// <inheritdoc/>
    public override string Kind => "corrections";

    /// <summary>The corrections, the newest first; empty if there are none: the page must say so.</summary>
    public ImmutableArray<CorrectionEntry> Entries { get; init; } = [];
}
