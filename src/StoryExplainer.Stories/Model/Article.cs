using System.Collections.Immutable;
using StoryExplainer.Language;
using StoryExplainer.Language.TemporalExpressions;

namespace StoryExplainer.Stories.Model;

/// <summary>An article of a story: what the seed holds, cleaned and understood.</summary>
public sealed record Article
{
    /// <summary>Slug of the title, unique on the site; the page is <c>articles/ID.html</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Id of its story.</summary>
    public required string Story { get; init; }

    /// <summary>Path under <c>seeds/</c> with forward slashes.</summary>
    public required string Seed { get; init; }

    /// <summary>Cleaned text: title, paragraphs, authors, publisher.</summary>
    public required ArticleText Text { get; init; }

    /// <summary>What was found in it.</summary>
    public required ArticleAnalysis Analysis { get; init; }

    /// <summary>Stated, edited or inferred; null if unknown.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>Who carried it, where that is not the publisher ("The Nightly"), or null.</summary>
    public string? Carrier { get; init; }

    /// <summary>Address of the original, or null.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>The rights line as the seed has it, or null.</summary>
    public string? RightsLine { get; init; }

    /// <summary>What may be published of it.</summary>
    public RightsMode Rights { get; init; }

    /// <summary>Lines that are not part of the article, each with its reason, by line number.</summary>
    public ImmutableArray<DroppedLine> Dropped { get; init; } = [];

    /// <summary>True if it shows in preview only.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Key under which the editor's text cites this article ("wapo"), or null.</summary>
    public string? CiteKey { get; init; }
}

/// <summary>A line of a seed that is not part of the article.</summary>
/// <param name="Line">Line of the seed, counted from 1.</param>
/// <param name="Text">Its words; published only in preview and in the full data file.</param>
/// <param name="Words">Number of words.</param>
/// <param name="Reason">One word or a few: "newsletter", "caption", "byline", "rights line", "comments", "edition panel", "teaser" …</param>
public sealed record DroppedLine(int Line, string Text, int Words, string Reason);
