using System.Collections.Immutable;
using StoryExplainer.Site.Linking;

namespace StoryExplainer.Site.Pages;

/// <summary>The home page: the story at a glance, or the list of stories.</summary>
public sealed record HomePage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "home.html";

    /// <inheritdoc/>
    public override string Kind => "home";

    /// <summary>The story; null on a site with several stories.</summary>
    public StoryOverview? Overview { get; init; }

    /// <summary>The stories, the newest first; empty on a site with one story.</summary>
    public ImmutableArray<StoryCard> Stories { get; init; } = [];

    /// <summary>Number of stories that the list leaves out; <see cref="StoriesHref"/> has all.</summary>
    public int MoreStories { get; init; }

    /// <summary>The list of all stories; null if this page has them all.</summary>
    public string? StoriesHref { get; init; }

    /// <summary>The editor's words for the home page of a site with several stories, or null.</summary>
    public LinkedText? Standfirst { get; init; }

    /// <summary>What the editor says above the list of stories, after the standfirst; empty if there is nothing.</summary>
    public ImmutableArray<TextBlock> Introduction { get; init; } = [];

    /// <summary>People, terms, organisations and events of the whole site; null on a site with one story, whose overview has its own.</summary>
    public SiteLists? Lists { get; init; }
}
