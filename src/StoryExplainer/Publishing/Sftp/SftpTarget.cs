using System.Collections.Immutable;
using System.Text;
using Renci.SshNet;
using Renci.SshNet.Common;
using Renci.SshNet.Sftp;
using StoryExplainer.Site.Locking;
using StoryExplainer.Stories.Editing.Publishing;

namespace StoryExplainer.Publishing.Sftp;

/// <summary>A folder of a server that is reached by SFTP. Each file is sent under another name and then renamed, so that readers only ever get whole files.</summary>
internal sealed class SftpTarget : IPublishTarget
{
    private const string UnfinishedSuffix = ".story-explainer-new";

    private readonly SftpConnection _connection;
    private readonly string _root;
    private readonly SftpPublishing _settings;
    private readonly Lock _lock = new();
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly TimeSpan _patience;
    private SftpClient? _client;
    private FolderLock? _held;
    private SftpFileStream? _journal;
    private string _whole = "";
    private bool _isCut;

    /// <summary>Publishes to a server.</summary>
    /// <param name="settings">Which one.</param>
    /// <param name="project">Folder of the project.</param>
    /// <param name="secrets">What proves who we are.</param>
    /// <param name="patience">How long to wait for another publication, or null for as long as is usual.</param>
    public SftpTarget(SftpPublishing settings, string project, SftpSecrets secrets, TimeSpan? patience = null)
    {
        _patience = patience ?? PlaceLock.Patience;
        _settings = settings;
        _connection = new SftpConnection(settings, project, secrets);

        // The protocol knows no "~"; a path that begins nowhere begins at home.
        var folder = settings.Folder is "~" ? "." : settings.Folder.StartsWith("~/", StringComparison.Ordinal) ? settings.Folder[2..] : settings.Folder;
        _root = folder == "/" ? "" : folder.TrimEnd('/');
        Description = $"the folder {settings.Folder} at {settings.Host}";
    }

    /// <inheritdoc/>
    public string Description { get; }

    // Several requests are on their way at once, or each file would wait for the way there and back three times.
    /// <inheritdoc/>
    public int MaximumParallel => 8;

    /// <inheritdoc/>
    public ImmutableArray<PublishFile> Additions => [];

    private SftpClient Client => _client ?? throw new InvalidOperationException("Reading comes first; it connects.");

