using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Changes;
using StoryExplainer.Site.Output;
using StoryExplainer.Stories.Showing;

namespace StoryExplainer.Site.Incremental;

/// <summary>
/// Keeps a site fresh while its files change. After an edit only what depends on it is worked out again: a changed seed is analysed, the facts are
/// gathered anew if a seed or one of the editor's files changed, addresses if facts or words changed; pages wait until somebody asks for them.
/// One thread at a time may update.
/// </summary>
/// <param name="request">What to build. The output folder is never touched.</param>
/// <param name="clock">Tells how fresh a file is.</param>
public sealed class SiteSession(SiteRequest request, TimeProvider clock)
{
    private readonly SiteMemory _memory = new(clock);
    private LiveSite? _last;

    /// <summary>Pages that were drawn and checked.</summary>
    internal PageMemory Pages { get; } = PageMemory.InMemory();

    /// <summary>The site as the files are now. The same object as last time if nothing changed.</summary>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops the work; the next update does it again.</param>
    public LiveSite Update(IProgress<SiteProgress> progress, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        PreparedSite site;
        try
        {
            site = new SitePreparer(request, _memory, diagnostics, progress, cancellation).Prepare();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that is being moved or a file that another program holds: told like any other problem, and mended by the next update.
            diagnostics.Add(OutputDiagnostics.CannotRead, null, exception.Message);
            site = new PreparedSite(new(), null, new(), new(), null, 0);
        }

        if (_last is { } last && last.Prepared.Key == site.Key && last.HasProblems(diagnostics))
        {
            return last;
        }

        return _last = new LiveSite(site, diagnostics, _last);
    }

    /// <summary>What would come of another text of a file of <c>input/</c>; nothing is changed by it. Null before the first update, or if the files cannot be read.</summary>
    /// <param name="name">Name of the file under <c>input/</c>.</param>
    /// <param name="text">The text that it would have.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops the work.</param>
    public SiteTrial? Try(string name, string text, IProgress<SiteProgress> progress, CancellationToken cancellation)
    {
        if (_last is not { } now)
        {
            return null;
        }

        var diagnostics = new DiagnosticBag();
        try
        {
            var site = new SitePreparer(request with { Tried = (name, text) }, _memory, diagnostics, progress, cancellation).Prepare();
            var known = now.Diagnostics.Select(problem => (problem.Code, problem.Message)).ToHashSet();
            return new SiteTrial(
                [.. diagnostics.ToSorted().Where(problem => problem.Severity != Severity.Info && !known.Contains((problem.Code, problem.Message)))],
                ChangeFinder.Find(FactList.Of(ReadersView.Of(now.Stories)), FactList.Of(ReadersView.Of(site.Stories)), site.Stories.Moves));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
