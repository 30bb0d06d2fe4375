using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>How the site is made, what was left out, and what waits for an editor.</summary>
public sealed record AboutPage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "about.html";

    /// <inheritdoc/>
    public override string Kind => "about";

    /// <summary>The site in numbers.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Number of stories.</summary>
    public int Stories { get; init; }

    /// <summary>What was left out of the seeds, by reason, the most frequent first.</summary>
    public ImmutableArray<LeftOut> LeftOut { get; init; } = [];

    /// <summary>Articles whose publication date is inferred, at most twenty.</summary>
    public ImmutableArray<ArticleEntry> InferredDates { get; init; } = [];

    /// <summary>What an editor should decide, the most important first, at most fifty.</summary>
    public ImmutableArray<ReviewEntry> Review { get; init; } = [];

    /// <summary>Number of decisions that are not in <see cref="Review"/>.</summary>
    public int MoreReview { get; init; }

    /// <summary>The editor's own words about the site, or empty.</summary>
    public ImmutableArray<TextBlock> Text { get; init; } = [];
}
