using System.Collections.Immutable;

namespace StoryExplainer.Stories.Seeds.Cleaning.Learned;

/// <summary>
/// Short notices on different matters, one a line ("Police notes", "News in brief"), speak of nothing that the line before speaks of, as furniture does. A pasted text that has nothing but
/// sentences behind its first paragraph ends with its last line.
/// </summary>
internal static class ShortNotices
{
    private const int MostLines = 24;

    /// <summary>The classes, with such notices as text.</summary>
    public static ImmutableArray<LineClass> Apply(PageView page, ImmutableArray<LineClass> classes)
    {
        var first = classes.IndexOf(LineClass.Text);
        var end = classes.IndexOf(LineClass.After);
        if (page.Markup is not null || first < 0 || end < first || page.Lines.Length > MostLines || page.Lines.Length - end < end - first)
        {
            return classes;
        }

        for (var i = first; i < page.Lines.Length; i++)
        {
            if (classes[i] is not (LineClass.Text or LineClass.After) || !IsNotice(page, i))
            {
                return classes;
            }
        }

        return [.. classes.Select(kind => kind == LineClass.After ? LineClass.Text : kind)];
    }

    private static bool IsNotice(PageView page, int index) =>
        page.Lines[index] is { IsProse: true, EndsSentence: true } line && line.Text[^1] == '.' && page.Repeats[index] < 0 && page.Shapes[index].Names.All(name => name is "prose")
        && FurnitureReason.IsUnknown(line.Text) && !line.Text.Contains('@') && !line.Text.Contains("://", StringComparison.Ordinal);
}
