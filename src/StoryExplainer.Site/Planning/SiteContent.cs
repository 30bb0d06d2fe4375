using System.Collections.Immutable;
using StoryExplainer.Site.Cards;
using StoryExplainer.Site.Changes;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Planning;

/// <summary>All that pages are made from.</summary>
public sealed record SiteContent
{
    /// <summary>The stories with everything in them.</summary>
    public required StoryCollection Collection { get; init; }

    /// <summary>The editor's choices for the site.</summary>
    public required SiteSettings Settings { get; init; }

    /// <summary>What the editor wrote.</summary>
    public EditorDesk Desk { get; init; } = new();

    /// <summary>Files to be copied as they are.</summary>
    public ImmutableArray<StaticFile> Static { get; init; } = [];

    /// <summary>How share cards look; null if the site has none.</summary>
    public CardStyle? Cards { get; init; }

    /// <summary>What readers were last shown, or null if nothing was published yet.</summary>
    public PublishedSite? Former { get; init; }

    /// <summary>Where the editor sends readers of former addresses.</summary>
    public Redirects Redirects { get; init; } = Redirects.None;

    /// <summary>Name and version of the program, as pages and data name it.</summary>
    public string Generator { get; init; } = "StoryExplainer";
}
