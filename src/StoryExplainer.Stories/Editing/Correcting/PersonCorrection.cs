using System.Collections.Immutable;
using StoryExplainer.Stories.Editing.Yaml;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>What an editor says about one person.</summary>
/// <param name="Target">The person: id or exact name.</param>
public sealed record PersonCorrection(YamlText Target) : EntryCorrection(Target)
{
    /// <summary>The one role shown, or null. It needs a <see cref="EntryCorrection.Source"/> unless an article words it so.</summary>
    public YamlText? Role { get; init; }

    /// <summary>Roles that are wrong, as the articles word them.</summary>
    public ImmutableArray<YamlText> RemovedRoles { get; init; } = [];

    /// <summary>True for a private person: no page, no index, nothing in the data.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>With a page or only among "also named", or null to leave that to the evidence.</summary>
    public bool? HasPage { get; init; }

    /// <summary>The group in who's who, or null.</summary>
    public string? Group { get; init; }

    /// <summary>Parts of this entry that are somebody else.</summary>
    public ImmutableArray<PersonSplit> Splits { get; init; } = [];

    /// <summary>People (id or name) with whom no sentence connects this one, whatever was found.</summary>
    public ImmutableArray<YamlText> RemovedConnections { get; init; } = [];

    /// <summary>Who checked the entry, or null.</summary>
    public ReviewNote? Review { get; init; }

    /// <summary>True if it changes what the articles gave; a group, a note or the choice of a page leave the facts as they were found.</summary>
    public bool ChangesFacts => Name is not null || Slug is not null || !Merge.IsEmpty || !Aliases.IsEmpty || Role is not null || !RemovedRoles.IsEmpty || !RemovedAliases.IsEmpty || !Mentions.IsEmpty || IsAdded;

    /// <inheritdoc/>
    public override bool IsRemoved => IsHidden || IsPrivate;

    /// <inheritdoc/>
    protected override IEnumerable<string> Parts() =>
        base.Parts()
            .Concat(Role is { } role ? [$"role \"{role}\""] : [])
            .Concat(RemovedRoles.IsEmpty ? [] : ["remove-roles"])
            .Concat(RemovedConnections.IsEmpty ? [] : ["remove-connections"])
            .Concat(IsPrivate ? ["private"] : [])
            .Concat(HasPage is null ? [] : ["page"])
            .Concat(Group is null ? [] : [$"group \"{Group}\""])
            .Concat(Splits.IsEmpty ? [] : ["split"])
            .Concat(Review is null ? [] : ["review"]);
}

/// <summary>Mentions of an entry that are somebody else's.</summary>
/// <param name="Name">The other person's name.</param>
/// <param name="In">Where: an article (id or cite key), or a paragraph of one ("herald ¶8").</param>
public sealed record PersonSplit(YamlText Name, ImmutableArray<YamlText> In);
