namespace StoryExplainer.Site.Rendering;

/// <summary>Finds what somebody probably meant to write.</summary>
internal static class NearestName
{
    /// <summary>The closest of the known names, or null if none is close.</summary>
    public static string? Find(string written, IEnumerable<string> known)
    {
        string? nearest = null;
        var best = Math.Max(2, written.Length / 3) + 1;
        foreach (var name in known.Order(StringComparer.Ordinal))
        {
            var distance = Distance(written, name);
            if (distance < best)
            {
                (nearest, best) = (name, distance);
            }
        }

        // Three letters changed into three others are no slip of the pen.
        return best < written.Length ? nearest : null;
    }

    /// <summary>" Did you mean "x"?", or nothing.</summary>
    public static string Hint(string written, IEnumerable<string> known) => Find(written, known) is { } name ? $" Did you mean \"{name}\"?" : "";

    /// <summary>Number of letters to insert, drop, change or swap with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var above = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, above, row) = (above, row, before);
        }

        return above[b.Length];
    }
}
