namespace StoryExplainer.Site.Pages;

/// <summary>A story at a glance, on a site with several.</summary>
public sealed record StoryPage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "story.html";

    /// <inheritdoc/>
    public override string Kind => "story";

    /// <summary>The story.</summary>
    public required StoryOverview Overview { get; init; }
}
