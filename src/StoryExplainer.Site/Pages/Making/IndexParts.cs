using System.Collections.Immutable;
using StoryExplainer.Site.Planning;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>What the pages of split lists share.</summary>
internal static class IndexParts
{
    /// <summary>The links to the parts of a list.</summary>
    public static ImmutableArray<IndexPart> Of(PageMaking making, IndexPlan plan) =>
        [.. plan.Parts.Select(part => new IndexPart(part.Label, making.Href(part.Address), part.Items.Length, part.Address == making.Address))];

    /// <summary>The frame of a list or of one of its parts.</summary>
    /// <param name="making">The page.</param>
    /// <param name="key">End of the label keys: "people".</param>
    /// <param name="plan">The list.</param>
    /// <param name="part">The part, or null for the landing page.</param>
    /// <param name="story">The story, or null for the whole site.</param>
    public static PageHead Head(PageMaking making, string key, IndexPlan plan, IndexPlanPart? part, StoryPlan? story)
    {
        var words = making.Site.Words;
        var name = words.Say("title." + key);
        var owner = story is not null && making.Site.Addresses.HasStories ? story.Scope.Story?.Title : null;
        var title = part is null ? name : words.Say("title.part", ("title", name), ("part", part.Label));
        return new PageHead
        {
            Title = owner is null ? title : words.Say("title.of_story", ("title", title), ("story", owner)),
            Description = words.Say("description." + key, ("title", owner ?? making.Site.Content.Settings.Title), ("count", plan.Total)),
            Story = story,
            Section = key,
            Steps = part is null ? [] : [(name, plan.Landing)],
        };
    }
}
