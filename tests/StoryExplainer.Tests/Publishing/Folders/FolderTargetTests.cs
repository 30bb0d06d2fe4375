using StoryExplainer.Publishing;
using StoryExplainer.Publishing.Folders;
using StoryExplainer.Tests.Publishing.Support;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Publishing.Folders;

public sealed class FolderTargetTests : TargetContract
{
    private readonly TemporaryFolder _folder = new();

    private string Place => _folder["public"];

    [Fact]
    public async Task Files_that_did_not_change_keep_their_time()
    {
        await Publish();
        var long_ago = new DateTime(2020, 2, 2, 2, 2, 2, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(Place, "index.html"), long_ago);
        Site.Write("feed.xml", "<feed>more</feed>");
        await Publish();
        Assert.Equal(long_ago, File.GetLastWriteTimeUtc(Path.Combine(Place, "index.html")));
    }

    [Fact]
    public async Task A_file_that_was_damaged_at_the_place_is_sent_again()
    {
        await Publish();
        await File.WriteAllTextAsync(Path.Combine(Place, "index.html"), "damaged");
        File.Delete(Path.Combine(Place, "feed.xml"));
        Assert.Equal(["+ index.html", "+ feed.xml"], await Publish());
    }

    [Fact]
    public async Task A_list_that_leads_out_of_the_folder_removes_nothing_there()
    {
        await Publish();
        _folder.Write("precious.txt", "mine");
        await File.AppendAllTextAsync(Path.Combine(Place, PublishedList.FileName), $"{new string('a', 64)} 4 ../precious.txt\n{new string('a', 64)} 4 {_folder["precious.txt"]}\n");
        await Publish();
        Assert.True(File.Exists(_folder["precious.txt"]));
    }

    [Fact]
    public async Task A_folder_that_is_empty_after_the_publication_goes()
    {
        await Publish();
        Site.Delete("search/index.js");
        await Publish();
        Assert.False(Directory.Exists(Path.Combine(Place, "search")));
        Assert.True(Directory.Exists(Place));
    }

    [Fact]
    public async Task A_second_publication_into_the_folder_waits_or_is_told_who_publishes()
    {
        await using var first = new FolderTarget(Place);
        await first.HoldAsync(CancellationToken.None);
        await using var second = new FolderTarget(Place, patience: TimeSpan.Zero);

        var problem = await Assert.ThrowsAsync<PublishProblemException>(() => PublishTo(second));

        Assert.Equal("SE6227", problem.Rule.Code);
        Assert.Contains($"process {Environment.ProcessId}", problem.At(null).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_publication_that_was_killed_in_the_middle_of_a_line_or_a_file_leaves_nothing_behind()
    {
        await Publish();
        var theirs = _folder.Write("public/people/theirs.html", "theirs");
        _folder.Write("public/people/ada-obi.html.story-explainer-new", "<html>ha");
        await File.AppendAllTextAsync(Path.Combine(Place, PublishedList.FileName), "? 0 people/ada-obi.html\n? 0 people/theirs.ht");
        Site.Write("index.html", "changed");

        await Publish();

        Assert.Equal("theirs", await File.ReadAllTextAsync(theirs));
        Assert.False(File.Exists(Path.Combine(Place, "people/ada-obi.html.story-explainer-new")));
        Assert.DoesNotContain("theirs", await File.ReadAllTextAsync(Path.Combine(Place, PublishedList.FileName)), StringComparison.Ordinal);
        Assert.Empty(await Publish());
    }

    [Fact]
    public async Task What_is_to_be_kept_at_the_place_is_neither_removed_nor_replaced()
    {
        Site.Write("robots.txt", "ours");
        await Publish();
        await using var target = new FolderTarget(Place, Keeps);

        var plan = await Publisher.PublishAsync(target, [.. Site.Files.Where(file => file.Path != "feed.xml")], sends: true, new Progress<StoryExplainer.Site.SiteProgress>(), CancellationToken.None, Keeps);

        Assert.Empty(plan.Removed);
        Assert.Equal("ours", Look()["robots.txt"]);
        Assert.Contains("feed.xml", Look().Keys);

        static bool Keeps(string path) => path is "robots.txt" or "feed.xml";
    }

    private protected override IPublishTarget MakeTarget() => new FolderTarget(Place);

    protected override SortedDictionary<string, string> Look() => new(
        Directory.Exists(Place)
            ? Directory.EnumerateFiles(Place, "*", SearchOption.AllDirectories)
                .Where(path => !Path.GetFileName(path).StartsWith(".story-explainer-", StringComparison.Ordinal))
                .ToDictionary(path => Path.GetRelativePath(Place, path), File.ReadAllText)
            : [],
        StringComparer.Ordinal);

    protected override Task PutForeign(string path)
    {
        _folder.Write("public/" + path, "theirs");
        return Task.CompletedTask;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _folder.Dispose();
    }
}
