using System.Collections.Immutable;

namespace StoryExplainer.Stories.Model;

/// <summary>A story: the articles that lie together in a folder of seeds.</summary>
public sealed record Story
{
    /// <summary>Slug of the folder, or of the title for the articles directly in <c>seeds/</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The folder under <c>seeds/</c>, or null for the articles directly in it.</summary>
    public string? Folder { get; init; }

    /// <summary>Its title: the editor's, else the name of its folder in words; without a folder, that of its newest article.</summary>
    public required string Title { get; init; }

    /// <summary>Ids of its articles, the newest first.</summary>
    public ImmutableArray<string> Articles { get; init; } = [];
}
