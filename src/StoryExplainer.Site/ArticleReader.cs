using System.Collections.Immutable;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Caching;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Site;

/// <summary>Reads, cleans and analyses all seeds, in parallel; what was worked out from the same bytes before is remembered.</summary>
/// <param name="cache">What earlier builds remember, or null.</param>
/// <param name="memory">What this program remembers since it was started.</param>
/// <param name="progress">Told of every article.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class ArticleReader(AnalysisCache? cache, SeedMemory memory, IProgress<SiteProgress> progress, CancellationToken cancellation)
{
    private int _done;
    private int _total;
    private int _remembered;

    /// <summary>Articles whose result was remembered.</summary>
    public int Remembered => _remembered;

    /// <summary>All articles of a folder, by path.</summary>
    public ImmutableArray<(CleanedSeed Seed, ArticleAnalysis Analysis)> Read(string seedsFolder, DiagnosticBag diagnostics)
    {
        try
        {
            return [.. SeedFolder.Read(seedsFolder, diagnostics, ReadOne, memory, count => _total = count).Select(seed => (seed, memory.Find(seed.Path)!.Analysis!))]; // A cleaned seed is always analysed.
        }
        catch (AggregateException) when (cancellation.IsCancellationRequested)
        {
            // Each thread that reads was stopped; to everybody else that is one stop.
            throw new OperationCanceledException(cancellation);
        }
    }

    private CleanedSeed? ReadOne(string path, byte[] bytes, byte[]? sidecar, DiagnosticBag diagnostics)
    {
        cancellation.ThrowIfCancellationRequested();
        var key = AnalysisCache.KeyOf(path, bytes, sidecar);
        var result = memory.Find(path, key) ?? cache?.Find(key);
        if (result is null)
        {
            result = Analyse(path, bytes, sidecar);
            cache?.Add(key, result);
        }
        else
        {
            Interlocked.Increment(ref _remembered);
        }

        memory.Remember(path, key, result);
        diagnostics.AddRange(result.Diagnostics);

        progress.Report(new SiteProgress("Reading articles", Interlocked.Increment(ref _done), _total));
        return result.Seed;
    }

    private static AnalysedSeed Analyse(string path, byte[] bytes, byte[]? sidecar)
    {
        var diagnostics = new DiagnosticBag();
        var seed = SeedReader.Read(path, bytes, sidecar, diagnostics);
        return new AnalysedSeed(seed, seed is null ? null : ArticleAnalyzer.Analyze(seed.Text), diagnostics.ToSorted());
    }
}
