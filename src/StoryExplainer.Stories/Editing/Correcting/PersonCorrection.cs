using System.Collections.Immutable;
using StoryExplainer.Stories.Editing.Yaml;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>What an editor says about one person. Keys that are not given change nothing.</summary>
/// <param name="Target">The person: id or exact name.</param>
public sealed record PersonCorrection(YamlText Target)
{
    /// <summary>The name that heads the page, or null. The address stays.</summary>
    public YamlText? Name { get; init; }

    /// <summary>The address of the page, or null.</summary>
    public YamlText? Slug { get; init; }

    /// <summary>Other entries (id or name) that are this person.</summary>
    public ImmutableArray<YamlText> Merge { get; init; } = [];

    /// <summary>Further forms of the name. Where they stand in the articles and belong to nobody, they become mentions.</summary>
    public ImmutableArray<YamlText> Aliases { get; init; } = [];

    /// <summary>The one role shown, or null. It needs a source unless an article words it so.</summary>
    public YamlText? Role { get; init; }

    /// <summary>Where <see cref="Role"/> comes from, or null.</summary>
    public YamlText? Source { get; init; }

    /// <summary>Roles that are wrong, as the articles word them.</summary>
    public ImmutableArray<YamlText> RemovedRoles { get; init; } = [];

    /// <summary>True if this is no person, or none of the story: the entry goes.</summary>
    public bool IsHidden { get; init; }

    /// <summary>True for a private person: no page, no index, nothing in the data.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>With a page or only among "also named", or null to leave that to the evidence.</summary>
    public bool? HasPage { get; init; }

    /// <summary>The group in who's who, or null.</summary>
    public string? Group { get; init; }

    /// <summary>Parts of this entry that are somebody else.</summary>
    public ImmutableArray<PersonSplit> Splits { get; init; } = [];

    /// <summary>True if no article names this person and the editor adds them; then <see cref="Source"/> is given.</summary>
    public bool IsAdded { get; init; }

    /// <summary>Who checked the entry, or null.</summary>
    public ReviewNote? Review { get; init; }
}

/// <summary>Mentions of an entry that are somebody else's.</summary>
/// <param name="Name">The other person's name.</param>
/// <param name="In">Where: an article (id or cite key), or a paragraph of one ("wapo ¶8").</param>
public sealed record PersonSplit(YamlText Name, ImmutableArray<YamlText> In);
