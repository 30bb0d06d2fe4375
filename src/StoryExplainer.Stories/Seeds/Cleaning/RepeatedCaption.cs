using System.Collections.Immutable;
using StoryExplainer.Stories.Seeds.Cleaning.Learned;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>
/// Finds a caption that a page gives twice: as the words that stand for the picture, and again under it with who took it ("Boats at dawn." and "Boats at dawn. Credit: Ada Obi").
/// The line with the credit tells what the other one is.
/// </summary>
internal static class RepeatedCaption
{
    private const int Farthest = 3;
    private const int LongestCredit = 80;

    private static readonly string[] _credits = ["Credit", "Photo", "Picture", "Image", "Photograph", "©", "Getty", "Reuters", "AP"];

    /// <summary>The classes, with both lines of a repeated caption as captions.</summary>
    public static ImmutableArray<LineClass> Apply(ImmutableArray<ArticleLine> lines, ImmutableArray<LineClass> classes)
    {
        var changed = classes.ToBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            for (var k = i + 1; k < Math.Min(lines.Length, i + 1 + Farthest); k++)
            {
                if (lines[i].WordCount > 3 && IsWithCredit(lines[k].Text, lines[i].Text))
                {
                    changed[i] = changed[k] = LineClass.Caption;
                }
            }
        }

        return changed.ToImmutable();
    }

    private static bool IsWithCredit(string line, string words)
    {
        if (line.Length <= words.Length || line.Length > words.Length + LongestCredit || !line.StartsWith(words, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = line.AsSpan(words.Length).TrimStart(" |(–—");
        foreach (var credit in _credits)
        {
            if (rest.StartsWith(credit, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
