using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>The A to Z: everything that has a place on the site.</summary>
public sealed record IndexPage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "index.html";

    /// <inheritdoc/>
    public override string Kind => "index";

    /// <summary>Entries by letter.</summary>
    public ImmutableArray<IndexGroup> Groups { get; init; } = [];

    /// <summary>All parts of the index; empty if it is whole.</summary>
    public ImmutableArray<IndexPart> Parts { get; init; } = [];

    /// <summary>Number of entries, over all parts.</summary>
    public int Total { get; init; }
}
