using System.Collections.Immutable;
using System.IO.Enumeration;
using System.IO.Hashing;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Site.Incremental;

/// <summary>
/// What lies in a folder, told without reading it: the length and the time of each file. Where the time was too fresh to prove anything
/// (<see cref="FileStamp"/>), the hash of the bytes stands beside it.
/// </summary>
/// <param name="Exists">False if there is no such folder.</param>
/// <param name="Files">Stamps by path inside the folder; folders are named too, each with a slash at its end.</param>
internal sealed record FolderStamps(bool Exists, ImmutableSortedDictionary<string, (FileStamp Stamp, UInt128 Hash)> Files)
{
    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>
    /// Looks at a folder; null if it holds links, behind which anything may change unseen. Throws <see cref="IOException"/> or
    /// <see cref="UnauthorizedAccessException"/> if the disk refuses.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="now">The time of looking.</param>
    /// <param name="hashOf">Hash of a file whose time proves nothing, or null if it has none.</param>
    public static FolderStamps? Of(string folder, DateTimeOffset now, Func<string, UInt128?> hashOf)
    {
        if (Look(folder, now) is not { } seen)
        {
            return null;
        }

        var files = ImmutableSortedDictionary.CreateBuilder<string, (FileStamp, UInt128)>(StringComparer.Ordinal);
        foreach (var (path, stamp) in seen)
        {
            if (stamp.IsSettled)
            {
                files.Add(path, (stamp, default));
            }
            else if (hashOf(path) is { } hash)
            {
                files.Add(path, (stamp, hash));
            }
            else
            {
                return null;
            }
        }

        return new FolderStamps(Directory.Exists(folder), files.ToImmutable());
    }

    /// <summary>True if a folder holds what it held when these stamps were taken.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="now">The time of looking.</param>
    public bool Prove(string folder, DateTimeOffset now)
    {
        if (Directory.Exists(folder) != Exists || Look(folder, now) is not { } seen || seen.Count != Files.Count)
        {
            return false;
        }

        foreach (var (path, stamp) in seen)
        {
            if (!Files.TryGetValue(path, out var former)
                || former.Stamp.Length != stamp.Length || former.Stamp.Written != stamp.Written
                || (!former.Stamp.IsSettled && HashOf(folder, path) != former.Hash))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True if the time of some file proved nothing when it was looked at.</summary>
    public bool HasFresh => Files.Values.Any(file => !file.Stamp.IsSettled);

    /// <summary>The hash of a file of a folder.</summary>
    public static UInt128 HashOf(string folder, string path) => XxHash128.HashToUInt128(File.ReadAllBytes(Path.Combine(folder, path)));

    /// <summary>Writes it down.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Exists);
        writer.Write(Files.Count);
        Span<byte> hash = stackalloc byte[16];
        foreach (var (path, (stamp, known)) in Files)
        {
            writer.Write(path);
            writer.Write(stamp.Length);
            writer.Write(stamp.Written);
            writer.Write(stamp.IsSettled);
            if (!stamp.IsSettled)
            {
                BitConverter.TryWriteBytes(hash, known);
                writer.Write(hash);
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote on the same machine.</summary>
    public static FolderStamps Read(BinaryReader reader)
    {
        var exists = reader.ReadBoolean();
        var files = ImmutableSortedDictionary.CreateBuilder<string, (FileStamp, UInt128)>(StringComparer.Ordinal);
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var path = reader.ReadString();
            var stamp = new FileStamp(reader.ReadInt64(), reader.ReadInt64(), reader.ReadBoolean());
            files.Add(path, (stamp, stamp.IsSettled ? default : BitConverter.ToUInt128(reader.ReadBytes(16))));
        }

        return new FolderStamps(exists, files.ToImmutable());
    }

    private static List<(string Path, FileStamp Stamp)>? Look(string folder, DateTimeOffset now)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var above = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)).Length + 1;
        var hasLinks = File.ResolveLinkTarget(folder, returnFinalTarget: false) is not null;
        var seen = new FileSystemEnumerable<(string, FileStamp)>(Path.GetFullPath(folder), Stamp, All).ToList();
        return hasLinks ? null : seen;

        (string Path, FileStamp Stamp) Stamp(ref FileSystemEntry entry)
        {
            hasLinks |= entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
            var path = entry.ToFullPath()[above..];
            return entry.IsDirectory ? (path + '/', FileStamp.None) : (path, FileStamp.Of(entry.Length, entry.LastWriteTimeUtc, now));
        }
    }
}
