using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>All stories of a site with many.</summary>
public sealed record StoriesPage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "stories.html";

    /// <inheritdoc/>
    public override string Kind => "stories";

    /// <summary>The stories, the newest first.</summary>
    public ImmutableArray<StoryCard> Stories { get; init; } = [];

    /// <summary>All parts of the list; empty if it is whole.</summary>
    public ImmutableArray<IndexPart> Parts { get; init; } = [];
}
