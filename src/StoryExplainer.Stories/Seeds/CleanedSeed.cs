using System.Collections.Immutable;
using StoryExplainer.Language;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Seeds;

/// <summary>A seed after cleaning: the article's own words, and what is known about it from the seed and the file beside it.</summary>
public sealed record CleanedSeed
{
    /// <summary>Path under <c>seeds/</c> with forward slashes: "ukraine/a.txt".</summary>
    public required string Path { get; init; }

    /// <summary>The subfolder of <c>seeds/</c> that makes the story ("ukraine"), or null for a seed directly in it. Deeper folders belong to their first folder's story.</summary>
    public string? Folder { get; init; }

    /// <summary>The article's own words.</summary>
    public required ArticleText Text { get; init; }

    /// <summary>Lines that are not part of the article, by line number. Blank lines are not listed.</summary>
    public ImmutableArray<DroppedLine> Dropped { get; init; } = [];

    /// <summary>Who carried it, where that is not the publisher, or null.</summary>
    public string? Carrier { get; init; }

    /// <summary>Address of the original, or null.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>The rights line, or null.</summary>
    public string? RightsLine { get; init; }

    /// <summary>What may be published.</summary>
    public RightsMode Rights { get; init; }

    /// <summary>True if it shows in preview only.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Words of the editor that keep the page's address: the slug of the article from the file beside the seed, or null.</summary>
    public string? Slug { get; init; }

    /// <summary>Key under which the editor's text cites this article ("wapo"), or null.</summary>
    public string? CiteKey { get; init; }
}
