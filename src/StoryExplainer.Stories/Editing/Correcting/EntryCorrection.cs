using System.Collections.Immutable;
using StoryExplainer.Stories.Editing.Yaml;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>What an editor can say about every named entry: a person, an organisation, a place or a term. Keys that are not given change nothing.</summary>
/// <param name="Target">The entry: id or exact name.</param>
public abstract record EntryCorrection(YamlText Target)
{
    /// <summary>The name that heads the entry, or null. The address stays.</summary>
    public YamlText? Name { get; init; }

    /// <summary>The last part of the address, or null.</summary>
    public YamlText? Slug { get; init; }

    /// <summary>Other entries (id or name) that are this one.</summary>
    public ImmutableArray<YamlText> Merge { get; init; } = [];

    /// <summary>Further forms. Where they stand in the articles and belong to nobody, they become mentions.</summary>
    public ImmutableArray<YamlText> Aliases { get; init; } = [];

    /// <summary>Forms that mean somebody or something else; their places belong to nobody from then on.</summary>
    public ImmutableArray<YamlText> RemovedAliases { get; init; } = [];

    /// <summary>Places where a form means this entry, whoever it was taken for.</summary>
    public ImmutableArray<EntryMention> Mentions { get; init; } = [];

    /// <summary>True if the entry goes.</summary>
    public bool IsHidden { get; init; }

    /// <summary>True if nobody found the entry and the editor adds it.</summary>
    public bool IsAdded { get; init; }

    /// <summary>Where an added entry comes from, or null.</summary>
    public YamlText? Source { get; init; }

    /// <summary>True if the entry goes, for whatever reason.</summary>
    public virtual bool IsRemoved => IsHidden;

    /// <summary>What the correction does, in a few words for a message.</summary>
    public virtual string Describe() => string.Join(", ", Parts().DefaultIfEmpty("nothing"));

    /// <summary>The parts of the description.</summary>
    protected virtual IEnumerable<string> Parts()
    {
        if (IsHidden)
        {
            yield return "hide";
        }

        if (Name is { } name)
        {
            yield return $"name \"{name}\"";
        }

        if (Slug is { } slug)
        {
            yield return $"slug \"{slug}\"";
        }

        if (!Merge.IsEmpty)
        {
            yield return "merge " + string.Join(", ", Merge);
        }

        if (!Aliases.IsEmpty)
        {
            yield return "aliases " + string.Join(", ", Aliases);
        }

        if (!RemovedAliases.IsEmpty)
        {
            yield return "remove-aliases " + string.Join(", ", RemovedAliases);
        }

        if (!Mentions.IsEmpty)
        {
            yield return "mentions " + string.Join(", ", Mentions.Select(mention => mention.Form));
        }
    }
}

/// <summary>Places where a form means an entry.</summary>
/// <param name="Form">The form, as it stands there.</param>
/// <param name="In">The places: articles, paragraphs or sentences.</param>
public sealed record EntryMention(YamlText Form, ImmutableArray<YamlText> In);
