using System.Collections.Immutable;
using System.Net.Sockets;
using StoryExplainer.Site;
using StoryExplainer.Site.Output;

namespace StoryExplainer.Publishing;

/// <summary>
/// Brings a finished site to a place:
/// 1. read what the place holds, and plan what has to change;
/// 2. send what pages load, then new pages, changed pages, the home page, and last what leads to pages from elsewhere;
/// 3. remove what the site does not have any more.
/// Broken off at any moment, the place holds whole files only, no page without what it loads, and the next attempt goes on from there.
/// </summary>
internal static class Publisher
{
    /// <summary>Publishes, or only plans.</summary>
    /// <param name="target">The place.</param>
    /// <param name="files">The site.</param>
    /// <param name="sends">False to plan only.</param>
    /// <param name="progress">Told of each file.</param>
    /// <param name="cancellation">Ends the publication between two files.</param>
    /// <param name="keeps">Tells which paths at the place are not the site's; null if all are.</param>
    /// <param name="check">Looks at the plan before anything is sent, and throws if that must not be; or null.</param>
    public static async Task<PublishPlan> PublishAsync(
        IPublishTarget target, ImmutableArray<PublishFile> files, bool sends, IProgress<SiteProgress> progress, CancellationToken cancellation,
        Func<string, bool>? keeps = null, Action<PublishPlan>? check = null)
    {
        var all = files.AddRange(target.Additions).Where(file => keeps?.Invoke(file.Path) != true).ToDictionary(file => file.Path, StringComparer.Ordinal);
        progress.Report(new SiteProgress("Comparing", 0, 0));
        if (sends)
        {
            await Guard(() => target.HoldAsync(cancellation), () => 0, 0);
        }

        var present = await Guard(() => target.ReadAsync(all, cancellation), () => 0, 0);
        var plan = PublishPlan.Make(all.Values, keeps is null ? present : present.Where(file => !keeps(file.Key)).ToDictionary(StringComparer.Ordinal));
        check?.Invoke(plan);
        if (sends && !plan.IsEmpty)
        {
            await SendAsync(target, plan, progress, cancellation);
        }

        return plan;
    }

    private static async Task SendAsync(IPublishTarget target, PublishPlan plan, IProgress<SiteProgress> progress, CancellationToken cancellation)
    {
        var (done, total) = (0, plan.Added.Length + plan.Changed.Length + plan.Removed.Length);
        await Guard(() => target.BeginAsync(plan, cancellation), () => done, total);
        foreach (var stage in plan.Stages)
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = target.MaximumParallel, CancellationToken = cancellation };
            await Guard(
                () => Parallel.ForEachAsync(stage, options, async (file, token) =>
                {
                    await target.PutAsync(file, token);
                    progress.Report(new SiteProgress("Sending", Interlocked.Increment(ref done), total));
                }),
                () => Volatile.Read(ref done), total);
        }

        foreach (var path in plan.Removed)
        {
            cancellation.ThrowIfCancellationRequested();
            await Guard(() => target.RemoveAsync(path, cancellation), () => done, total);
            progress.Report(new SiteProgress("Sending", ++done, total));
        }

        await Guard(() => target.FinishAsync(plan, cancellation), () => done, total);
    }

    private static async Task Guard(Func<Task> act, Func<int> done, int total) =>
        await Guard(async () =>
        {
            await act();
            return true;
        }, done, total);

    // Each kind of place translates its own problems; what is left is the network or the disk.
    private static async Task<T> Guard<T>(Func<Task<T>> act, Func<int> done, int total)
    {
        try
        {
            return await act();
        }
        catch (Exception exception) when (exception is IOException or SocketException or HttpRequestException or UnauthorizedAccessException)
        {
            throw new PublishProblemException(PublishDiagnostics.BrokenOff, done(), total, Sentence(exception.Message));
        }
    }

    /// <summary>A message of the system as a sentence.</summary>
    internal static string Sentence(string message) => DiskProblem.Sentence(message);
}
