
namespace StoryExplainer.Stories.Seeds;

/// <summary>
/// By what a file is taken for unchanged without reading it: its length and the time it was written. A time that was still fresh when the file was
/// looked at proves nothing, because a second change could have had the same time; such a file is read again.
/// </summary>
/// <param name="Length">Its length in bytes, or -1 if there is no file.</param>
/// <param name="Written">When it was written, in ticks.</param>
/// <param name="IsSettled">True if it was written long enough before it was looked at.</param>
public readonly record struct FileStamp(long Length, long Written, bool IsSettled)
{
    // Coarse file systems (FAT) keep times in steps of two seconds.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2.5);

    /// <summary>The stamp of no file.</summary>
    public static FileStamp None { get; } = new(-1, 0, IsSettled: true);

    /// <summary>Looks at a file.</summary>
    /// <param name="path">Where it lies; null for no file.</param>
    /// <param name="now">The time of looking.</param>
    public static FileStamp Of(string? path, DateTimeOffset now)
    {
        if (path is null)
        {
            return None;
        }

        var info = new FileInfo(path);
        return info.Exists ? Of(info.Length, new DateTimeOffset(info.LastWriteTimeUtc), now) : None;
    }

    /// <summary>The stamp of a file that was looked at.</summary>
    /// <param name="length">Its length.</param>
    /// <param name="written">When it was written.</param>
    /// <param name="now">The time of looking.</param>
    public static FileStamp Of(long length, DateTimeOffset written, DateTimeOffset now) =>
        new(length, written.UtcTicks, written.UtcDateTime < now.UtcDateTime - Fresh);

    /// <summary>True if a file that had this stamp when it was read, and has the other now, holds the same bytes.</summary>
    public bool Proves(FileStamp now) => IsSettled && Length == now.Length && Written == now.Written;
}
