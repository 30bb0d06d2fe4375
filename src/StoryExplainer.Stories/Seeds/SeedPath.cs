namespace StoryExplainer.Stories.Seeds;

/// <summary>Paths under <c>seeds/</c>, always with forward slashes.</summary>
public static class SeedPath
{
    /// <summary>The path as the editor sees it: under the project's folder.</summary>
    public static string ForDiagnostics(string path) => "seeds/" + path;

    /// <summary>The first folder of a path, which makes the story; null for a seed directly in <c>seeds/</c>.</summary>
    public static string? FolderOf(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? null : path[..slash];
    }

    /// <summary>Path of the file that may stand beside a seed.</summary>
    public static string SidecarOf(string path) => WithoutExtension(path) + ".yml";

    /// <summary>A path without its ending.</summary>
    public static string WithoutExtension(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') ? path[..dot] : path;
    }

    /// <summary>The ending in small letters, with its dot; empty if there is none.</summary>
    public static string ExtensionOf(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') ? path[dot..].ToLowerInvariant() : "";
    }
}
