using System.Collections.Immutable;
using System.Globalization;

namespace StoryExplainer.Site.Rendering;

/// <summary>Compares two texts line by line and shows what changed, in the form that every developer knows.</summary>
internal static class LineComparison
{
    private const int Around = 3;

    /// <summary>The changed places: a line "@@ 12" with the number of the new text's first line shown, then lines with a space, - or + in front.</summary>
    public static ImmutableArray<string> Compare(string before, string after)
    {
        var steps = Steps(Lines(before), Lines(after));
        var shown = new bool[steps.Count];
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Mark != ' ')
            {
                Array.Fill(shown, true, Math.Max(0, i - Around), Math.Min(steps.Count, i + Around + 1) - Math.Max(0, i - Around));
            }
        }

        var lines = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < steps.Count; i++)
        {
            if (shown[i])
            {
                if (i == 0 || !shown[i - 1])
                {
                    lines.Add("@@ " + steps[i].Line.ToString(CultureInfo.InvariantCulture));
                }

                lines.Add(steps[i].Mark + steps[i].Text);
            }
        }

        return lines.ToImmutable();
    }

    private static string[] Lines(string text) => text.TrimEnd('\n').Split('\n');

    /// <summary>The longest common subsequence, walked from the start. Templates are short, so the plain table is quick enough.</summary>
    private static List<(char Mark, string Text, int Line)> Steps(string[] before, string[] after)
    {
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var steps = new List<(char, string, int)>();
        var (old, now) = (0, 0);
        while (old < before.Length || now < after.Length)
        {
            if (old < before.Length && now < after.Length && before[old] == after[now])
            {
                steps.Add((' ', after[now], now + 1));
                (old, now) = (old + 1, now + 1);
            }
            else if (old < before.Length && (now == after.Length || common[old + 1, now] >= common[old, now + 1]))
            {
                steps.Add(('-', before[old], now + 1));
                old++;
            }
            else
            {
                steps.Add(('+', after[now], now + 1));
                now++;
            }
        }

        return steps;
    }
}
