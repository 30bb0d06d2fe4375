using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.IO.Hashing;

namespace StoryExplainer.Site.Output;

/// <summary>Keeps the site in memory: for the preview and for tests.</summary>
public sealed class MemoryOutput : ISiteOutput
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>The files of the last commit by path; empty before.</summary>
    public FrozenDictionary<string, byte[]> Files { get; private set; } = FrozenDictionary<string, byte[]>.Empty;

    /// <inheritdoc/>
    public void Write(string path, ReadOnlySpan<byte> bytes) => _files[path] = bytes.ToArray();

    /// <inheritdoc/>
    public bool Keep(string path, UInt128 hash)
    {
        if (!Files.TryGetValue(path, out var former) || XxHash128.HashToUInt128(former) != hash)
        {
            return false;
        }

        _files[path] = former;
        return true;
    }

    /// <inheritdoc/>
    public OutputSummary Commit()
    {
        var former = Files;
        Files = _files.ToFrozenDictionary(StringComparer.Ordinal);
        var unchanged = Files.Count(file => former.TryGetValue(file.Key, out var bytes) && bytes.AsSpan().SequenceEqual(file.Value));
        return new OutputSummary(Files.Count - unchanged, unchanged, former.Keys.Count(path => !Files.ContainsKey(path)));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
