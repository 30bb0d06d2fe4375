using System.Collections.Immutable;

namespace StoryExplainer.Stories.Seeds.Formats;

/// <summary>Joins the lines of a text that was broken at a fixed width, as mail and old editors do, so that each paragraph is one line again.</summary>
internal static class HardWrap
{
    private const int WidestColumn = 100;
    private const int NarrowestColumn = 45;
    private const int FewestContinuations = 3;

    /// <summary>The joined lines; unchanged if the text was not broken at a fixed width. A paragraph has the number of its first line.</summary>
    public static ImmutableArray<SeedLine> Join(ImmutableArray<SeedLine> lines)
    {
        if (!IsWrapped(lines))
        {
            return lines;
        }

        var full = lines.Max(line => line.Text.Length) * 2 / 3;
        var joined = ImmutableArray.CreateBuilder<SeedLine>();
        var previousIsFull = false;
        foreach (var line in lines)
        {
            if (previousIsFull && !line.AfterGap)
            {
                joined[^1] = joined[^1] with { Text = joined[^1].Text + " " + line.Text };
            }
            else
            {
                joined.Add(line);
            }

            previousIsFull = line.Text.Length >= full;
        }

        return joined.ToImmutable();
    }

    /// <summary>A broken text has short lines only, and many that begin with a small letter because the sentence goes on.</summary>
    private static bool IsWrapped(ImmutableArray<SeedLine> lines)
    {
        var continuations = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Text.Length > WidestColumn)
            {
                return false;
            }

            continuations += i > 0 && !lines[i].AfterGap && char.IsLower(lines[i].Text[0]) && lines[i - 1].Text.Length >= NarrowestColumn ? 1 : 0;
        }

        return continuations >= FewestContinuations;
    }
}
