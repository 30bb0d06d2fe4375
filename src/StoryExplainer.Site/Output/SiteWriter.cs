using System.Collections.Concurrent;
using System.IO.Hashing;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Site.Output;

/// <summary>
/// Writes the site to a folder of its own and puts it in place when all of it is there: as a whole (<see cref="SiteSwap"/>), or file by file where the
/// folder cannot be replaced (<see cref="SiteInPlace"/>). Files with the same bytes as before join the new folder as hard links: they cost nothing and
/// keep their time stamps. A failure or a kill at any moment leaves a site that the next build knows and mends.
/// </summary>
public sealed class SiteWriter : ISiteOutput
{
    /// <summary>The file by which a build knows its own folder, with the list of what it made there.</summary>
    public const string MarkerName = ".story-explainer";

    private readonly string _output;
    private readonly OutputMark? _mark;
    private readonly ISitePlacement _placement;
    private readonly DiskSteps _steps;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<string> _foreign;
    private readonly HashSet<string> _foreignFolders;
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, UInt128> _files = new(StringComparer.Ordinal);
    private int _written;
    private int _unchanged;
    private bool _isPut;

    private SiteWriter(string output, OutputMark? mark, List<string> foreign, ISitePlacement placement, DiskSteps steps, DiagnosticBag diagnostics)
    {
        _output = output;
        _mark = mark;
        _placement = placement;
        _steps = steps;
        _diagnostics = diagnostics;
        _foreign = [.. foreign];
        _foreignFolders = [.. foreign.SelectMany(FolderFiles.FoldersAbove)];
    }

    /// <summary>
    /// Prepares to write. Reports a folder that is not ours or that holds the user's files, and gives null then.
    /// Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> if the disk refuses.
    /// </summary>
    /// <param name="output">The output folder.</param>
    /// <param name="ownFolders">The user's folders by what they are ("seeds"), which the output folder must not touch.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static SiteWriter? Open(string output, IEnumerable<(string What, string Path)> ownFolders, DiagnosticBag diagnostics) =>
        Open(output, ownFolders, diagnostics, new DiskSteps(null));

    /// <summary>Prepares to write, by steps that a test can watch.</summary>
    internal static SiteWriter? Open(string output, IEnumerable<(string What, string Path)> ownFolders, DiagnosticBag diagnostics, DiskSteps steps)
    {
        var shown = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        output = OutputPlace.Resolve(output);
        foreach (var (what, path) in ownFolders)
        {
            if (FolderOverlap.Is(output, path) || FolderOverlap.Is(shown, path))
            {
                diagnostics.Add(OutputDiagnostics.OutputOverlaps, null, shown, what, path);
                return null;
            }
        }

        SiteSwap.Recover(output, steps);
        SiteInPlace.Recover(output, steps);
        var mark = OutputMark.Read(output);
        if (mark is null && FirstForeignFile(output) is { } stranger)
        {
            diagnostics.Add(OutputDiagnostics.ForeignOutput, null, shown, stranger);
            return null;
        }

        var foreign = mark is null ? [] : FolderFiles.In(output).Where(file => !mark.Has(file) && !IsOwnName(file)).ToList();
        return new SiteWriter(output, mark, foreign, MakePlacement(output, foreign.Count > 0, steps), steps, diagnostics);
    }

    /// <summary>Paths of the files that the last build made in an output folder and that are still there, sorted.</summary>
    public static IEnumerable<string> FilesIn(string output)
    {
        var folder = OutputPlace.Resolve(output);
        var mark = OutputMark.Read(folder);
        return FolderFiles.In(folder).Where(file => mark?.Has(file) != false && !IsOwnName(file));
    }

    /// <summary>True if somebody else's files lie in the folder.</summary>
    internal bool HasForeign => _foreign.Count > 0;

    /// <summary>Hash of a file of this build; null if it made no such file.</summary>
    internal UInt128? HashOf(string path) => _files.TryGetValue(path, out var hash) ? hash : null;

    /// <inheritdoc/>
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        Claim(path, XxHash128.HashToUInt128(bytes));
        var former = Path.Combine(_output, path);
        if (!_foreign.Contains(path) && FormerFile.HasSameBytes(former, bytes))
        {
            TakeOver(path, former);
            return;
        }

