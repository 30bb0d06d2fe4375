using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace StoryExplainer.Site.Locking;

/// <summary>
/// Keeps a folder for one process while it writes there. The system itself holds the lock and lets go of it when the process ends, however it ends,
/// so a lock that nobody holds never blocks anybody. The file stays: a lock on a file that somebody else may delete is none.
/// </summary>
public sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;
    private readonly string _holderPath;

    private FolderLock(FileStream file, string holderPath)
    {
        _file = file;
        _holderPath = holderPath;
    }

    /// <summary>Takes the lock of a file, waiting for as long as another process may need.</summary>
    /// <param name="path">The lock's file; made, with its folder, if it is not there. Where that cannot be, a file of the same meaning among the temporary ones serves.</param>
    /// <param name="doing">What for, in a word: others who wait are told.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>The lock, or who holds it.</returns>
    public static (FolderLock? Lock, string? Holder) Take(string path, string doing, TimeSpan patience, CancellationToken cancellation)
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        while (true)
        {
            if (TryTake(ref path) is { } file)
            {
                return (new FolderLock(file, WriteHolder(path, doing)), null);
            }

            if (clock.GetElapsedTime(start) >= patience)
            {
                return (null, ReadHolder(path));
            }

            cancellation.WaitHandle.WaitOne(Pause);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Lets go.</summary>
    public void Dispose()
    {
        try
        {
            File.Delete(_holderPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It only says who holds the lock, and is read only while somebody does.
        }

        _file.Dispose();
    }

    private static FileStream? TryTake(ref string path)
    {
        try
        {
            return Open(path);
        }
        catch (IOException exception) when (IsTaken(exception))
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A project that may only be read has no place for a lock, and can still be built into a folder elsewhere.
            path = TemporaryFor(path);
            try
            {
                return Open(path);
            }
            catch (IOException other) when (IsTaken(other))
            {
                return null;
            }
        }
    }

    private static FileStream Open(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // A file has a folder.
        return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
    }

    // EWOULDBLOCK is 11 on Linux and 35 on macOS; Windows has a sharing violation.
    private static bool IsTaken(IOException exception) => OperatingSystem.IsWindows() ? exception.HResult == unchecked((int)0x80070020) : exception.HResult is 11 or 35;

    /// <summary>A lock among the temporary files of this user, for something that has no place for one.</summary>
    internal static string TemporaryFor(string path) => ForPlace(Path.GetFullPath(path));

    /// <summary>Where the lock of a place lies that is no folder of this machine: among the temporary files of this user, so other machines do not see it.</summary>
    /// <param name="place">The place, named so that the same place has the same name in every project.</param>
    public static string ForPlace(string place)
    {
        var key = XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(place)).ToString("x32", CultureInfo.InvariantCulture);
        return Path.Combine(Path.GetTempPath(), "story-explainer-" + Environment.UserName, key + ".lock");
    }

    private static string WriteHolder(string path, string doing)
    {
        var holder = path + ".holder";
        try
        {
            File.WriteAllText(holder, string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName} (\"{doing}\")"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The lock holds without it.
        }

        return holder;
    }

    private static string ReadHolder(string path)
    {
        try
        {
            return File.ReadAllText(path + ".holder") is { Length: > 0 } holder ? holder : "another process";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }
}
