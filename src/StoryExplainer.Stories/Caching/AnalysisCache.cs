using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using StoryExplainer.Language;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Stories.Caching;

/// <summary>Remembers what was worked out from each seed, by the bytes of the seed, in one file under <c>.cache/</c>.</summary>
public sealed class AnalysisCache : IDisposable
{
    private readonly PackFile _file;

    private AnalysisCache(PackFile file) => _file = file;

    /// <summary>Opens the cache of a project. Never fails: a cache that cannot be read is empty.</summary>
    /// <param name="folder">The folder <c>.cache/</c>; made when something is saved.</param>
    /// <param name="forgets">True to start with an empty cache.</param>
    public static AnalysisCache Open(string folder, bool forgets = false) => new(PackFile.Open(Path.Combine(folder, "articles.pack"), VersionOfProgram(), forgets));

    /// <summary>Key of a seed: its path, its bytes and those of the file beside it.</summary>
    public static UInt128 KeyOf(string path, ReadOnlySpan<byte> seed, ReadOnlySpan<byte> sidecar)
    {
        var hash = new XxHash128();
        hash.Append(Encoding.UTF8.GetBytes(path));
        hash.Append([0, .. BitConverter.GetBytes(seed.Length)]);
        hash.Append(seed);
        hash.Append(sidecar);
        return hash.GetCurrentHashAsUInt128();
    }

    /// <summary>The remembered result, or null.</summary>
    public AnalysedSeed? Find(UInt128 key)
    {
        if (_file.Find(key) is not { } bytes)
        {
            return null;
        }

        try
        {
            var result = JsonSerializer.Deserialize(bytes, AnalysisJson.Default.AnalysedSeed);
            return result is { Seed: { } seed, Analysis: { } analysis } ? result with { Analysis = analysis with { Article = seed.Text } } : result;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Remembers a result until <see cref="Save"/>.</summary>
    public void Add(UInt128 key, AnalysedSeed result)
    {
        // The article stands in the seed already.
        var slim = result.Analysis is { } analysis ? result with { Analysis = analysis with { Article = new ArticleText { Title = "", Paragraphs = [] } } } : result;
        _file.Add(key, JsonSerializer.SerializeToUtf8Bytes(slim, AnalysisJson.Default.AnalysedSeed));
    }

    /// <summary>Writes what is new; see <see cref="PackFile.Save"/>.</summary>
    public bool Save() => _file.Save();

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    // Results depend on the code that makes them: the module versions change whenever that code does.
    private static UInt128 VersionOfProgram() => XxHash128.HashToUInt128(
        [.. typeof(ArticleText).Module.ModuleVersionId.ToByteArray(), .. typeof(AnalysisCache).Module.ModuleVersionId.ToByteArray()]);
}
