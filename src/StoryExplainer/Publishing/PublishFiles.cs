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

    /// <summary>The files of an output folder that a build made, by path. Its mark, and what somebody else keeps there, stays at home.</summary>
    public static ImmutableArray<PublishFile> Read(string output)
    {
        var root = Path.GetFullPath(output);
        return [.. SiteWriter.FilesIn(root).ToList().AsParallel().AsOrdered().Select(path => PublishFile.OnDisk(path, Path.Combine(root, path)))];
    }
}