        _steps.Reach("write ", path);
        var target = Path.Combine(_placement.Staging, path);
        MakeFolderOf(path, target);
        using var file = File.OpenHandle(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.None, bytes.Length);
        RandomAccess.Write(file, bytes, 0);
        Interlocked.Increment(ref _written);
    }

    /// <inheritdoc/>
    public bool Keep(string path, UInt128 hash)
    {
        var former = Path.Combine(_output, path);
        if (_foreign.Contains(path) || !FormerFile.HasHash(former, hash))
        {
            return false;
        }

        Claim(path, hash);
        TakeOver(path, former);
        return true;
    }

    /// <inheritdoc/>
    public OutputSummary Commit()
    {
        var removed = FolderFiles.In(_output).Count(file => _mark?.Has(file) == true && !_files.ContainsKey(file) && !IsOwnName(file));
        if (_written == 0 && removed == 0 && _mark?.Files is { } former && former.Count == _files.Count && former.All(_files.ContainsKey))
        {
            _steps.DeleteFolder(_placement.Staging);
        }
        else
        {
            _isPut = true;
            if (_placement.Put([.. _files.Keys]) is var (folder, message))
            {
                _diagnostics.Add(OutputDiagnostics.FormerRemains, null, folder, message);
            }
        }

        if (_foreign.Count > 0)
        {
            _diagnostics.Add(OutputDiagnostics.FilesKept, null, _foreign.Count, _foreign.Min(StringComparer.Ordinal));
        }

        return new OutputSummary(_written, _unchanged, removed);
    }

    /// <summary>Removes what was written if it was not committed.</summary>
    public void Dispose()
    {
        // What was being put in place file by file is put there by the next build.
        if (Directory.Exists(_placement.Staging) && !(_isPut && !_placement.TakesUnchanged))
        {
            try
            {
                _steps.DeleteFolder(_placement.Staging);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The next build removes it; the site itself is untouched.
            }
        }
    }

    private static ISitePlacement MakePlacement(string output, bool hasForeign, DiskSteps steps)
    {
        if (!hasForeign && !OutputPlace.IsMountPoint(output))
        {
            var swap = new SiteSwap(output, steps);
            try
            {
                MakeStaging(swap);
                return swap;
            }
            catch (UnauthorizedAccessException) when (Directory.Exists(output))
            {
                // The folder may be filled, but nothing may be made beside it.
            }
        }

        var inPlace = new SiteInPlace(output, steps);
        MakeStaging(inPlace);
        return inPlace;

        void MakeStaging(ISitePlacement placement)
        {
            steps.MakeFolder(placement.Staging);
            if (placement.TakesUnchanged)
            {
                // Without a list: what is in it is ours, but no site yet.
                steps.Reach("mark ", placement.Staging);
                File.WriteAllText(Path.Combine(placement.Staging, MarkerName), "");
            }
        }
    }

    private static string? FirstForeignFile(string output) => !Directory.Exists(output)
        ? null
        : Directory.EnumerateFileSystemEntries(output).Order(StringComparer.Ordinal).Select(Path.GetFileName)
            .FirstOrDefault(name => name is not (SiteInPlace.StagingName or "lost+found")); // The second is the file system's own, in every new volume.

    private static bool IsOwnName(string file) => file == MarkerName || file == MarkerName + ".new" || file.StartsWith(SiteInPlace.StagingName + "/", StringComparison.Ordinal);

    private void Claim(string path, UInt128 hash)
    {
        _files.TryAdd(path, hash);
        if (_foreign.Count > 0 && (_foreign.Contains(path) || _foreignFolders.Contains(path) || FolderFiles.FoldersAbove(path).Any(_foreign.Contains)))
        {
            _diagnostics.Add(OutputDiagnostics.FileInTheWay, null, path);
        }
    }

    private void TakeOver(string path, string former)
    {
        Interlocked.Increment(ref _unchanged);
        if (_placement.TakesUnchanged)
        {
            _steps.Reach("link ", path);
            var target = Path.Combine(_placement.Staging, path);
            MakeFolderOf(path, target);
            HardLink.LinkOrCopy(former, target);
        }
    }

    // Two threads may both make a folder; making it twice is harmless.
    private void MakeFolderOf(string path, string target)
    {
        var end = path.LastIndexOf('/');
        if (end > 0 && !_folders.ContainsKey(path[..end]))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            _folders.TryAdd(path[..end], true);
        }
    }
}
