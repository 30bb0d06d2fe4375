using System.Collections.Immutable;

namespace StoryExplainer.Stories.Model;

/// <summary>All that the site is about: what every page is made from, sorted, with every reference resolvable.</summary>
public sealed record StoryCollection
{
    /// <summary>Stories, the newest first.</summary>
    public ImmutableArray<Story> Stories { get; init; } = [];

    /// <summary>Articles, by story and then the newest first.</summary>
    public ImmutableArray<Article> Articles { get; init; } = [];

    /// <summary>People, by first mention.</summary>
    public ImmutableArray<Person> People { get; init; } = [];

    /// <summary>Unnamed sources, by first mention.</summary>
    public ImmutableArray<UnnamedSource> UnnamedSources { get; init; } = [];

    /// <summary>Organisations, by first mention.</summary>
    public ImmutableArray<Entity> Organisations { get; init; } = [];

    /// <summary>Places, by first mention.</summary>
    public ImmutableArray<Entity> Places { get; init; } = [];

    /// <summary>Terms, the most useful first.</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>Events, by date and then by text; undated ones last.</summary>
    public ImmutableArray<TimelineEvent> Events { get; init; } = [];

    /// <summary>Quotations, by article and then reading order.</summary>
    public ImmutableArray<Quotation> Quotes { get; init; } = [];

    /// <summary>Connections, by article and then reading order.</summary>
    public ImmutableArray<Connection> Connections { get; init; } = [];

    /// <summary>What an editor should decide, the most important first.</summary>
    public ImmutableArray<ReviewItem> Review { get; init; } = [];

    /// <summary>Entries that the editor moved, merged or took out.</summary>
    public ImmutableArray<EntryMove> Moves { get; init; } = [];

    /// <summary>What the editor's corrections matched, now or when they last matched something.</summary>
    public ImmutableArray<CorrectionMatch> Matches { get; init; } = [];

    /// <summary>People whose names stand nowhere.</summary>
    public ImmutableArray<PrivatePerson> Private { get; init; } = [];
}
