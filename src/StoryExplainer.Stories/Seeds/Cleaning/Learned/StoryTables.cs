using System.Collections.Immutable;

namespace StoryExplainer.Stories.Seeds.Cleaning.Learned;

/// <summary>
/// A table of data belongs to the story as a whole or not at all; row by row ("Days of rain | nine") it looks like furniture. One that stands behind a paragraph of the story,
/// nothing but headings and captions between, and is not made of links belongs to it.
/// </summary>
internal static class StoryTables
{
    private const int FewestRows = 2;
    private const double MostLinks = 0.5;

    /// <summary>The classes, with the rows of the story's tables as text.</summary>
    public static ImmutableArray<LineClass> Apply(ImmutableArray<ArticleLine> lines, ImmutableArray<LineClass> classes)
    {
        var changed = classes.ToBuilder();
        for (var first = 0; first < lines.Length; first++)
        {
            var end = first;
            while (end < lines.Length && lines[end].Source.Hint == LineHint.TableRow)
            {
                end++;
            }

            if (end - first >= FewestRows && IsBehindText(lines, changed, first) && LinksOf(lines, first, end) < MostLinks)
            {
                for (var row = first; row < end; row++)
                {
                    changed[row] = lines[row].WordCount > 0 ? LineClass.Text : changed[row];
                }
            }

            first = Math.Max(first, end - 1);
        }

        return changed.ToImmutable();
    }

    private static bool IsBehindText(ImmutableArray<ArticleLine> lines, ImmutableArray<LineClass>.Builder classes, int row)
    {
        var before = row - 1;
        while (before >= 0 && (classes[before] == LineClass.Caption || lines[before].Source.Hint is LineHint.Heading or LineHint.Caption))
        {
            before--;
        }

        return before >= 0 && classes[before] == LineClass.Text;
    }

    private static double LinksOf(ImmutableArray<ArticleLine> lines, int first, int end) =>
        Enumerable.Range(first, end - first).Average(row => lines[row].Source.Markup?.LinkShare ?? 0);
}
