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

    private protected override IPublishTarget MakeTarget() => new FolderTarget(Place);

    protected override SortedDictionary<string, string> Look() => new(
        Directory.Exists(Place)
            ? Directory.EnumerateFiles(Place, "*", SearchOption.AllDirectories)
                .ToDictionary(path => Path.GetRelativePath(Place, path), File.ReadAllText)
                .Where(file => file.Key != PublishedList.FileName).ToDictionary()
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
