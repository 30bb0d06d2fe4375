using System.IO.Enumeration;

namespace StoryExplainer.Site.Output;

/// <summary>Lists what is in a folder without ever following a link out of it.</summary>
internal static class FolderFiles
{
    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true };

    /// <summary>Paths of all files and links inside a folder, relative to it, with forward slashes; nothing if there is no such folder.</summary>
    public static IEnumerable<string> In(string folder) => Directory.Exists(folder)
        ? new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), All)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        }.Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)
        : [];

    /// <summary>Full paths of the folders inside a folder, the innermost first.</summary>
    public static IEnumerable<string> FoldersIn(string folder) => new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), All)
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => entry.IsDirectory && !IsLink(ref entry),
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
    }.OrderByDescending(path => path.Length).ThenBy(path => path, StringComparer.Ordinal);

    /// <summary>The folders that a path inside a folder goes through, the innermost first.</summary>
    public static IEnumerable<string> FoldersAbove(string file)
    {
        for (var end = file.LastIndexOf('/'); end > 0; end = file.LastIndexOf('/', end - 1))
        {
            yield return file[..end];
        }
    }

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
