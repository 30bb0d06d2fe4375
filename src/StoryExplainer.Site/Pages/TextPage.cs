using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>A page that the editor wrote.</summary>
public sealed record TextPage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => Layout ?? "text.html";

    /// <summary>The file in <c>layouts/</c> that the editor chose to draw the page, or null for the usual one.</summary>
    public string? Layout { get; init; }

    /// <inheritdoc/>
    public override string Kind => "text";

    /// <summary>Its blocks.</summary>
    public ImmutableArray<TextBlock> Blocks { get; init; } = [];

    /// <summary>People, terms, organisations and events of the whole site.</summary>
    public required SiteLists Lists { get; init; }
}
