using System.Collections.Immutable;
using StoryExplainer.Site.Output;

namespace StoryExplainer.Publishing;

/// <summary>Reads what there is to publish.</summary>
internal static class PublishFiles
{
    /// <summary>The files of an output folder, by path. The mark of the build stays at home.</summary>
    public static ImmutableArray<PublishFile> Read(string output)
    {
        var root = Path.GetFullPath(output);
        return
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(source => (Path: Path.GetRelativePath(root, source).Replace('\\', '/'), Source: source))
                .Where(file => file.Path != SiteWriter.MarkerName)
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .AsParallel().AsOrdered()
                .Select(file => PublishFile.OnDisk(file.Path, file.Source)),
        ];
    }
}
