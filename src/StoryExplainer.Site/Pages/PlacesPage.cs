using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>All places that the articles name.</summary>
public sealed record PlacesPage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "places.html";

    /// <inheritdoc/>
    public override string Kind => "places";

    /// <summary>The entries by letter.</summary>
    public ImmutableArray<EntityGroup> Groups { get; init; } = [];

    /// <summary>All parts of the list; empty if it is whole.</summary>
    public ImmutableArray<IndexPart> Parts { get; init; } = [];

    /// <summary>Number of places, over all parts.</summary>
    public int Total { get; init; }
}
