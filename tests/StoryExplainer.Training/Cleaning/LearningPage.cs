using System.Collections.Immutable;
using StoryExplainer.Stories.Seeds.Cleaning;
using StoryExplainer.Stories.Seeds.Cleaning.Learned;

namespace StoryExplainer.Training.Cleaning;

/// <summary>A page as the trainer sees it: for each line the rows of its features, its class, and whether it is running text.</summary>
/// <param name="Rows">For each line the rows of its features: those of structure, then words, then markup.</param>
/// <param name="Ends">For each line where structure and words end in its rows.</param>
/// <param name="Classes">The right classes.</param>
/// <param name="IsProse">Whether a line is running text.</param>
/// <param name="Weight">How much the page counts.</param>
internal sealed record LearningPage(int[][] Rows, (int Structure, int Words)[] Ends, ImmutableArray<LineClass> Classes, bool[] IsProse, float Weight)
{
    /// <summary>The features of the lines of pages; each new one gets the next row.</summary>
    public static List<LearningPage> FromAll(IReadOnlyList<(PageExample Example, float Weight)> pages, Dictionary<uint, int> rows) =>
        [.. pages.AsParallel().AsOrdered().Select(page => (page.Example, page.Weight, Features: FeaturesOf(page.Example))).AsEnumerable().Select(page => From(page.Example, page.Weight, page.Features, rows))];

    private static (FeatureList Features, bool IsProse)[] FeaturesOf(PageExample example)
    {
        var page = new PageView([.. example.Document.Lines.Select(ArticleLine.From)], example.Document.Metadata);
        return [.. page.Lines.Select((line, i) => (LineFeatures.Of(page, i), line.IsProse))];
    }

    private static LearningPage From(PageExample example, float weight, (FeatureList Features, bool IsProse)[] lines, Dictionary<uint, int> rows) =>
        new(
            [.. lines.Select(line => line.Features.Structure.Concat(line.Features.Words).Concat(line.Features.Markup).Select(feature => RowOf(feature, rows)).ToArray())],
            [.. lines.Select(line => (line.Features.Structure.Count, line.Features.Structure.Count + line.Features.Words.Count))],
            example.Classes,
            [.. lines.Select(line => line.IsProse)],
            weight);

    /// <summary>The page without some features.</summary>
    public LearningPage Only(bool[] isWanted)
    {
        var ends = Ends.Select((end, i) => (Rows[i][..end.Structure].Count(row => isWanted[row]), Rows[i][..end.Words].Count(row => isWanted[row]))).ToArray();
        return this with { Rows = [.. Rows.Select(rows => Array.FindAll(rows, row => isWanted[row]))], Ends = ends };
    }

    private static int RowOf(uint feature, Dictionary<uint, int> rows)
    {
        if (!rows.TryGetValue(feature, out var row))
        {
            rows[feature] = row = rows.Count;
        }

        return row;
    }
}
