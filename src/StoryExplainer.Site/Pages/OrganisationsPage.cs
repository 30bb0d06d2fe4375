using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>All organisations that the articles name.</summary>
public sealed record OrganisationsPage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "organisations.html";

    /// <inheritdoc/>
    public override string Kind => "organisations";

    /// <summary>The entries by letter.</summary>
    public ImmutableArray<EntityGroup> Groups { get; init; } = [];

    /// <summary>All parts of the list; empty if it is whole.</summary>
    public ImmutableArray<IndexPart> Parts { get; init; } = [];

    /// <summary>Number of organisations, over all parts.</summary>
    public int Total { get; init; }
}
