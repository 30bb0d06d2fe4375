using System.Collections.Immutable;
using StoryExplainer.Stories.Editing.Yaml;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>What an editor says about one term. Keys that are not given change nothing.</summary>
/// <param name="Target">The term: id or exact name.</param>
public sealed record TermCorrection(YamlText Target)
{
    /// <summary>The name that heads the page, or null.</summary>
    public YamlText? Name { get; init; }

    /// <summary>The address of the page, or null.</summary>
    public YamlText? Slug { get; init; }

    /// <summary>Other terms (id or name) that are the same.</summary>
    public ImmutableArray<YamlText> Merge { get; init; } = [];

    /// <summary>Further forms.</summary>
    public ImmutableArray<YamlText> Aliases { get; init; } = [];

    /// <summary>The editor's definition, or null.</summary>
    public YamlText? Definition { get; init; }

    /// <summary>Where the definition comes from: a web address or a line of words; required with one.</summary>
    public YamlText? Source { get; init; }

    /// <summary>True if the term goes.</summary>
    public bool IsHidden { get; init; }

    /// <summary>True if the articles do not use the term and the editor adds it.</summary>
    public bool IsAdded { get; init; }

    /// <summary>Who checked the entry, or null.</summary>
    public ReviewNote? Review { get; init; }
}
