using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site;
using StoryExplainer.Site.Locking;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Site.Locking;

public sealed class ProjectLockTests : IDisposable
{
    private readonly TemporaryFolder _project = new();
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void Whoever_comes_second_is_told_who_holds_the_project()
    {
        using var first = Take("publish");

        Assert.Null(Take("build"));

        Assert.Equal(
            $"error SE5005: Another StoryExplainer is writing in \"{_project.Path}\": process {Environment.ProcessId} on {Environment.MachineName} (\"publish\"). Nothing was written. Wait until it is done, or end it, and try again.",
            Assert.Single(_diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public async Task Whoever_comes_second_waits_until_the_first_is_done()
    {
        var first = Take("build");
        var second = Task.Run(() => Take("build", TimeSpan.FromMinutes(5)));
        await Task.Delay(200);
        Assert.False(second.IsCompleted);

        first!.Dispose();

        using var taken = await second;
        Assert.NotNull(taken);
    }

    [Fact]
    public void A_lock_that_a_dead_process_left_is_taken_over()
    {
        _project.Write(".cache/lock", "");
        _project.Write(".cache/lock.holder", "process 1 on nowhere (\"build\")");

        using var taken = Take("build");

        Assert.NotNull(taken);
    }

    [Fact]
    public void Two_working_folders_with_one_project_or_one_output_keep_each_other_out()
    {
        var fromAbove = SiteFolders.In(_project["news"]) with { Cache = _project["above/.cache"] };
        using var first = Take("build", folders: fromAbove);
        Assert.Null(Take("build", folders: SiteFolders.In(_project["news"])));

        using var there = Take("build", folders: SiteFolders.In(_project["one"]) with { Output = _project["shared/site"] });
        Assert.Null(Take("build", folders: SiteFolders.In(_project["two"]) with { Output = _project["shared/site"] }));
        using var elsewhere = Take("build", folders: SiteFolders.In(_project["two"]));
        Assert.NotNull(elsewhere);
    }

    public void Dispose() => _project.Dispose();

    private ProjectLock? Take(string doing, TimeSpan patience = default, SiteFolders? folders = null) =>
        ProjectLock.Take(folders ?? SiteFolders.In(_project.Path), doing, patience, _diagnostics, CancellationToken.None);
}
