using System.Collections.Immutable;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Planning;

/// <summary>What belongs to one story, or to the whole site: numbers into the collection's lists.</summary>
internal sealed record StoryScope
{
    /// <summary>The story; null for the whole of a site with several stories.</summary>
    public Story? Story { get; init; }

    /// <summary>Where its pages stand: "", or "stories/NAME/".</summary>
    public required string Folder { get; init; }

    /// <summary>Articles, the newest first.</summary>
    public ImmutableArray<int> Articles { get; init; } = [];

    /// <summary>People with a page, those who carry the story first.</summary>
    public ImmutableArray<int> People { get; init; } = [];

    /// <summary>People who are only named, by first mention.</summary>
    public ImmutableArray<int> AlsoNamed { get; init; } = [];

    /// <summary>Sources without a name, by first mention.</summary>
    public ImmutableArray<int> UnnamedSources { get; init; } = [];

    /// <summary>Terms, the most useful first.</summary>
    public ImmutableArray<int> Terms { get; init; } = [];

    /// <summary>Events by date.</summary>
    public ImmutableArray<int> Events { get; init; } = [];

    /// <summary>Quotations by article and then reading order.</summary>
    public ImmutableArray<int> Quotes { get; init; } = [];

    /// <summary>Connections by article and then reading order.</summary>
    public ImmutableArray<int> Connections { get; init; } = [];
}
