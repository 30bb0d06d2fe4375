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

    /// <summary>The day of the version that the changes are told against, or on which they were published; null if there is none.</summary>
    public DateText? Day { get; init; }

    /// <summary>True if nothing changed since the last published version, and the changes are those that it brought itself.</summary>
    public bool AreFormer { get; init; }

    /// <summary>Number of changes that the list leaves out.</summary>
    public int More { get; init; }
}
