using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>How the site is made, and how to report a mistake.</summary>
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

    /// <summary>True if a dictionary explains some term, and is to be credited.</summary>
    public bool HasDictionary { get; init; }

    /// <summary>Articles whose publication date is inferred.</summary>
    public int InferredDates { get; init; }

    /// <summary>The editor's own words about the site, or empty.</summary>
    public ImmutableArray<TextBlock> Text { get; init; } = [];
}
