using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site;

namespace StoryExplainer.Preview;

/// <summary>
/// Hears from the system that something changed in the folders of a project. It only says that it is time to look; whoever looks finds out what
/// changed. Folders that come later are joined by <see cref="Refresh"/>, and where the system says nothing, looking from time to time is enough.
/// </summary>
internal sealed class ProjectWatch : IDisposable
{
    private readonly string[] _folders;
    private readonly Action _changed;
    private readonly DiagnosticBag _problems;
    private readonly Dictionary<string, FileSystemWatcher> _watchers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lost = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Starts watching.</summary>
    /// <param name="folders">The folders of the project.</param>
    /// <param name="changed">Called from any thread.</param>
    /// <param name="problems">Takes folders that cannot be watched.</param>
    public ProjectWatch(SiteFolders folders, Action changed, DiagnosticBag problems)
    {
        _folders = [folders.Seeds, folders.Input, folders.Theme];
        _changed = changed;
        _problems = problems;
        Refresh();
    }

    /// <summary>True if the system tells about every folder that is there.</summary>
    public bool IsComplete
    {
        get
        {
            lock (_gate)
            {
                return _lost.Count == 0;
            }
        }
    }

    /// <summary>Watches folders that came since the last time, and forgets those that went.</summary>
    public void Refresh()
    {
        lock (_gate)
        {
            foreach (var folder in _folders)
            {
                if (!Directory.Exists(folder))
                {
                    Forget(folder);
                    AwaitFolder(folder);
                }
                else if (!_watchers.ContainsKey(folder) && !_lost.Contains(folder))
                {
                    Forget(KeyOfAwaited(folder));
                    Watch(folder);
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var folder in _folders)
            {
                Forget(folder);
                Forget(KeyOfAwaited(folder));
            }
        }
    }

    // A first "theme" or "input" is made while the preview runs: the folder around it tells when.
    private void AwaitFolder(string folder)
    {
        var key = KeyOfAwaited(folder);
        if (_watchers.ContainsKey(key) || Path.GetDirectoryName(folder) is not { Length: > 0 } parent || !Directory.Exists(parent))
        {
            return;
        }

        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(parent, Path.GetFileName(folder)) { NotifyFilter = NotifyFilters.DirectoryName };
            watcher.Created += (_, _) => _changed();
            watcher.Renamed += (_, _) => _changed();
            watcher.EnableRaisingEvents = true;
            _watchers[key] = watcher;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Then looking from time to time finds it.
            watcher?.Dispose();
        }
    }

    private static string KeyOfAwaited(string folder) => folder + "?";

    private void Watch(string folder)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
                InternalBufferSize = 64 * 1024,
            };
            watcher.Changed += (_, _) => _changed();
            watcher.Created += (_, _) => _changed();
            watcher.Deleted += (_, _) => _changed();
            watcher.Renamed += (_, _) => _changed();
            watcher.Error += (_, error) => Lose(folder, error.GetException());
            watcher.EnableRaisingEvents = true;
            _watchers[folder] = watcher;
            _changed();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            watcher?.Dispose();
            Lose(folder, exception);
        }
    }

    // Too many changes at once overflow the system's list: that costs nothing but a look of our own.
    internal void Lose(string folder, Exception exception)
    {
        _changed();
        if (exception is InternalBufferOverflowException)
        {
            return;
        }

        lock (_gate)
        {
            Forget(folder);
            _lost.Add(folder);
            _problems.Add(PreviewDiagnostics.NoWatching, null, folder, exception.Message.TrimEnd('.'));
        }
    }

    private void Forget(string folder)
    {
        if (_watchers.Remove(folder, out var watcher))
        {
            watcher.Dispose();
        }
    }
}
