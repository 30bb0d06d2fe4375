using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;

namespace StoryExplainer.Stories.Caching;

/// <summary>
/// Many results in one file, each under the hash of what it was made from. Losing it costs time and nothing else: a file that is missing, broken or of
/// another version counts as empty.
/// </summary>
/// <remarks>
/// The file holds a header (magic and version), the results one after another, and at the end an index with its own offset in the last eight
/// bytes. New results are appended with a new index; when more than half of the file is no longer used it is written anew.
/// </remarks>
public sealed class PackFile : IDisposable
{
    private const int HeaderLength = 24;
    private const int EntryLength = 28;
    private static readonly byte[] Magic = "SECACHE1"u8.ToArray();

    private readonly string _path;
    private readonly UInt128 _version;
    private readonly Dictionary<UInt128, (long Offset, int Length)> _index;
    private readonly ConcurrentDictionary<UInt128, byte> _used = new();
    private readonly ConcurrentDictionary<UInt128, byte[]> _added = new();
    private SafeFileHandle? _file;

    private PackFile(string path, UInt128 version, bool forgets)
    {
        _path = path;
        _version = version;
        (_file, _index) = forgets ? (null, []) : ReadIndex(path, version);
    }

    /// <summary>Opens a file. Never fails: one that cannot be read is empty.</summary>
    /// <param name="path">The file; made, with its folder, when something is saved.</param>
    /// <param name="version">Of whatever makes the results; results of another version do not count.</param>
    /// <param name="forgets">True to start with nothing.</param>
    public static PackFile Open(string path, UInt128 version, bool forgets = false) => new(path, version, forgets);

    /// <summary>The remembered bytes, or null.</summary>
    public byte[]? Find(UInt128 key)
    {
        if (_file is null || !_index.TryGetValue(key, out var place))
        {
            return null;
        }

        try
        {
            var bytes = new byte[place.Length];
            RandomAccess.Read(_file, bytes, place.Offset);
            _used.TryAdd(key, 0);
            return bytes;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Remembers bytes until <see cref="Save"/>.</summary>
    public void Add(UInt128 key, byte[] bytes) => _added[key] = bytes;

    /// <summary>Writes what is new. Results not asked for since the file was opened are forgotten once they fill half of it.</summary>
    /// <returns>False if the disk refused; the file is then as it was, or empty.</returns>
    public bool Save()
    {
        try
        {
            // Checks, builds and a preview may all remember into one file. Whoever comes second forgets what it worked out, which costs time and nothing else.
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            using var turn = new FileStream(_path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            var usedLength = _used.Keys.Sum(key => (long)_index[key].Length);
            var allLength = _file is null ? 0 : RandomAccess.GetLength(_file);
            if (_file is null || usedLength * 2 + (1 << 20) < allLength)
            {
                WriteAnew();
            }
            else if (!_added.IsEmpty)
            {
                Append();
            }

            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private static (SafeFileHandle? File, Dictionary<UInt128, (long Offset, int Length)> Index) ReadIndex(string path, UInt128 version)
    {
        SafeFileHandle? file = null;
        try
        {
            if (!File.Exists(path))
            {
                return (null, []);
            }

            file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (ReadTable(file, version) is { } table)
            {
                var index = new Dictionary<UInt128, (long, int)>();
                for (var at = 0; at < table.Length; at += EntryLength)
                {
                    var entry = table.AsSpan(at, EntryLength);
                    index[BinaryPrimitives.ReadUInt128LittleEndian(entry)] =
                        (BinaryPrimitives.ReadInt64LittleEndian(entry[16..]), BinaryPrimitives.ReadInt32LittleEndian(entry[24..]));
                }

                return (file, index);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // As if it were not there.
        }

        file?.Dispose();
        return (null, []);
    }

    /// <summary>The bytes of the index; null if this is no file of this version, or not a whole one.</summary>
    private static byte[]? ReadTable(SafeFileHandle file, UInt128 version)
    {
        var length = RandomAccess.GetLength(file);
        var header = new byte[HeaderLength];
        var trailer = new byte[8];
        if (length < HeaderLength + 8
            || RandomAccess.Read(file, header, 0) != HeaderLength || !header.AsSpan(0, 8).SequenceEqual(Magic)
            || BinaryPrimitives.ReadUInt128LittleEndian(header.AsSpan(8)) != version
            || RandomAccess.Read(file, trailer, length - 8) != 8)
        {
            return null;
        }

        var start = BinaryPrimitives.ReadInt64LittleEndian(trailer);
        if (start < HeaderLength || start > length - 8 || (length - 8 - start) % EntryLength != 0)
        {
            return null;
        }

        var bytes = new byte[length - 8 - start];
        RandomAccess.Read(file, bytes, start);
        return bytes;
    }

    private void Append()
    {
        // Another process may have added to the file, or written it anew, since it was opened.
        var (current, index) = ReadIndex(_path, _version);
        if (current is null)
        {
            WriteAnew();
            return;
        }

        current.Dispose();
        using var file = File.OpenHandle(_path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var end = RandomAccess.GetLength(file);
        try
        {
            WriteResults(file, end, index);
        }
        catch (IOException)
        {
            RandomAccess.SetLength(file, end);
            throw;
        }
    }

    private void WriteAnew()
    {
        var fresh = _path + ".new";
        using (var file = File.OpenHandle(fresh, FileMode.Create, FileAccess.ReadWrite))
        {
            var header = new byte[HeaderLength];
            Magic.CopyTo(header, 0);
            BinaryPrimitives.WriteUInt128LittleEndian(header.AsSpan(8), _version);
            RandomAccess.Write(file, header, 0);
            var index = new Dictionary<UInt128, (long Offset, int Length)>();
            long end = HeaderLength;
            foreach (var key in _used.Keys.Order())
            {
                var bytes = new byte[_index[key].Length];
                RandomAccess.Read(_file!, bytes, _index[key].Offset);
                RandomAccess.Write(file, bytes, end);
                index[key] = (end, bytes.Length);
                end += bytes.Length;
            }

            WriteResults(file, end, index);
        }

        _file?.Dispose();
        _file = null;
        File.Move(fresh, _path, overwrite: true);
    }

    private void WriteResults(SafeFileHandle file, long end, Dictionary<UInt128, (long Offset, int Length)> index)
    {
        foreach (var (key, bytes) in _added.OrderBy(entry => entry.Key))
        {
            RandomAccess.Write(file, bytes, end);
            index[key] = (end, bytes.Length);
            end += bytes.Length;
        }

        var table = new byte[index.Count * EntryLength + 8];
        var at = 0;
        foreach (var (key, place) in index.OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value)).ToImmutableArray())
        {
            BinaryPrimitives.WriteUInt128LittleEndian(table.AsSpan(at), key);
            BinaryPrimitives.WriteInt64LittleEndian(table.AsSpan(at + 16), place.Offset);
            BinaryPrimitives.WriteInt32LittleEndian(table.AsSpan(at + 24), place.Length);
            at += EntryLength;
        }

        BinaryPrimitives.WriteInt64LittleEndian(table.AsSpan(at), end);
        RandomAccess.Write(file, table, end);
    }
}
