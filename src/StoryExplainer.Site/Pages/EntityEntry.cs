using System.Collections.Immutable;
using StoryExplainer.Site.Linking;

namespace StoryExplainer.Site.Pages;

/// <summary>An organisation or a place in its list.</summary>
public sealed record EntityEntry
{
    /// <summary>Its id, which is its place on the page.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Other forms as they stand in the articles.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Number of namings.</summary>
    public int Mentions { get; init; }

    /// <summary>Number of articles that name it.</summary>
    public int Articles { get; init; }

    /// <summary>Where it is named, a paragraph once, at most ten.</summary>
    public ImmutableArray<Citation> Cites { get; init; } = [];

    /// <summary>Number of paragraphs that name it and are not in <see cref="Cites"/>.</summary>
    public int MoreCites { get; init; }

    /// <summary>What happened there or with it, the earliest first, at most six.</summary>
    public ImmutableArray<EventEntry> Events { get; init; } = [];

    /// <summary>Number of dated things that are not in <see cref="Events"/>.</summary>
    public int MoreEvents { get; init; }
}

/// <summary>Organisations or places under one letter.</summary>
/// <param name="Letter">"A", or "#" for what starts with no letter.</param>
/// <param name="Id">Fit for an id.</param>
/// <param name="Entries">The entries.</param>
public sealed record EntityGroup(string Letter, string Id, ImmutableArray<EntityEntry> Entries);
