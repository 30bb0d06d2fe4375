using System.Collections.Immutable;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Editing.Writing;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>What an editor wrote about a story and who checked it.</summary>
internal static class Checks
{
    /// <summary>Who checked something, and when; null if nobody did yet.</summary>
    public static CheckedText? Of(PageMaking making, ReviewNote? note) =>
        note is null ? null : new CheckedText(note.By, making.Dates.Of(DateInterval.Day(note.On)));

    /// <summary>The editor's text about a story, or null.</summary>
    public static EditorText? TextOf(PageMaking making, StoryPlan story) =>
        story.Scope.Story is { } known ? making.Site.Content.Desk.Texts.GetValueOrDefault(known.Id) : null;
}
