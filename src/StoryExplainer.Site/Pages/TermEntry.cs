using System.Collections.Immutable;
using StoryExplainer.Site.Linking;

namespace StoryExplainer.Site.Pages;

/// <summary>A key term in the list of terms.</summary>
public sealed record TermEntry
{
    /// <summary>The term's id.</summary>
    public required string Id { get; init; }

    /// <summary>The term.</summary>
    public required string Name { get; init; }

    /// <summary>Its page; null on that page itself.</summary>
    public string? Href { get; init; }

    /// <summary>The definition shown first; null if neither an article nor the editor defines the term: the page must say so.</summary>
    public DefinitionEntry? Definition { get; init; }

    /// <summary>What the dictionary says, where there is no definition; else null. Never the reports' words.</summary>
    public string? Gloss { get; init; }

    /// <summary>Number of uses.</summary>
    public int Mentions { get; init; }

    /// <summary>Number of articles that use it.</summary>
    public int Articles { get; init; }

    /// <summary>First use.</summary>
    public Citation? FirstCite { get; init; }
}

/// <summary>What a term means.</summary>
/// <param name="Text">The words, with links.</param>
/// <param name="Source">"article" for the article's words, "editor" for the editor's.</param>
/// <param name="Cite">Where they stand; for the editor's words, the paragraph that they rest on, or null.</param>
/// <param name="Article">The article, or null.</param>
/// <param name="Reference">Where the editor's words come from, a web address or a line of words, or null.</param>
/// <param name="ReferenceHref">The same as a link, or null if it is no web address.</param>
public sealed record DefinitionEntry(LinkedText Text, string Source, Citation? Cite, ArticleLink? Article, string? Reference = null, string? ReferenceHref = null);

/// <summary>Terms under one letter.</summary>
/// <param name="Letter">"A", or "#" for what starts with no letter.</param>
/// <param name="Id">Fit for an id.</param>
/// <param name="Terms">The terms.</param>
public sealed record TermGroup(string Letter, string Id, ImmutableArray<TermEntry> Terms);
