using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site;
using StoryExplainer.Site.Incremental;

namespace StoryExplainer.Preview;

/// <summary>
/// Keeps the site fresh: waits for changes, lets a burst of them end, looks at the files, and tells open pages. Requests that come while a change is
/// being worked in wait for it, so that nobody is shown what was true a moment ago.
/// </summary>
internal sealed class PreviewSession : IDisposable
{
    // Editors save in several steps (empty the file, write it, rename it); a burst is over when it was quiet for this long.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan LongestBurst = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);
    private const int PauseForLooking = 50;

    private readonly SiteSession _site;
    private readonly IProgress<SiteProgress> _progress;
    private readonly ProjectWatch _watch;
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _gate = new();
    private readonly string _run;
    private TaskCompletionSource _fresh = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PreviewState? _state;
    private TaskCompletionSource<PreviewState> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private (CancellationTokenSource Stop, Task Work)? _check;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _number;
    private long _heard;

    /// <summary>Prepares a session; nothing is read before <see cref="RunAsync"/>.</summary>
    public PreviewSession(SiteFolders folders, IProgress<SiteProgress> progress, TimeProvider clock)
    {
        _run = clock.GetUtcNow().Ticks.ToString("x", CultureInfo.InvariantCulture);
        _progress = progress;
        _site = new SiteSession(new SiteRequest { Folders = folders, IncludesDrafts = true }, clock);
        _watch = new ProjectWatch(folders, Hear, Problems);
    }

    /// <summary>What is wrong with the preview itself.</summary>
    public DiagnosticBag Problems { get; } = new();

    /// <summary>The state now, once every change that was heard of is worked in.</summary>
    public async Task<PreviewState> CurrentAsync(CancellationToken cancellation)
    {
        Task fresh;
        lock (_gate)
        {
            fresh = _fresh.Task;
        }

        await fresh.WaitAsync(cancellation);
        lock (_gate)
        {
            return _state!; // Set before the first time that it is fresh.
        }
    }

    /// <summary>The first state after a given one.</summary>
    public async Task<PreviewState> AfterAsync(string id, CancellationToken cancellation)
    {
        Task<PreviewState> next;
        lock (_gate)
        {
            if (_state is { } state && state.Id != id)
            {
                return state;
            }

            next = _next.Task;
        }

        return await next.WaitAsync(cancellation);
    }

    /// <summary>What would come of another text of a file of <c>input/</c>; null if that cannot be told now.</summary>
    public async Task<SiteTrial?> TryAsync(string name, string text, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => _site.Try(name, text, _progress, cancellation), cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Says that a file was changed, so that every request from now on waits for what comes of it.</summary>
    public void Hear()
    {
        Interlocked.Increment(ref _heard);
        lock (_gate)
        {
            if (_fresh.Task.IsCompleted)
            {
                _fresh = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        _signals.Writer.TryWrite(true);
    }

    /// <summary>Works until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        Hear();
        var pause = ShortestPause;
        try
        {
            while (true)
            {
                var isHeard = await HearsBefore(pause, cancellation);
                if (isHeard)
                {
                    await StopCheck();
                    await LetBurstEnd(cancellation);
                }

                _watch.Refresh();
                var clock = Stopwatch.StartNew();
                await Task.Run(() => Update(cancellation), cancellation);
                CheckInBackground(cancellation);

                // Looking at ten thousand files takes a moment: it may take a fiftieth of the time and no more.
                pause = TimeSpan.FromTicks(Math.Clamp(clock.Elapsed.Ticks * PauseForLooking, ShortestPause.Ticks, LongestPause.Ticks));
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The preview ends.
        }
        finally
        {
            await StopCheck();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watch.Dispose();
        _turn.Dispose();
    }

    private async Task<bool> HearsBefore(TimeSpan pause, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(pause);
        try
        {
            return await _signals.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task LetBurstEnd(CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < LongestBurst && await HearsBefore(Quiet, cancellation))
        {
        }
    }

    // The whole site is looked through beside the other work, and anew after each change; pages that are asked for never wait for it.
    private void CheckInBackground(CancellationToken cancellation)
    {
        PreviewState state;
        lock (_gate)
        {
            if (_state is not { Site.IsComplete: true, PageProblems: null } open || _check is { Work.IsCompleted: false })
            {
                return;
            }

            state = open;
        }

        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _check = (stop, Task.Factory.StartNew(() => Check(state, stop.Token), stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default));
    }

    private void Check(PreviewState state, CancellationToken cancellation)
    {
        Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
        try
        {
            var problems = state.Site.CheckAll(_site, cancellation);
            lock (_gate)
            {
                if (_state?.Id == state.Id)
                {
                    _state = state with { PageProblems = problems };
                }
            }
        }
        catch (OperationCanceledException)
        {
            // A newer site is there, and will be checked instead.
        }
    }

    private async Task StopCheck()
    {
        if (_check is var (stop, work))
        {
            await stop.CancelAsync();
            await work.ContinueWith(_ => { }, TaskScheduler.Default);
            stop.Dispose();
            _check = null;
        }
    }

    private void Update(CancellationToken cancellation)
    {
        var heard = Interlocked.Read(ref _heard);
        LiveSite site;
        _turn.Wait(cancellation);
        try
        {
            site = _site.Update(_progress, cancellation);
        }
        finally
        {
            _turn.Release();
        }

        TaskCompletionSource<PreviewState>? told = null;
        PreviewState? state;
        lock (_gate)
        {
            state = _state;
        }

        if (state?.Site != site)
        {
            var former = state?.LastGood;
            var renames = former is not null && site.IsComplete ? (state!.Renames).Add(former, site) : state?.Renames ?? Renames.None;
            var id = string.Create(CultureInfo.InvariantCulture, $"{_run}-{++_number}");
            state = new PreviewState(id, state?.Id ?? "", site, site.IsComplete ? site : former, renames);
            lock (_gate)
            {
                _state = state;
                told = _next;
                _next = new TaskCompletionSource<PreviewState>(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        lock (_gate)
        {
            if (Interlocked.Read(ref _heard) == heard)
            {
                _fresh.TrySetResult();
            }
        }

        told?.TrySetResult(state);
    }
}
