using System.Collections.Immutable;
using StoryExplainer.Stories.Editing.Yaml;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>What an editor says about one organisation or place. Keys that are not given change nothing.</summary>
/// <param name="Target">The entry: id or exact name.</param>
public sealed record EntityCorrection(YamlText Target)
{
    /// <summary>The name that heads the entry, or null.</summary>
    public YamlText? Name { get; init; }

    /// <summary>The address of the entry, or null.</summary>
    public YamlText? Slug { get; init; }

    /// <summary>Other entries (id or name) that are the same.</summary>
    public ImmutableArray<YamlText> Merge { get; init; } = [];

    /// <summary>Further forms of the name.</summary>
    public ImmutableArray<YamlText> Aliases { get; init; } = [];

    /// <summary>True if the entry goes.</summary>
    public bool IsHidden { get; init; }
}
