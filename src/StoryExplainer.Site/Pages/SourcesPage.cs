using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>All articles of the site or of one story.</summary>
public sealed record SourcesPage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "sources.html";

    /// <inheritdoc/>
    public override string Kind => "sources";

    /// <summary>Articles by year, the newest first.</summary>
    public ImmutableArray<ArticleGroup> Groups { get; init; } = [];

    /// <summary>All parts of the list; empty if it is whole.</summary>
    public ImmutableArray<IndexPart> Parts { get; init; } = [];

    /// <summary>Number of articles, over all parts.</summary>
    public int Total { get; init; }
}
