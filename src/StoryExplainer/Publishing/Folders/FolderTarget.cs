using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace StoryExplainer.Publishing.Folders;

/// <summary>A folder on this machine or a mounted one. Only what changed is written, each file under another name first and then renamed.</summary>
internal sealed class FolderTarget : IPublishTarget
{
    private const string UnfinishedSuffix = ".story-explainer-new";

    private readonly string _folder;
    private readonly string _listPath;
    private readonly Lock _lock = new();
    private FileStream? _journal;

    /// <summary>Publishes into a folder.</summary>
    public FolderTarget(string folder)
    {
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
    public async Task<IReadOnlyDictionary<string, string?>> ReadAsync(IReadOnlyDictionary<string, PublishFile> files, CancellationToken cancellation)
    {
        var present = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (!Directory.Exists(_folder))
        {
            return present;
        }

        if (!File.Exists(_listPath))
        {
            return Directory.EnumerateFileSystemEntries(_folder).Order(StringComparer.Ordinal).FirstOrDefault() is { } foreign
                ? throw new PublishProblemException(PublishDiagnostics.ForeignPlace, Description, Path.GetFileName(foreign), PublishedList.FileName)
                : present;
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
    public async ValueTask DisposeAsync() => await CloseAsync();

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
