using System.Collections.Immutable;
using StoryExplainer.Stories.Editing.Writing;

namespace StoryExplainer.Stories.Editing;

/// <summary>All that the editor wrote, checked against the stories it is about.</summary>
public sealed record EditorDesk
{
    /// <summary>Texts about stories, by story id.</summary>
    public ImmutableDictionary<string, EditorText> Texts { get; init; } = ImmutableDictionary<string, EditorText>.Empty;

    /// <summary>Pages, by id.</summary>
    public ImmutableArray<EditorPage> Pages { get; init; } = [];

    /// <summary>Corrections told to readers, the newest first.</summary>
    public ImmutableArray<CorrectionNotice> Notices { get; init; } = [];
}
