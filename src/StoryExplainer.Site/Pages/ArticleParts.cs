using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>An article in few words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Href">Its page; null on that page itself.</param>
/// <param name="Publisher">Who published it, or null.</param>
public sealed record ArticleLink(string Id, string Title, string? Href, string? Publisher);

/// <summary>An article in the list of sources.</summary>
public sealed record ArticleEntry
{
    /// <summary>The article.</summary>
    public required ArticleLink Article { get; init; }

    /// <summary>Reporters.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Who carried it, if not the publisher, or null.</summary>
    public string? Carrier { get; init; }

    /// <summary>When it was published; null if that is not known.</summary>
    public PublishedText? Published { get; init; }

    /// <summary>Address of the original; null if it was not supplied: the page must say so.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>The rights line, or null.</summary>
    public string? RightsLine { get; init; }

    /// <summary>"quoted", "licensed", "own" or "public_domain".</summary>
    public required string Rights { get; init; }

    /// <summary>Number of paragraphs of text.</summary>
    public int Paragraphs { get; init; }

    /// <summary>Number of words.</summary>
    public int Words { get; init; }

    /// <summary>Minutes that it takes to read the original.</summary>
    public int Minutes { get; init; }

    /// <summary>Number of people named.</summary>
    public int People { get; init; }

    /// <summary>Number of quotations.</summary>
    public int Quotes { get; init; }

    /// <summary>Number of entries of the timeline.</summary>
    public int Events { get; init; }

    /// <summary>The story it belongs to, on a site with several; else null.</summary>
    public StoryLink? Story { get; init; }

    /// <summary>True if it shows in preview only.</summary>
    public bool IsDraft { get; init; }
}

/// <summary>When an article was published, and how one knows.</summary>
/// <param name="Date">The date.</param>
/// <param name="Basis">"stated", "edited" or "inferred".</param>
/// <param name="Evidence">Why, in one sentence.</param>
public sealed record PublishedText(DateText Date, string Basis, string Evidence);

/// <summary>Articles under one heading.</summary>
/// <param name="Id">Fit for an id.</param>
/// <param name="Label">The year; null for articles without a date.</param>
/// <param name="Articles">The articles, the newest first.</param>
public sealed record ArticleGroup(string Id, string? Label, ImmutableArray<ArticleEntry> Articles);
