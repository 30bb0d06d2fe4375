using System.Collections.Immutable;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Cards;
using StoryExplainer.Site.Output;
using StoryExplainer.Site.Planning;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>What the frame of a page depends on.</summary>
internal sealed record PageHead
{
    /// <summary>The page's heading.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences for search engines.</summary>
    public required string Description { get; init; }

    /// <summary>The story whose bar of links the page shows; null for that of the whole site.</summary>
    public StoryPlan? Story { get; init; }

    /// <summary>The item of that bar that the page is, or lies below; null for none.</summary>
    public string? Section { get; init; }

    /// <summary>The steps between the home page (or the story) and this page.</summary>
    public ImmutableArray<(string Label, PageAddress Address)> Steps { get; init; } = [];

    /// <summary>"website", "article" or "profile".</summary>
    public string OpenGraphType { get; init; } = "website";

    /// <summary>True to keep the page out of search engines.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The page's own share card; null to show that of its story.</summary>
    public ShareCard? Card { get; init; }

    /// <summary>What the page is, for structured data; null for nothing beyond the way to it.</summary>
    public StructuredThing? Thing { get; init; }
}
