using System.Collections.Immutable;
using StoryExplainer.Site.Linking;

namespace StoryExplainer.Site.Pages;

/// <summary>A person: roles, words, dates and where the articles name them.</summary>
public sealed record PersonPage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "person.html";

    /// <inheritdoc/>
    public override string Kind => "person";

    /// <summary>The person's id.</summary>
    public required string Id { get; init; }

    /// <summary>The name, fullest form.</summary>
    public required string Name { get; init; }

    /// <summary>Roles as the articles word them, the first in front; empty if no article states one: the page must say so.</summary>
    public ImmutableArray<RoleEntry> Roles { get; init; } = [];

    /// <summary>True if articles or the editor give different roles.</summary>
    public bool HasSeveralRoles { get; init; }

    /// <summary>Other forms of the name as they stand in the articles.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The editor's group, or null.</summary>
    public string? Group { get; init; }

    /// <summary>A picture of the person, or null.</summary>
    public PortraitPicture? Portrait { get; init; }

    /// <summary>Number of quotations.</summary>
    public int QuoteCount { get; init; }

    /// <summary>Number of paragraphs that name the person.</summary>
    public int ParagraphCount { get; init; }

    /// <summary>Number of articles that name the person.</summary>
    public int ArticleCount { get; init; }

    /// <summary>What the person is in each story; one entry on a site with one story.</summary>
    public ImmutableArray<PersonStory> Stories { get; init; } = [];

    /// <summary>Terms that the person uses in their own words.</summary>
    public ImmutableArray<NamedLink> Terms { get; init; } = [];

    /// <summary>Links to other people that sentences state.</summary>
    public ImmutableArray<ConnectionEntry> Connections { get; init; } = [];

    /// <summary>The same links as a drawing; null if there are none.</summary>
    public ConnectionGraph? Graph { get; init; }

    /// <summary>The part that the person plays, in the editor's words; else null.</summary>
    public LinkedText? Part { get; init; }

    /// <summary>Where the editor found a person whom no article names, a web address or a line of words, or null.</summary>
    public string? Reference { get; init; }

    /// <summary>The same as a link, or null if it is no web address.</summary>
    public string? ReferenceHref { get; init; }

    /// <summary>Who stands before in the list of people, or null.</summary>
    public NamedLink? Previous { get; init; }

    /// <summary>Who stands next in the list of people, or null.</summary>
    public NamedLink? Next { get; init; }

    /// <summary>Who checked the entry and when; null if nobody did yet.</summary>
    public CheckedText? Checked { get; init; }

    /// <summary>True if the editor added the person.</summary>
    public bool IsEdited { get; init; }
}
