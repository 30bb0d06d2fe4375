using System.Collections.Immutable;
using StoryExplainer.Publishing.Folders;
using StoryExplainer.Site.Output;
using StoryExplainer.Stories.Editing.Publishing;

namespace StoryExplainer.Publishing;

/// <summary>Reads what there is to publish.</summary>
internal static class PublishFiles
{
    /// <summary>The files of an output folder, as a place wants them.</summary>
    public static async Task<ImmutableArray<PublishFile>> ForAsync(PublishSettings place, string output, CancellationToken cancellation)
    {
        var files = Read(output);
        return place is FolderPublishing folder ? await HostFiles.ForAsync(folder.Host, files, cancellation) : files;
    }

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
