using System.Collections.Immutable;
using StoryExplainer.Site.Linking;

namespace StoryExplainer.Site.Pages;

/// <summary>An entry of the timeline.</summary>
public sealed record EventEntry
{
    /// <summary>"e-0a1b2c3d4e": its place on the timeline. It stays, whatever else is added.</summary>
    public required string Id { get; init; }

    /// <summary>When.</summary>
    public required DateText Date { get; init; }

    /// <summary>"happened", "said", "planned", "possible", "cancelled" or "denied".</summary>
    public required string State { get; init; }

    /// <summary>What, in at most twelve words.</summary>
    public required LinkedText Headline { get; init; }

    /// <summary>The sentence that says so; null only for an editor's entry with a source of its own.</summary>
    public Citation? Cite { get; init; }

    /// <summary>What other sentences say of the same event, in reading order.</summary>
    public ImmutableArray<AccountEntry> Accounts { get; init; } = [];

    /// <summary>True if the headline is the whole sentence of the report, because no headline says it truly.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>True for the first entry of a timeline that lies behind the day of its newest report.</summary>
    public bool OpensFuture { get; init; }

    /// <summary>People in the sentence.</summary>
    public ImmutableArray<PersonLink> People { get; init; } = [];

    /// <summary>Organisations in the sentence.</summary>
    public ImmutableArray<NamedLink> Organisations { get; init; } = [];

    /// <summary>Places in the sentence.</summary>
    public ImmutableArray<NamedLink> Places { get; init; } = [];

    /// <summary>Terms in the sentence.</summary>
    public ImmutableArray<NamedLink> Terms { get; init; } = [];

    /// <summary>Ids of its people and terms with their kind in front ("person-ada-obi term-article-5"): classes or data for filters without scripts.</summary>
    public required string Filters { get; init; }

    /// <summary>Its place on the timeline.</summary>
    public required string Href { get; init; }

    /// <summary>The article, or null for an editor's entry.</summary>
    public ArticleLink? Article { get; init; }

    /// <summary>Where the editor found an event that no article has, a web address or a line of words, or null.</summary>
    public string? Reference { get; init; }

    /// <summary>The same as a link, or null if it is no web address.</summary>
    public string? ReferenceHref { get; init; }

    /// <summary>True if the editor added or changed it.</summary>
    public bool IsEdited { get; init; }
}

/// <summary>Another account of an event.</summary>
/// <param name="Headline">What it says, in the words of its report; null where only the place is told.</param>
/// <param name="Cite">The sentence.</param>
/// <param name="Article">The report.</param>
public sealed record AccountEntry(LinkedText? Headline, Citation Cite, ArticleLink Article);

/// <summary>A name that leads somewhere.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The name.</param>
/// <param name="Href">Where it leads; null on that page itself.</param>
/// <param name="Preview">Id of the entry in the page's previews, or null.</param>
public sealed record NamedLink(string Id, string Name, string? Href, string? Preview = null);

/// <summary>Entries of the timeline under one heading.</summary>
/// <param name="Id">Fit for an id: "y2025", "undated".</param>
/// <param name="Label">"2025", "the 1990s"; null for entries whose date is not known.</param>
/// <param name="Events">The entries, the earliest first.</param>
public sealed record TimelineEra(string Id, string? Label, ImmutableArray<EventEntry> Events);

/// <summary>Something by which the timeline can be filtered.</summary>
/// <param name="Filter">What <see cref="EventEntry.Filters"/> holds: "person-ada-obi".</param>
/// <param name="Kind">"person", "term" or "state".</param>
/// <param name="Name">What readers see; for a state the end of a label key.</param>
/// <param name="Count">How many entries of the page it keeps.</param>
public sealed record TimelineFilter(string Filter, string Kind, string Name, int Count);
