using System.Collections.Immutable;
using StoryExplainer.Stories.Editing.Writing;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing;

/// <summary>All that the editor wrote, checked against the stories it is about.</summary>
public sealed record EditorDesk
{
    /// <summary>Texts about stories, by story id.</summary>
    public ImmutableDictionary<string, EditorText> Texts { get; init; } = ImmutableDictionary<string, EditorText>.Empty;

    /// <summary>Pages, by id.</summary>
    public ImmutableArray<EditorPage> Pages { get; init; } = [];

    /// <summary>The introduction of the home page of a site with several stories, or null.</summary>
    public EditorPage? Home { get; init; }

    /// <summary>Corrections told to readers, the newest first.</summary>
    public ImmutableArray<CorrectionNotice> Notices { get; init; } = [];

    /// <summary>The desk as readers may see it: without the pages that are drafts.</summary>
    public EditorDesk WithoutDrafts() => this with { Pages = [.. Pages.Where(page => !page.IsDraft)], Home = Home is { IsDraft: true } ? null : Home };

    /// <summary>The stories with the titles that the editor gave them.</summary>
    public StoryCollection WithTitles(StoryCollection stories) => stories with
    {
        Stories = [.. stories.Stories.Select(story => Texts.TryGetValue(story.Id, out var text) && text.Title is { } title ? story with { Title = title } : story)],
    };
}
