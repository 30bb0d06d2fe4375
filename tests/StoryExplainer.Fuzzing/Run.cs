using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using StoryExplainer.Language;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Fuzzing;

/// <summary>Tries inputs, some at a time as one site; a site that fails is split until the one input that is to blame is found.</summary>
/// <param name="inputs">Makes the inputs.</param>
/// <param name="failures">Takes those that fail.</param>
/// <param name="workers">Sites built at a time.</param>
/// <param name="minutes">When to stop, or null.</param>
internal sealed class Run(Inputs inputs, Failures failures, int workers, double? minutes)
{
    private const int InputsOfSite = 25;
    private const int InputsBetweenWords = 5000;

    /// <summary>What cannot be stopped from inside is stopped after this many times the longest reading.</summary>
    private const int Patience = 10;

    private readonly ConcurrentDictionary<int, (FuzzInput Input, TimeSpan Since, TimeSpan Cpu)> _running = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _tried;

    /// <summary>Tries a number of inputs.</summary>
    /// <param name="first">Number of the first.</param>
    /// <param name="count">How many.</param>
    /// <returns>0 if none failed.</returns>
    public int Try(int first, int count)
    {
        SiteOfInputs.WarmUp();
        using var guard = new Timer(_ => StopHangs(), null, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
        var sites = Enumerable.Range(0, (count + InputsOfSite - 1) / InputsOfSite).Select(site => (First: first + site * InputsOfSite, Count: Math.Min(InputsOfSite, count - site * InputsOfSite)));
        Parallel.ForEach(Partitioner.Create(sites, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = workers }, (site, state) =>
        {
            if (minutes is { } limit && _watch.Elapsed.TotalMinutes > limit)
            {
                state.Stop();
                return;
            }

            TrySite(site.First, site.Count);
        });
        Console.WriteLine($"{_tried} inputs tried in {_watch.Elapsed.TotalSeconds:0} s, {failures.Count} failed");
        return failures.Count == 0 ? 0 : 1;
    }

    private void TrySite(int first, int count)
    {
        var articles = new List<(FuzzInput Input, (CleanedSeed, ArticleAnalysis) Article)>();
        for (var number = first; number < first + count; number++)
        {
            var input = inputs.Make(number);
            _running[Environment.CurrentManagedThreadId] = (input, _watch.Elapsed, Environment.CpuUsage.TotalTime);
            var (failure, article) = SiteOfInputs.Read(input);
            if (failure is not null)
            {
                failures.Add(input, failure);
            }
            else if (article is { } known)
            {
                articles.Add((input, known));
            }

            _running.TryRemove(Environment.CurrentManagedThreadId, out _);
            if (Interlocked.Increment(ref _tried) is var tried && tried % InputsBetweenWords == 0)
            {
                Console.WriteLine($"{tried} inputs tried, {failures.Count} failed");
            }
        }

        if (SiteOfInputs.Build([.. articles.Select(article => article.Article)]) is { } what)
        {
            Blame(articles, what);
        }
    }

    private void Blame(List<(FuzzInput Input, (CleanedSeed, ArticleAnalysis) Article)> articles, string what)
    {
        var alone = articles.Select(article => (article.Input, Failure: SiteOfInputs.Build([article.Article]))).Where(article => article.Failure is not null).ToArray();
        foreach (var (input, failure) in alone)
        {
            failures.Add(input, failure!);
        }

        if (alone.Length == 0)
        {
            foreach (var (input, _) in articles)
            {
                failures.Write(input);
            }

            failures.Add($"the site of {string.Join(", ", articles.Select(article => article.Input.Path))}: {what}");
        }
    }

    private void StopHangs()
    {
        foreach (var (_, (input, since, cpu)) in _running)
        {
            var longest = Patience * SiteOfInputs.LongestForKilobyte * Math.Max(1, input.Bytes.Length / 1024.0);
            if (_watch.Elapsed - since > longest && (Environment.CpuUsage.TotalTime - cpu) / Environment.ProcessorCount > longest)
            {
                failures.Add(input, "hangs");
                Environment.Exit(1);
            }
        }
    }
}
