using System.Collections.Concurrent;
using System.Collections.Immutable;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Caching;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Site;

/// <summary>Reads, cleans and analyses all seeds, in parallel; what was worked out from the same bytes before is remembered.</summary>
internal sealed class ArticleReader(AnalysisCache? cache, IProgress<SiteProgress> progress, CancellationToken cancellation)
{
    private readonly ConcurrentDictionary<string, ArticleAnalysis> _analyses = new(StringComparer.Ordinal);
    private int _done;
    private int _remembered;

    /// <summary>Articles whose result was remembered.</summary>
    public int Remembered => _remembered;

    /// <summary>All articles of a folder, by path.</summary>
    public ImmutableArray<(CleanedSeed Seed, ArticleAnalysis Analysis)> Read(string seedsFolder, DiagnosticBag diagnostics) =>
        [.. SeedFolder.Read(seedsFolder, diagnostics, ReadOne).Select(seed => (seed, _analyses[seed.Path]))];

    private CleanedSeed? ReadOne(string path, byte[] bytes, byte[]? sidecar, DiagnosticBag diagnostics)
    {
        cancellation.ThrowIfCancellationRequested();
        var key = AnalysisCache.KeyOf(path, bytes, sidecar);
        var result = cache?.Find(key);
        if (result is null)
        {
            result = Analyse(path, bytes, sidecar);
            cache?.Add(key, result);
        }
        else
        {
            Interlocked.Increment(ref _remembered);
        }

        diagnostics.AddRange(result.Diagnostics);
        if (result is { Seed: { } seed, Analysis: { } analysis })
        {
            _analyses[seed.Path] = analysis;
        }

        progress.Report(new SiteProgress("Reading articles", Interlocked.Increment(ref _done), 0));
        return result.Seed;
    }

    private static AnalysedSeed Analyse(string path, byte[] bytes, byte[]? sidecar)
    {
        var diagnostics = new DiagnosticBag();
        var seed = SeedReader.Read(path, bytes, sidecar, diagnostics);
        return new AnalysedSeed(seed, seed is null ? null : ArticleAnalyzer.Analyze(seed.Text), diagnostics.ToSorted());
    }
}
