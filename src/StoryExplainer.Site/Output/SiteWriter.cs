using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Hashing;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Site.Output;

/// <summary>
/// Writes the site to a folder of its own beside the output folder and puts it in place as a whole. Files with the same bytes as before
/// join the new folder as hard links: they cost nothing and keep their time stamps. A failure or a kill at any moment leaves the former site.
/// </summary>
public sealed class SiteWriter : ISiteOutput
{
    /// <summary>The file by which a build knows its own folder.</summary>
    public const string MarkerName = ".story-explainer";

    private const string MarkerText = "This folder is made by StoryExplainer. Each build replaces it as a whole; keep nothing of your own in it.\n";

    private readonly string _output;
    private readonly string _staging;
    private readonly string _former;
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private int _written;
    private int _unchanged;

    private SiteWriter(string output)
    {
        _output = output;
        _staging = output + ".new";
        _former = output + ".old";
    }

    /// <summary>
    /// Prepares to write. Reports a folder that is not ours or that holds the user's files, and gives null then.
    /// Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> if the disk refuses.
    /// </summary>
    /// <param name="output">The output folder.</param>
    /// <param name="ownFolders">The user's folders by what they are ("seeds"), which the output folder must not touch.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static SiteWriter? Open(string output, IEnumerable<(string What, string Path)> ownFolders, DiagnosticBag diagnostics)
    {
        output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        foreach (var (what, path) in ownFolders)
        {
            if (FolderOverlap.Is(output, path))
            {
                diagnostics.Add(OutputDiagnostics.OutputOverlaps, null, output, what, path);
                return null;
            }
        }

        var writer = new SiteWriter(output);
        writer.Recover();
        if (FirstForeignFile(output) is { } foreign)
        {
            diagnostics.Add(OutputDiagnostics.ForeignOutput, null, output, foreign);
            return null;
        }

        Directory.CreateDirectory(writer._staging);
        File.WriteAllText(Path.Combine(writer._staging, MarkerName), MarkerText);
        return writer;
    }

    /// <inheritdoc/>
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var target = Path.Combine(_staging, path);
        MakeFolderOf(path, target);
        var former = Path.Combine(_output, path);
        if (HasSameBytes(former, bytes))
        {
            HardLink.LinkOrCopy(former, target);
            Interlocked.Increment(ref _unchanged);
            return;
        }

        using var file = File.OpenHandle(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.None, bytes.Length);
        RandomAccess.Write(file, bytes, 0);
        Interlocked.Increment(ref _written);
    }

    /// <inheritdoc/>
    public bool Keep(string path, UInt128 hash)
    {
        var former = Path.Combine(_output, path);
        if (!HasHash(former, hash))
        {
            return false;
        }

        var target = Path.Combine(_staging, path);
        MakeFolderOf(path, target);
        HardLink.LinkOrCopy(former, target);
        Interlocked.Increment(ref _unchanged);
        return true;
    }

    /// <inheritdoc/>
    public OutputSummary Commit()
    {
        var removed = CountRemoved();
        if (_written == 0 && removed == 0 && Directory.Exists(_output))
        {
            Directory.Delete(_staging, recursive: true);
            return new OutputSummary(0, _unchanged, 0);
        }

        if (Directory.Exists(_output))
        {
            Directory.Move(_output, _former);
        }

        Directory.Move(_staging, _output);
        if (Directory.Exists(_former))
        {
            Directory.Delete(_former, recursive: true);
        }

        return new OutputSummary(_written, _unchanged, removed);
    }

    /// <summary>Removes what was written if it was not committed.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_staging))
        {
            try
            {
                Directory.Delete(_staging, recursive: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The next build removes it; the site itself is untouched.
            }
        }
    }

    // A build that was killed leaves its half-written folder, or, between the two renames of a commit, the former site under its other name.
    private void Recover()
    {
        if (Directory.Exists(_former))
        {
            if (Directory.Exists(_output))
            {
                DeleteOwn(_former);
            }
            else
            {
                Directory.Move(_former, _output);
            }
        }

        DeleteOwn(_staging);
    }

    // Only folders with our marker are ever deleted.
    private static void DeleteOwn(string folder)
    {
        if (File.Exists(Path.Combine(folder, MarkerName)) || (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            Directory.Delete(folder, recursive: true);
        }
        else if (Directory.Exists(folder))
        {
            throw new IOException($"the folder \"{folder}\" is in the way and was not made by this program.");
        }
    }

    private static string? FirstForeignFile(string output) =>
        !Directory.Exists(output) || File.Exists(Path.Combine(output, MarkerName))
            ? null
            : Directory.EnumerateFileSystemEntries(output).Order(StringComparer.Ordinal).Select(Path.GetFileName).FirstOrDefault();

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

    private static bool HasSameBytes(string path, ReadOnlySpan<byte> bytes)
    {
        var info = new FileInfo(path);
        if (!info.Exists || info.Length != bytes.Length)
        {
            return false;
        }

        using var file = File.OpenHandle(path);
        Span<byte> buffer = stackalloc byte[8192];
        for (var position = 0; position < bytes.Length;)
        {
            var read = RandomAccess.Read(file, buffer, position);
            if (read == 0 || !buffer[..read].SequenceEqual(bytes.Slice(position, Math.Min(read, bytes.Length - position))))
            {
                return false;
            }

            position += read;
        }

        return true;
    }

    // Somebody may have edited the file since: what counts is what it holds.
    private static bool HasHash(string path, UInt128 hash)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var file = File.OpenHandle(path);
        var length = (int)RandomAccess.GetLength(file);
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var read = 0;
            while (read < length && RandomAccess.Read(file, buffer.AsSpan(read, length - read), read) is > 0 and var more)
            {
                read += more;
            }

            return read == length && XxHash128.HashToUInt128(buffer.AsSpan(0, length)) == hash;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private int CountRemoved() =>
        Directory.Exists(_output)
            ? Directory.EnumerateFiles(_output, "*", SearchOption.AllDirectories)
                .Count(path => !File.Exists(Path.Combine(_staging, Path.GetRelativePath(_output, path))))
            : 0;
}
