using StoryExplainer.Stories.Seeds.Cleaning;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>Decides where a line break in a block parts two lines of an article, and where it only wraps one.</summary>
internal static class LineBreaks
{
    /// <summary>A title, a byline or a date above text is no longer.</summary>
    private const int MostWordsOfLabel = 14;

    private const int FewestWrapped = 3;
    private const int NarrowestColumn = 45;
    private const int WidestColumn = 100;

    /// <summary>The pieces of a block's text, put together again where a break only wraps it.</summary>
    /// <param name="pieces">The words between the breaks, with the number of their line.</param>
    public static IEnumerable<(string Text, int Line)> Join(IReadOnlyList<(string Text, int Line)> pieces)
    {
        var isWrapped = IsWrapped(pieces);
        var open = "";
        var line = 0;
        foreach (var piece in pieces)
        {
            if (open.Length > 0 && (isWrapped ? !LineShape.EndsSentence(open) && open.Length >= NarrowestColumn : !Parts(open, piece.Text)))
            {
                open = open + " " + piece.Text;
                continue;
            }

            if (open.Length > 0)
            {
                yield return (open, line);
            }

            (open, line) = piece;
        }

        if (open.Length > 0)
        {
            yield return (open, line);
        }
    }

    private static bool Parts(string before, string after)
    {
        if (char.IsLower(after[0]) || before[^1] is ',' or '-' or '–' or '—')
        {
            return false;
        }

        return LineShape.EndsSentence(before) || LineText.CountWords(before) <= MostWordsOfLabel;
    }

    private static bool IsWrapped(IReadOnlyList<(string Text, int Line)> pieces)
    {
        var wrapped = 0;
        for (var i = 1; i < pieces.Count; i++)
        {
            wrapped += char.IsLower(pieces[i].Text[0]) && pieces[i - 1].Text.Length is >= NarrowestColumn and <= WidestColumn ? 1 : 0;
        }

        return wrapped >= FewestWrapped;
    }
}
