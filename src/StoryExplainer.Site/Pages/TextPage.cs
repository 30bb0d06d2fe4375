using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>A page that the editor wrote.</summary>
public sealed record TextPage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "text.html";

    /// <inheritdoc/>
    public override string Kind => "text";

    /// <summary>Its blocks.</summary>
    public ImmutableArray<TextBlock> Blocks { get; init; } = [];
}
