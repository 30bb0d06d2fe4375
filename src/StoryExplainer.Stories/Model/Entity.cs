using System.Collections.Immutable;

namespace StoryExplainer.Stories.Model;

/// <summary>What kind of thing an <see cref="Entity"/> is.</summary>
public enum EntityKind
{
    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>A place.</summary>
    Place,
}

/// <summary>An organisation or a place of the site: one entry over all articles.</summary>
public sealed record Entity
{
    /// <summary>Slug, unique among its kind.</summary>
    public required string Id { get; init; }

    /// <summary>Organisation or place.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Other forms as they stand in the articles.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Every naming, by article order and then reading order.</summary>
    public ImmutableArray<Evidence> Mentions { get; init; } = [];

    /// <summary>Extracted or edited.</summary>
    public Origin Origin { get; init; }
}
