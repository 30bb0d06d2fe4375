using System.Collections.Concurrent;

namespace StoryExplainer.Stories.Seeds;

/// <summary>Keeps what was worked out from each seed while a preview runs, so that of a thousand articles only the edited one is read again.</summary>
/// <param name="clock">Tells how fresh a file is.</param>
public sealed class SeedMemory(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Looks at a seed and the file beside it.</summary>
    public (FileStamp Seed, FileStamp Sidecar) Look(string seed, string? sidecar)
    {
        var now = clock.GetUtcNow();
        return (FileStamp.Of(seed, now), FileStamp.Of(sidecar, now));
    }

    /// <summary>The result of a seed whose files did not change since it was read; null if they may have.</summary>
    public AnalysedSeed? Recall(string path, (FileStamp Seed, FileStamp Sidecar) now) =>
        _entries.TryGetValue(path, out var entry) && entry.Stamps.Seed.Proves(now.Seed) && entry.Stamps.Sidecar.Proves(now.Sidecar) ? entry.Result : null;

    /// <summary>The result of a seed of the same bytes; null if they changed.</summary>
    /// <param name="path">Path under <c>seeds/</c>.</param>
    /// <param name="key">Key of its bytes.</param>
    public AnalysedSeed? Find(string path, UInt128 key) => _entries.TryGetValue(path, out var entry) && entry.Key == key ? entry.Result : null;

    /// <summary>The last result of a seed, or null.</summary>
    public AnalysedSeed? Find(string path) => _entries.GetValueOrDefault(path)?.Result;

    /// <summary>Keeps a result.</summary>
    public void Remember(string path, UInt128 key, AnalysedSeed result) => _entries[path] = new Entry(key, result, (FileStamp.None, FileStamp.None));

    /// <summary>Says how the files looked before they were read.</summary>
    public void Stamp(string path, (FileStamp Seed, FileStamp Sidecar) stamps)
    {
        if (_entries.TryGetValue(path, out var entry))
        {
            _entries[path] = entry with { Stamps = stamps };
        }
    }

    /// <summary>Forgets seeds that are gone.</summary>
    public void Keep(IReadOnlySet<string> paths)
    {
        foreach (var path in _entries.Keys.Where(path => !paths.Contains(path)))
        {
            _entries.TryRemove(path, out _);
        }
    }

    private sealed record Entry(UInt128 Key, AnalysedSeed Result, (FileStamp Seed, FileStamp Sidecar) Stamps);
}
