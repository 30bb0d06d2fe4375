using System.Collections.Immutable;
using StoryExplainer.Site.Linking;

namespace StoryExplainer.Site.Pages;

/// <summary>A person in few words: name and role, with a link.</summary>
public sealed record PersonLink
{
    /// <summary>The person's id.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The person's page; null for a person without one, and on that page itself.</summary>
    public string? Href { get; init; }

    /// <summary>The first role in the article's words; null if no article states one.</summary>
    public string? Role { get; init; }

    /// <summary>Where the role stands, or null.</summary>
    public Citation? RoleCite { get; init; }

    /// <summary>The editor's group ("Analysts"), or null.</summary>
    public string? Group { get; init; }

    /// <summary>Id of the entry in the page's previews, or null.</summary>
    public string? Preview { get; init; }
}

/// <summary>A person in the list of people.</summary>
public sealed record PersonEntry
{
    /// <summary>The person.</summary>
    public required PersonLink Person { get; init; }

    /// <summary>Number of paragraphs that name the person.</summary>
    public int Paragraphs { get; init; }

    /// <summary>Number of articles that name the person.</summary>
    public int Articles { get; init; }

    /// <summary>Number of quotations.</summary>
    public int Quotes { get; init; }

    /// <summary>A short part of what the person said, or null if nothing short enough is quoted.</summary>
    public QuoteEntry? Quote { get; init; }

    /// <summary>A dated thing that the person took part in, or null.</summary>
    public EventEntry? Event { get; init; }

    /// <summary>The part that the person plays, in the editor's words; else null.</summary>
    public LinkedText? Part { get; init; }

    /// <summary>First naming.</summary>
    public Citation? FirstCite { get; init; }

    /// <summary>Position by first mention, counted from 1: for sorting without scripts.</summary>
    public int Order { get; init; }
}

/// <summary>People under one heading.</summary>
/// <param name="Name">The editor's group or a letter; null for people without a group.</param>
/// <param name="Id">Fit for an id.</param>
/// <param name="People">The people.</param>
public sealed record PersonGroup(string? Name, string Id, ImmutableArray<PersonEntry> People);

/// <summary>A person of whom too little is said for a page.</summary>
/// <param name="Id">Fit for an id.</param>
/// <param name="Name">The name.</param>
/// <param name="Role">The role in the article's words, or null.</param>
/// <param name="Cites">Where the name stands, at most eight.</param>
public sealed record AlsoNamed(string Id, string Name, string? Role, ImmutableArray<Citation> Cites);

/// <summary>A source that an article does not name.</summary>
/// <param name="Id">Fit for an id.</param>
/// <param name="Label">The words of the article: "a White House official".</param>
/// <param name="Quotes">Number of quotations.</param>
/// <param name="Cites">Where the source is meant, at most eight.</param>
/// <param name="Article">The article, which alone it belongs to.</param>
public sealed record UnnamedSourceEntry(string Id, string Label, int Quotes, ImmutableArray<Citation> Cites, ArticleLink Article);

/// <summary>A role of a person in the words of the articles.</summary>
/// <param name="Text">The words.</param>
/// <param name="Cites">Where they stand.</param>
/// <param name="IsEdited">True if the editor wrote it.</param>
/// <param name="Reference">Where the editor's words come from, a web address or a line of words, or null.</param>
/// <param name="ReferenceHref">The same as a link, or null if it is no web address.</param>
public sealed record RoleEntry(string Text, ImmutableArray<Citation> Cites, bool IsEdited, string? Reference = null, string? ReferenceHref = null);

/// <summary>A picture of a person.</summary>
/// <param name="Src">Its address.</param>
/// <param name="Alt">What it shows.</param>
/// <param name="Credit">Who made it and under which licence.</param>
/// <param name="Width">Its width in pixels; 0 if that is not known.</param>
/// <param name="Height">Its height in pixels; 0 if that is not known.</param>
public sealed record PortraitPicture(string Src, string Alt, string Credit, int Width, int Height);
