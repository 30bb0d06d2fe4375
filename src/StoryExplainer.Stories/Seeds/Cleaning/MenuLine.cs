using System.Collections.Immutable;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>
/// Tells a row of sections ("Earth Life Space Humans", "Scores | Series | Teams") from a title in Capitals Like These: a title speaks of what the
/// text below it speaks of, a menu of other things.
/// </summary>
internal static class MenuLine
{
    private const double SmallLettersOfMenu = 0.15;
    private const int MostWordsOfEntry = 3;
    private const int FewestEntries = 3;
    private const int LinesOfText = 12;

    /// <summary>Share of a title's longer words that its text has; of a line without one small word it takes more, since sections are such lines.</summary>
    private const double SharedWithText = 0.4;
    private const double SharedWithTextByCapitals = 0.6;

    /// <summary>True if the line is a row of sections.</summary>
    public static bool IsOne(ImmutableArray<ArticleLine> lines, int index)
    {
        var line = lines[index];
        if (line.EndsSentence || LineShape.HasQuotation(line.Text))
        {
            return false;
        }

        var entries = line.Text.Split(['|', '•', '·', '›', '»', '>', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var isRow = entries.Length >= FewestEntries && entries.All(entry => entry.Split(' ').Length <= MostWordsOfEntry);
        var smallLetters = LineShape.SmallLetterShare(line.Text);
        if (!isRow && smallLetters > SmallLettersOfMenu)
        {
            return false;
        }

        return SharedShare(lines, index) < (smallLetters > 0 ? SharedWithText : SharedWithTextByCapitals);
    }

    private static double SharedShare(ImmutableArray<ArticleLine> lines, int index)
    {
        var words = lines[index].ContentWords;
        if (words.Count == 0)
        {
            return 0;
        }

        var text = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines.Skip(index + 1).Where(line => line is { IsDropped: false, IsProse: true }).Take(LinesOfText))
        {
            text.UnionWith(line.ContentWords);
        }

        // Where nothing follows that could be a text, there is nothing to compare with.
        return text.Count == 0 ? 1 : (double)words.Count(text.Contains) / words.Count;
    }
}
