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
    /// <summary>Finds the features of a page; new ones get the next row.</summary>
    public static LearningPage From(PageExample example, float weight, Dictionary<uint, int> rows)
    {
        ImmutableArray<ArticleLine> lines = [.. example.Document.Lines.Select(ArticleLine.From)];
        var page = new PageView(lines, example.Document.Metadata);
        var found = new int[lines.Length][];
        var ends = new (int, int)[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var features = LineFeatures.Of(page, i);
            found[i] = [.. features.Structure.Concat(features.Words).Concat(features.Markup).Select(feature => RowOf(feature, rows))];
            ends[i] = (features.Structure.Count, features.Structure.Count + features.Words.Count);
        }

        return new LearningPage(found, ends, example.Classes, [.. lines.Select(line => line.IsProse)], weight);
    }

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
