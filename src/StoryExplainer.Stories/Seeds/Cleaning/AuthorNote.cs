using System.Collections.Frozen;
using StoryExplainer.Stories.Seeds.Vocabulary;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Marks the lines at the end of a page that introduce its reporters: "Ana Sol covers City Hall."</summary>
internal static class AuthorNote
{
    private const int MostLinesFromEnd = 40;
    private const int MostWords = 70;

    private static readonly FurnitureKind Kind = new("author note", FurnitureReach.End);

    private static readonly FrozenSet<string> Verbs = FrozenSet.Create("is", "are", "was", "writes", "write", "covers", "cover", "reports", "reported", "report", "has", "joined", "contributed", "edits", "works", "teaches");

    /// <summary>Marks such lines in the last part of the draft.</summary>
    public static void Mark(ArticleDraft draft)
    {
        if (draft.Authors.Count == 0)
        {
            return;
        }

        foreach (var line in draft.Lines.Skip(Math.Max(draft.BodyStart + 1, draft.Lines.Length - MostLinesFromEnd)))
        {
            if (line.IsOpen && line.WordCount <= MostWords && Introduces(line.Text, draft.Authors))
            {
                line.Furniture = Kind;
            }
        }
    }

    private static bool Introduces(string text, List<string> authors)
    {
        var names = authors.Where(author => text.Contains(author, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (names.Length == 0 || !authors.Exists(author => text.StartsWith(author, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        var behind = names.Max(name => text.IndexOf(name, StringComparison.OrdinalIgnoreCase) + name.Length);
        return LineWords.Split(text[behind..]).Take(2).Any(Verbs.Contains);
    }
}
