namespace StoryExplainer.Publishing.Git;

/// <summary>
/// The repository whose objects a publication is made of: the project's own where it lies in one, because that is where the credentials of its
/// remotes are, else one of our own in the cache. In neither is anything changed but that objects are added.
/// </summary>
internal sealed class GitRepository
{
    private GitRepository(GitCommand git) => Git = git;

    /// <summary>Runs git in it.</summary>
    public GitCommand Git { get; }

    /// <summary>Finds or makes the repository.</summary>
    /// <param name="project">Folder of the project.</param>
    /// <param name="cache">Folder for what may be lost.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<GitRepository> OpenAsync(string project, string cache, CancellationToken cancellation)
    {
        var own = new GitCommand(project);
        if ((await own.TryAsync(["rev-parse", "--git-dir"], cancellation: cancellation)).Code == 0)
        {
            return new GitRepository(own);
        }

        var folder = Path.Combine(Path.GetFullPath(cache), "publish.git");
        if (!File.Exists(Path.Combine(folder, "HEAD")))
        {
            Directory.CreateDirectory(folder);
            await new GitCommand(folder).RunAsync("make a repository in the cache", ["init", "--quiet", "--bare", "."], cancellation: cancellation);
        }

        return new GitRepository(new GitCommand(folder));
    }

    /// <summary>The commit that a branch of the remote is at, or null if there is no such branch.</summary>
    public async Task<string?> TipAsync(string remote, string branch, CancellationToken cancellation)
    {
        var reference = "refs/heads/" + branch;
        var lines = await Git.RunAsync($"ask the remote \"{remote}\"", ["ls-remote", "--", remote, reference], cancellation: cancellation);
        return lines.Split('\n').Select(line => line.Split('\t')).FirstOrDefault(parts => parts is [_, var name] && name == reference)?[0];
    }

    /// <summary>Gets the objects of a commit of the remote, unless they are here.</summary>
    public async Task FetchAsync(string remote, string branch, string commit, CancellationToken cancellation)
    {
        if ((await Git.TryAsync(["cat-file", "-e", commit + "^{tree}"], cancellation: cancellation)).Code == 0)
        {
            return;
        }

        // Depth is a property of the whole repository: only where history is cut already may more of it be left out.
        var isShallow = (await Git.RunAsync("look at the repository", ["rev-parse", "--is-shallow-repository"], cancellation: cancellation)).Trim() == "true";
        await Git.RunAsync(
            $"fetch \"{branch}\" from \"{remote}\"",
            ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--refmap=", isShallow ? "--depth=1" : "--no-auto-maintenance", "--", remote, "refs/heads/" + branch],
            cancellation: cancellation);
    }

    /// <summary>The files of a commit: the id of each file's content by its path.</summary>
    public async Task<Dictionary<string, string>> ReadTreeAsync(string commit, CancellationToken cancellation)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var entries = await Git.RunAsync("read the branch", ["ls-tree", "-r", "-z", "--full-tree", commit], cancellation: cancellation);
        foreach (var entry in entries.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // "100644 blob ID<tab>PATH"
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            files[entry[(tab + 1)..]] = entry[..tab].Split(' ')[2];
        }

        return files;
    }

    /// <summary>The ids of files' contents, in the order of the files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="keeps">True to add the contents to the repository.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<List<string>> HashAsync(IReadOnlyCollection<PublishFile> files, bool keeps, CancellationToken cancellation)
    {
        string[] write = keeps ? ["-w"] : [];
        var onDisk = files.Where(file => file.Source is not null).ToList();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        if (onDisk.Count > 0)
        {
            // One process for all; --no-filters, so that no setting about line ends changes a byte.
            var lines = await Git.RunAsync(
                "read the site", ["hash-object", .. write, "--no-filters", "--stdin-paths"], string.Concat(onDisk.Select(file => file.Source + "\n")), cancellation: cancellation);
            foreach (var (file, id) in onDisk.Zip(lines.Split('\n')))
            {
                ids[file.Path] = id;
            }
        }

        foreach (var file in files.Where(file => file.Source is null))
        {
            var text = System.Text.Encoding.UTF8.GetString((await file.ReadAsync(cancellation)).Span);
            ids[file.Path] = (await Git.RunAsync("read the site", ["hash-object", .. write, "--no-filters", "--stdin"], text, cancellation: cancellation)).Trim();
        }

        return [.. files.Select(file => ids[file.Path])];
    }

    /// <summary>Makes a tree of files, by way of an index of its own.</summary>
    public async Task<string> WriteTreeAsync(IEnumerable<(string Path, string Id)> files, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("story-explainer-");
        try
        {
            (string, string)[] index = [("GIT_INDEX_FILE", Path.Combine(folder.FullName, "index"))];
            var entries = string.Concat(files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"100644 {file.Id} 0\t{file.Path}\0"));
            await Git.RunAsync("write the site's tree", ["update-index", "-z", "--index-info"], entries, [.. index], cancellation);
            return (await Git.RunAsync("write the site's tree", ["write-tree"], environment: [.. index], cancellation: cancellation)).Trim();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Makes a commit of a tree.</summary>
    public async Task<string> CommitAsync(string tree, string? parent, string message, CancellationToken cancellation)
    {
        // A machine that builds and publishes often has no name of its own.
        var hasName = (await Git.TryAsync(["var", "GIT_COMMITTER_IDENT"], cancellation: cancellation)).Code == 0;
        (string, string)[] name = hasName
            ? []
            : [("GIT_AUTHOR_NAME", "StoryExplainer"), ("GIT_AUTHOR_EMAIL", "noreply@localhost"), ("GIT_COMMITTER_NAME", "StoryExplainer"), ("GIT_COMMITTER_EMAIL", "noreply@localhost")];
        string[] parents = parent is null ? [] : ["-p", parent];
        return (await Git.RunAsync("make the commit", ["commit-tree", tree, .. parents], message + "\n", [.. name], cancellation)).Trim();
    }
}
