using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities;

namespace StoryExplainer.Stories.Model;

/// <summary>A person of the site: one entry over all articles.</summary>
public sealed record Person
{
    /// <summary>Slug, unique among people; the page is <c>people/ID.html</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Fullest form, without titles.</summary>
    public required string Name { get; init; }

    /// <summary>With a page, or only among "also named".</summary>
    public required PersonTier Tier { get; init; }

    /// <summary>Other forms as they stand in the articles.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Roles as the articles word them, each once, the earliest first.</summary>
    public ImmutableArray<Role> Roles { get; init; } = [];

    /// <summary>Every naming, by article order and then reading order.</summary>
    public ImmutableArray<Evidence> Mentions { get; init; } = [];

    /// <summary>The editor's group ("Analysts", "United States"), or null.</summary>
    public string? Group { get; init; }

    /// <summary>A picture of the person, or null.</summary>
    public Portrait? Portrait { get; init; }

    /// <summary>Where the editor found a person whom no article names: a web address or a line of words; else null.</summary>
    public string? Source { get; init; }

    /// <summary>Who checked the entry and when, or null.</summary>
    public ReviewNote? Review { get; init; }

    /// <summary>True if the editor decided whether this person has a page.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>What decided that this is a person, in words an editor understands; empty for a person the editor added.</summary>
    public string Signals { get; init; } = "";

    /// <summary>Why readers see nothing of this person unless the editor decides otherwise.</summary>
    public WithholdReason Withheld { get; init; }

    /// <summary>Extracted or edited.</summary>
    public Origin Origin { get; init; }

    /// <summary>True for somebody whom readers do not see unless the editor decides otherwise.</summary>
    public bool IsWithheld() => Withheld != WithholdReason.None && !IsConfirmed && Origin == Origin.Extracted;
}

/// <summary>A role as an article words it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Evidence">Where they stand; for a role in the editor's words the paragraph that they rest on, or null if their source lies outside.</param>
/// <param name="Origin">Extracted or edited.</param>
/// <param name="Source">Where the editor's words come from: a web address or a line of words; null for an article's.</param>
public sealed record Role(string Text, Evidence? Evidence, Origin Origin, string? Source = null);

/// <summary>A source that an article does not name; belongs to one article and is never merged.</summary>
/// <param name="Id">Unique among unnamed sources.</param>
/// <param name="Label">The words that introduce it: "a White House official".</param>
/// <param name="Mentions">Where it is meant.</param>
public sealed record UnnamedSource(string Id, string Label, ImmutableArray<Evidence> Mentions);
