namespace StoryExplainer.BrowserTests.Support;

/// <summary>Tells the kinds of pages of a site apart by their addresses.</summary>
internal static class PageKinds
{
    /// <summary>Paths of all pages of a folder.</summary>
    public static IEnumerable<string> PagesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>One page of each kind: each at the root, each list, and the first of every folder.</summary>
    public static IEnumerable<string> OneOfEach(IEnumerable<string> pages) => pages.GroupBy(KindOf, StringComparer.Ordinal).Select(kind => kind.First());

    /// <summary>The kind of a page, fit for a file's name.</summary>
    public static string KindOf(string path)
    {
        var name = path.Replace(".html", "", StringComparison.Ordinal);
        return !path.Contains('/', StringComparison.Ordinal) || name.EndsWith("/index", StringComparison.Ordinal) ? name.Replace('/', '-') : path.Split('/')[0] + "-one";
    }
}
