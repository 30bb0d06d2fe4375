using System.Collections.Immutable;
using StoryExplainer.Site.Linking;

namespace StoryExplainer.Site.Pages;

/// <summary>A paragraph of an article.</summary>
public sealed record ParagraphEntry
{
    /// <summary>Its place on the page: "p8", or "title".</summary>
    public required string Id { get; init; }

    /// <summary>Its number; null for the headline.</summary>
    public int? Number { get; init; }

    /// <summary>"text", "heading", "caption" or "list".</summary>
    public required string Kind { get; init; }

    /// <summary>At most eight first words, where the page shows them; else null.</summary>
    public string? Locator { get; init; }

    /// <summary>Its sentences: they always have their ids, and their words only where rights allow them.</summary>
    public ImmutableArray<SentenceEntry> Sentences { get; init; } = [];

    /// <summary>The place in the original, with a text fragment; null if the original's address is not known.</summary>
    public string? OriginalHref { get; init; }

    /// <summary>What rests on the paragraph, each page once.</summary>
    public ImmutableArray<PageUse> Uses { get; init; } = [];
}

/// <summary>A sentence of an article.</summary>
/// <param name="Id">Its place on the page: "p8s2".</param>
/// <param name="Text">Its words with links, followed by the space that stands behind it; null where rights do not allow them.</param>
public sealed record SentenceEntry(string Id, LinkedText? Text);

/// <summary>A page that rests on a paragraph.</summary>
/// <param name="Kind">What it takes from there, as the end of a label key: "role", "quote", "event", "definition", "connection", "mention".</param>
/// <param name="Name">The person, term or thing.</param>
/// <param name="Href">Where it is shown.</param>
public sealed record PageUse(string Kind, string Name, string Href);

/// <summary>How much of an article's words the site shows.</summary>
/// <param name="SpeakersPercent">Share of the article's words that are shown as quotations of people and papers, in whole percent.</param>
/// <param name="OwnPercent">Share that are the reporters' own words, in whole percent.</param>
/// <param name="LongestRun">Longest stretch of the reporters' own words, in words, names apart.</param>
/// <param name="Words">Number of words of the article.</param>
/// <param name="State">The end of a label key: "within" the site's limits, "near" them, or "over" them.</param>
public sealed record CopyMeter(int SpeakersPercent, int OwnPercent, int LongestRun, int Words, string State);
