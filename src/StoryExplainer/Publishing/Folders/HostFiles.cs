using System.Collections.Immutable;
using System.Text;
using StoryExplainer.Stories.Editing.Publishing;

namespace StoryExplainer.Publishing.Folders;

/// <summary>Files that a host wants otherwise than the rest.</summary>
internal static class HostFiles
{
    /// <summary>The files as the host of a folder wants them.</summary>
    public static async Task<ImmutableArray<PublishFile>> ForAsync(FolderHost host, ImmutableArray<PublishFile> files, CancellationToken cancellation)
    {
        if (host != FolderHost.Netlify || files.FirstOrDefault(file => file.Path == "_redirects") is not { } rules)
        {
            return files;
        }

        // Netlify shows the page at a former address, which leads on only after it has loaded, unless the rule is forced.
        var text = Encoding.UTF8.GetString((await rules.ReadAsync(cancellation)).Span).Replace(" 301\n", " 301!\n", StringComparison.Ordinal);
        return files.Replace(rules, PublishFile.InMemory(rules.Path, Encoding.UTF8.GetBytes(text)));
    }
}
