namespace StoryExplainer.Site.Rendering;

/// <summary>Finds what somebody probably meant to write in a template, where letter case and underscores count, and words it as a hint.</summary>
internal static class NearestName
{
    /// <summary>The closest of the known names, or null if none is close.</summary>
    public static string? Find(string written, IEnumerable<string> known)
    {
        string? nearest = null;
        var best = Math.Max(2, written.Length / 3) + 1;
        foreach (var name in known.Order(StringComparer.Ordinal))
        {
            var distance = Language.Text.NearestName.Distance(written, name);
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
}