    /// <inheritdoc/>
    public Task HoldAsync(CancellationToken cancellation)
    {
        _held = PlaceLock.Take(FolderLock.ForPlace($"sftp {_settings.User}@{_settings.Host}:{_settings.Port} {_root}"), Description, _patience, cancellation);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string?>> ReadAsync(IReadOnlyDictionary<string, PublishFile> files, CancellationToken cancellation)
    {
        _client = await _connection.ConnectAsync(cancellation);
        var present = new Dictionary<string, string?>(StringComparer.Ordinal);
        await _connection.GuardAsync(async () =>
        {
            if (!await Client.ExistsAsync(_root.Length == 0 ? "/" : _root, cancellation))
            {
                return;
            }

            var top = await ListAsync("", cancellation);
            if (!top.ContainsKey(PublishedList.FileName))
            {
                if (top.Keys.Where(name => !_settings.Keeps(name) && !_settings.Keeps(name + "/")).Order(StringComparer.Ordinal).FirstOrDefault() is { } foreign)
                {
                    throw new PublishProblemException(PublishDiagnostics.ForeignPlace, Description, foreign, PublishedList.FileName);
                }

                return;
            }

            var text = Client.ReadAllText(PlaceOf(PublishedList.FileName), Encoding.UTF8);
            _isCut = text.Length > 0 && text[^1] != '\n';
            _whole = text[..(text.LastIndexOf('\n') + 1)];
            var list = PublishedList.Parse(text);
            var lengths = await LengthsAsync(top, list.Paths.Concat(files.Keys), cancellation);
            foreach (var path in list.Paths.Where(lengths.ContainsKey))
            {
                present[path] = list.HashOf(path, lengths[path]);
            }

            if (files.Keys.Where(path => !list.Has(path) && lengths.ContainsKey(path)).Order(StringComparer.Ordinal).FirstOrDefault() is { } inTheWay)
            {
                throw new PublishProblemException(PublishDiagnostics.ForeignFile, Description, inTheWay);
            }
        });
        return present;
    }

    /// <inheritdoc/>
    public Task BeginAsync(PublishPlan plan, CancellationToken cancellation) => _connection.GuardAsync(async () =>
    {
        await MakeFolderAsync("", cancellation);
        if (_isCut)
        {
            // A publication that was killed while it wrote a line: the next line would be glued to it.
            await ReplaceListAsync(_whole, cancellation);
        }

        _journal = await Client.OpenAsync(PlaceOf(PublishedList.FileName), FileMode.Append, FileAccess.Write, cancellation);
        Note(string.Concat(plan.Added.Concat(plan.Changed).Select(file => PublishedList.LineForUnsure(file.Path))));

        // One after the other and before the files, so that two files never make the same folder at once.
        foreach (var folder in plan.Added.Concat(plan.Changed).Select(file => FolderOf(file.Path)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            await MakeFolderAsync(folder, cancellation);
        }
    });

    /// <inheritdoc/>
    public Task PutAsync(PublishFile file, CancellationToken cancellation) => _connection.GuardAsync(async () =>
    {
        var place = PlaceOf(file.Path);
        using var content = new MemoryStream((await file.ReadAsync(cancellation)).ToArray(), writable: false);
        await Client.UploadFileAsync(content, place + UnfinishedSuffix, cancellation);
        Rename(place + UnfinishedSuffix, place);
        Note(PublishedList.LineFor(file));
    });

    /// <inheritdoc/>
    public Task RemoveAsync(string path, CancellationToken cancellation) => _connection.GuardAsync(async () =>
    {
        await Client.DeleteFileAsync(PlaceOf(path), cancellation);
        Note(PublishedList.LineForRemoved(path));
        for (var folder = FolderOf(path); folder.Length > 0 && (await ListAsync(folder, cancellation)).Count == 0; folder = FolderOf(folder))
        {
            await Client.DeleteDirectoryAsync(PlaceOf(folder), cancellation);
        }
    });

    /// <inheritdoc/>
    public Task FinishAsync(PublishPlan plan, CancellationToken cancellation) => _connection.GuardAsync(async () =>
    {
        CloseJournal();
        await ReplaceListAsync(PublishedList.Of(plan.Files), cancellation);
    });

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        try
        {
            CloseJournal();
            _client?.Dispose();
        }
        catch (Exception exception) when (exception is SshException or IOException or ObjectDisposedException or System.Net.Sockets.SocketException)
        {
            // The connection is broken already; what had to be kept was written when it happened.
        }

        _held?.Dispose();

        return ValueTask.CompletedTask;
    }

    private async Task ReplaceListAsync(string text, CancellationToken cancellation)
    {
        var place = PlaceOf(PublishedList.FileName);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false);
        await Client.UploadFileAsync(content, place + UnfinishedSuffix, cancellation);
        Rename(place + UnfinishedSuffix, place);
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    private string PlaceOf(string path) => path.Length == 0 ? (_root.Length == 0 ? "/" : _root) : $"{_root}/{path}";

    private void Rename(string from, string to)
    {
        try
        {
            Client.RenameFile(from, to, isPosix: true);
        }
        catch (NotSupportedException)
        {
            // A server other than OpenSSH's: its rename does not replace, so for a moment the file is not there.
            if (Client.Exists(to))
            {
                Client.DeleteFile(to);
            }

            Client.RenameFile(from, to);
        }
    }

    private async Task MakeFolderAsync(string folder, CancellationToken cancellation)
    {
        if (!_folders.Add(folder))
        {
            return;
        }

        if (folder.Length > 0)
        {
            await MakeFolderAsync(FolderOf(folder), cancellation);
        }

        if (!await Client.ExistsAsync(PlaceOf(folder), cancellation))
        {
            await Client.CreateDirectoryAsync(PlaceOf(folder), cancellation);
        }
    }

    private async Task<Dictionary<string, ISftpFile>> ListAsync(string folder, CancellationToken cancellation)
    {
        var entries = new Dictionary<string, ISftpFile>(StringComparer.Ordinal);
        try
        {
            await foreach (var entry in Client.ListDirectoryAsync(PlaceOf(folder), cancellation))
            {
                if (entry.Name is not ("." or ".."))
                {
                    entries[entry.Name] = entry;
                }
            }
        }
        catch (SftpPathNotFoundException)
        {
            // A folder that is not there has nothing in it.
        }

        return entries;
    }

    // One request a folder instead of one a file.
    private async Task<Dictionary<string, long>> LengthsAsync(Dictionary<string, ISftpFile> top, IEnumerable<string> paths, CancellationToken cancellation)
    {
        var lengths = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var folder in paths.Select(FolderOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            foreach (var (name, entry) in folder.Length == 0 ? top : await ListAsync(folder, cancellation))
            {
                lengths[folder.Length == 0 ? name : $"{folder}/{name}"] = entry.IsRegularFile ? entry.Length : -1;
            }
        }

        return lengths;
    }

    private void Note(string lines)
    {
        lock (_lock)
        {
            _journal?.Write(Encoding.UTF8.GetBytes(lines));
            _journal?.Flush();
        }
    }

    private void CloseJournal()
    {
        _journal?.Dispose();
        _journal = null;
    }
}
