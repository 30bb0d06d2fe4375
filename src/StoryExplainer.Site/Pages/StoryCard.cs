using System.Collections.Immutable;
using StoryExplainer.Site.Linking;

namespace StoryExplainer.Site.Pages;

/// <summary>A story in the list of stories.</summary>
public sealed record StoryCard
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its overview.</summary>
    public required string Href { get; init; }

    /// <summary>The editor's opening sentences, or null.</summary>
    public LinkedText? Standfirst { get; init; }

    /// <summary>What the newest report says first, or null.</summary>
    public NewestReport? Newest { get; init; }

    /// <summary>Number of facts that are new since readers last saw the site.</summary>
    public int NewFacts { get; init; }

    /// <summary>Number of articles.</summary>
    public int Articles { get; init; }

    /// <summary>Number of people with a page.</summary>
    public int People { get; init; }

    /// <summary>When the newest article was published; null if no article has a date.</summary>
    public DateText? Last { get; init; }

    /// <summary>Publishers, those with most articles first, at most three.</summary>
    public ImmutableArray<string> Publishers { get; init; } = [];

    /// <summary>The people who carry the story, at most four.</summary>
    public ImmutableArray<PersonLink> Leading { get; init; } = [];
}
