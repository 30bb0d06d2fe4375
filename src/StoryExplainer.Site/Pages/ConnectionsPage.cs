using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>Who did what with whom, as far as sentences state it.</summary>
public sealed record ConnectionsPage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "connections.html";

    /// <inheritdoc/>
    public override string Kind => "connections";

    /// <summary>The connections: those of one pair of people together, the pairs with most in front.</summary>
    public ImmutableArray<ConnectionEntry> Connections { get; init; } = [];

    /// <summary>The same as a drawing; null if there are none.</summary>
    public ConnectionGraph? Graph { get; init; }

    /// <summary>All parts of the list; empty if it is whole.</summary>
    public ImmutableArray<IndexPart> Parts { get; init; } = [];

    /// <summary>Number of connections, over all parts.</summary>
    public int Total { get; init; }
}
