using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Changes;
using StoryExplainer.Site.Output;

namespace StoryExplainer.Site;

/// <summary>What came of a build.</summary>
/// <param name="IsComplete">True if the site was made; false if errors kept the former one in place.</param>
/// <param name="Counts">What was found.</param>
/// <param name="Files">What was written.</param>
/// <param name="Diagnostics">All problems by file, line and column.</param>
public sealed record SiteBuild(bool IsComplete, SiteCounts Counts, OutputSummary Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Links to other sites, by address; empty if the build did not complete.</summary>
    public ImmutableArray<ExternalLink> ExternalLinks { get; init; } = [];

    /// <summary>What an editor should decide, the most important first, each with the lines that settle it.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];

    /// <summary>Makes the record of what this build shows to readers, for the day on which it is published; null if the build did not complete.</summary>
    internal Func<DateOnly, PublishedSite>? Shown { get; init; }
}

/// <summary>What a build found.</summary>
public sealed record SiteCounts
{
    /// <summary>Number of stories.</summary>
    public int Stories { get; init; }

    /// <summary>Number of articles.</summary>
    public int Articles { get; init; }

    /// <summary>People with a page.</summary>
    public int People { get; init; }

    /// <summary>People listed among "also named".</summary>
    public int AlsoNamed { get; init; }

    /// <summary>Key terms.</summary>
    public int Terms { get; init; }

    /// <summary>Entries of the timeline.</summary>
    public int Events { get; init; }

    /// <summary>Quotations.</summary>
    public int Quotes { get; init; }

    /// <summary>Pages.</summary>
    public int Pages { get; init; }

    /// <summary>Lines of the review list.</summary>
    public int Review { get; init; }

    /// <summary>The largest share, in per cent, of an article's own words that the site shows, of the articles that may only be quoted.</summary>
    public double CopiedShare { get; init; }

    /// <summary>The most words in a row that the site has in common with such an article.</summary>
    public int CopiedRun { get; init; }

    /// <summary>Articles whose result was remembered from an earlier build.</summary>
    public int Remembered { get; init; }
}

/// <summary>How far a build is.</summary>
/// <param name="Phase">What is being done, in a word or two.</param>
/// <param name="Done">Number of things done.</param>
/// <param name="Total">Number of things to do.</param>
public readonly record struct SiteProgress(string Phase, int Done, int Total);
