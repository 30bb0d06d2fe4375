using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>Who is who: everybody of the site or of one story.</summary>
public sealed record PeoplePage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "people.html";

    /// <inheritdoc/>
    public override string Kind => "people";

    /// <summary>People with a page: in the editor's groups, or by letter where the list is split; those who carry the story most first.</summary>
    public ImmutableArray<PersonGroup> Groups { get; init; } = [];

    /// <summary>Sources without a name; never merged with each other or with a person.</summary>
    public ImmutableArray<UnnamedSourceEntry> UnnamedSources { get; init; } = [];

    /// <summary>People of whom too little is said for a page.</summary>
    public ImmutableArray<AlsoNamed> AlsoNamed { get; init; } = [];

    /// <summary>Number of sources without a name that the list leaves out for want of room.</summary>
    public int MoreUnnamedSources { get; init; }

    /// <summary>Number of people in <see cref="AlsoNamed"/> that the list leaves out for want of room.</summary>
    public int MoreAlsoNamed { get; init; }

    /// <summary>All parts of the list; empty if it is whole.</summary>
    public ImmutableArray<IndexPart> Parts { get; init; } = [];

    /// <summary>Number of people with a page, over all parts.</summary>
    public int Total { get; init; }
}
