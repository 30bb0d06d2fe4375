using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using StoryExplainer.Site.Locking;

namespace StoryExplainer.Publishing.Folders;

/// <summary>A folder on this machine or a mounted one. Only what changed is written, each file under another name first and then renamed.</summary>
internal sealed class FolderTarget : IPublishTarget
{
    private const string UnfinishedSuffix = ".story-explainer-new";

    private const string LockName = ".story-explainer-lock";

    private readonly string _folder;
    private readonly Func<string, bool> _keeps;
    private readonly TimeSpan _patience;
    private readonly string _listPath;
    private readonly Lock _lock = new();
    private FileStream? _journal;
    private FolderLock? _held;

    /// <summary>Publishes into a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="keeps">Tells which paths there are not the site's; null if all are.</param>
    /// <param name="patience">How long to wait for another publication, or null for as long as is usual.</param>
    public FolderTarget(string folder, Func<string, bool>? keeps = null, TimeSpan? patience = null)
    {
        _keeps = keeps ?? (_ => false);
        _patience = patience ?? PlaceLock.Patience;
        _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        _listPath = Path.Combine(_folder, PublishedList.FileName);
        Description = $"the folder {_folder}";
    }

    /// <inheritdoc/>
    public string Description { get; }

    /// <inheritdoc/>
    public int MaximumParallel => Environment.ProcessorCount;

    /// <inheritdoc/>
    public ImmutableArray<PublishFile> Additions => [];

    /// <inheritdoc/>
    public Task HoldAsync(CancellationToken cancellation)
    {
        // A place that will be refused is not touched, not even by a lock.
        if (File.Exists(_listPath) || FirstForeign() is null)
        {
            _held = PlaceLock.Take(Path.Combine(_folder, LockName), Description, _patience, cancellation);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string?>> ReadAsync(IReadOnlyDictionary<string, PublishFile> files, CancellationToken cancellation)
    {
        var present = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (!Directory.Exists(_folder))
        {
            return present;
        }

        if (!File.Exists(_listPath))
        {
            return FirstForeign() is { } foreign ? throw new PublishProblemException(PublishDiagnostics.ForeignPlace, Description, foreign, PublishedList.FileName) : present;
        }

        var list = PublishedList.Parse(await File.ReadAllTextAsync(_listPath, cancellation));
        foreach (var path in list.Paths.Where(path => File.Exists(PlaceOf(path))))
        {
            present[path] = files.TryGetValue(path, out var file) && new FileInfo(PlaceOf(path)).Length == file.Length ? HashOf(PlaceOf(path)) : null;
        }

        var inTheWay = files.Keys.Where(path => !list.Has(path)).Order(StringComparer.Ordinal).FirstOrDefault(path => Path.Exists(PlaceOf(path)));
        return inTheWay is null ? present : throw new PublishProblemException(PublishDiagnostics.ForeignFile, Description, inTheWay);
    }

    /// <inheritdoc/>
    public Task BeginAsync(PublishPlan plan, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_folder);
        CleanUp();
        _journal = new FileStream(_listPath, FileMode.Append, FileAccess.Write, FileShare.Read);
        foreach (var file in plan.Added.Concat(plan.Changed))
        {
            Note(PublishedList.LineForUnsure(file.Path));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task PutAsync(PublishFile file, CancellationToken cancellation)
    {
        var place = PlaceOf(file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!); // A file inside a folder has one.
        await File.WriteAllBytesAsync(place + UnfinishedSuffix, await file.ReadAsync(cancellation), cancellation);
        File.Move(place + UnfinishedSuffix, place, overwrite: true);
        Note(PublishedList.LineFor(file));
    }

    /// <inheritdoc/>
    public Task RemoveAsync(string path, CancellationToken cancellation)
    {
        File.Delete(PlaceOf(path));
        Note(PublishedList.LineForRemoved(path));
        for (var folder = Path.GetDirectoryName(PlaceOf(path))!; folder != _folder && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
        {
            Directory.Delete(folder);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task FinishAsync(PublishPlan plan, CancellationToken cancellation)
    {
        await CloseAsync();
        await File.WriteAllTextAsync(_listPath + UnfinishedSuffix, PublishedList.Of(plan.Files), cancellation);
        File.Move(_listPath + UnfinishedSuffix, _listPath, overwrite: true);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _held?.Dispose();
    }

    /// <summary>What somebody else keeps in the folder; null if there is nothing, or no folder.</summary>
    private string? FirstForeign() => !Directory.Exists(_folder)
        ? null
        : Directory.EnumerateFileSystemEntries(_folder).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)
            .FirstOrDefault(name => name is not ("lost+found" or LockName or LockName + ".holder" or PublishedList.FileName + UnfinishedSuffix) && !_keeps(name) && !_keeps(name + "/"));

    // A publication that was killed leaves a line of the list that breaks off, to which the next line would be glued, and files that were not yet renamed.
    private void CleanUp()
    {
        if (!File.Exists(_listPath))
        {
            return;
        }

        var text = File.ReadAllText(_listPath);
        foreach (var unfinished in PublishedList.Parse(text).Paths.Select(path => PlaceOf(path) + UnfinishedSuffix).Where(File.Exists))
        {
            File.Delete(unfinished);
        }

        if (text.Length > 0 && text[^1] != '\n')
        {
            using var list = new FileStream(_listPath, FileMode.Open, FileAccess.Write);
            list.SetLength(Encoding.UTF8.GetByteCount(text.AsSpan(0, text.LastIndexOf('\n') + 1)));
        }
    }

    private static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private string PlaceOf(string path) => Path.Combine(_folder, path);

    private void Note(string line)
    {
        lock (_lock)
        {
            _journal?.Write(Encoding.UTF8.GetBytes(line));
            _journal?.Flush();
        }
    }

    private async Task CloseAsync()
    {
        if (_journal is not null)
        {
            await _journal.DisposeAsync();
            _journal = null;
        }
    }
}
