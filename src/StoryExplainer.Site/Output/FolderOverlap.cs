namespace StoryExplainer.Site.Output;

/// <summary>Tells whether two folders share files.</summary>
public static class FolderOverlap
{
    /// <summary>True if one is the other, or lies in it.</summary>
    public static bool Is(string left, string right)
    {
        var comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        var (first, second) = (WithSeparator(left), WithSeparator(right));
        return first.StartsWith(second, comparison) || second.StartsWith(first, comparison);
    }

    private static string WithSeparator(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) + Path.DirectorySeparatorChar;
}
