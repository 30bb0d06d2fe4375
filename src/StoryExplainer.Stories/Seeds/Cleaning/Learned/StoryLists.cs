using System.Collections.Immutable;

namespace StoryExplainer.Stories.Seeds.Cleaning.Learned;

/// <summary>A list of one form, with numbers or bullets, that a line of the story announces ("The dates of the tour:") belongs to the story in a pasted text, even where it ends it.</summary>
internal static class StoryLists
{
    /// <summary>The classes, with the items of such lists as text.</summary>
    public static ImmutableArray<LineClass> Apply(PageView page, ImmutableArray<LineClass> classes)
    {
        if (page.Markup is not null)
        {
            return classes;
        }

        var changed = classes.ToBuilder();
        for (var i = 1; i < changed.Count; i++)
        {
            if (changed[i - 1] == LineClass.Text && changed[i] != LineClass.Text && page.Rows.IsOfAnnouncedList(i) && page.Rows.IsMarkedForm(i) && page.ProseBefore(i) > 0)
            {
                changed[i] = LineClass.Text;
            }
        }

        return changed.ToImmutable();
    }
}
