using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>What changed since the last published site, as facts.</summary>
public sealed record ChangesPage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "changes.html";

    /// <inheritdoc/>
    public override string Kind => "changes";

    /// <summary>The changes; empty if there are none, or if there is nothing to compare with.</summary>
    public ImmutableArray<ChangeEntry> Changes { get; init; } = [];

    /// <summary>True if there was a published site to compare with.</summary>
    public bool HasFormer { get; init; }

    /// <summary>Number of changes that the list leaves out.</summary>
    public int More { get; init; }
}
