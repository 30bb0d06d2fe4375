using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>A key term: what it means, in whose words, and who uses it.</summary>
public sealed record TermPage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "term.html";

    /// <inheritdoc/>
    public override string Kind => "term";

    /// <summary>The term's id.</summary>
    public required string Id { get; init; }

    /// <summary>The term.</summary>
    public required string Name { get; init; }

    /// <summary>Other forms in the articles.</summary>
    public ImmutableArray<string> Variants { get; init; } = [];

    /// <summary>Definitions, the first in front; empty if nobody defines the term: the page must say so.</summary>
    public ImmutableArray<DefinitionEntry> Definitions { get; init; } = [];

    /// <summary>What the dictionary says, where there is no definition; else null. Never the reports' words.</summary>
    public string? Gloss { get; init; }

    /// <summary>Number of uses.</summary>
    public int MentionCount { get; init; }

    /// <summary>Number of articles that use it.</summary>
    public int ArticleCount { get; init; }

    /// <summary>People who use the term in their own words.</summary>
    public ImmutableArray<PersonLink> UsedBy { get; init; } = [];

    /// <summary>Terms that stand in the same sentence or quotation.</summary>
    public ImmutableArray<NamedLink> Related { get; init; } = [];

    /// <summary>The term in each story; one entry on a site with one story.</summary>
    public ImmutableArray<TermStory> Stories { get; init; } = [];

    /// <summary>True if the editor added the term.</summary>
    public bool IsEdited { get; init; }
}
