using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>Key terms of the site or of one story.</summary>
public sealed record TermsPage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "terms.html";

    /// <inheritdoc/>
    public override string Kind => "terms";

    /// <summary>Terms by letter.</summary>
    public ImmutableArray<TermGroup> Groups { get; init; } = [];

    /// <summary>All parts of the list; empty if it is whole.</summary>
    public ImmutableArray<IndexPart> Parts { get; init; } = [];

    /// <summary>Number of terms, over all parts.</summary>
    public int Total { get; init; }

    /// <summary>Number of terms that only the dictionary explains, over all parts.</summary>
    public int FromDictionary { get; init; }
}
