using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>What the whole site knows, in few words: for a layout of one's own that shows some of it. Each list has the first 500.</summary>
public sealed record SiteLists
{
    /// <summary>People with a page, by first mention.</summary>
    public ImmutableArray<ListedPerson> People { get; init; } = [];

    /// <summary>Terms, the most useful first.</summary>
    public ImmutableArray<NamedLink> Terms { get; init; } = [];

    /// <summary>Organisations, by first mention.</summary>
    public ImmutableArray<NamedLink> Organisations { get; init; } = [];

    /// <summary>Events, by date.</summary>
    public ImmutableArray<ListedEvent> Events { get; init; } = [];
}

/// <summary>A person in a list of the whole site.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Name">The name.</param>
/// <param name="Href">The person's page.</param>
/// <param name="Role">The first role, or null.</param>
/// <param name="Group">The editor's group, or null.</param>
public sealed record ListedPerson(string Id, string Name, string? Href, string? Role, string? Group);

/// <summary>An event in a list of the whole site.</summary>
/// <param name="Id">Its place on the timeline.</param>
/// <param name="Title">What, in a few words.</param>
/// <param name="Date">When.</param>
/// <param name="Href">Where it stands on the timeline.</param>
public sealed record ListedEvent(string Id, string Title, DateText Date, string Href);
