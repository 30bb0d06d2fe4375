using System.Buffers;
using System.IO.Hashing;

namespace StoryExplainer.Site.Output;

/// <summary>Compares a file of the former site with what it should hold.</summary>
internal static class FormerFile
{
    /// <summary>True if the file holds exactly these bytes.</summary>
    public static bool HasSameBytes(string path, ReadOnlySpan<byte> bytes)
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

    /// <summary>True if what the file holds has this hash. Somebody may have edited it since.</summary>
    public static bool HasHash(string path, UInt128 hash)
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
}
