using StoryExplainer.Site;
using StoryExplainer.Site.Incremental;
using StoryExplainer.SiteTests.Support;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests.OwnPages;

public sealed class StaticFilesTests : IDisposable
{
    private readonly TemporaryFolder _project = new();

    public StaticFilesTests() =>
        _project.Write("seeds/bridge.txt", "Harbour bridge to close for repairs\n\nThe harbour bridge will close on Monday, the transport commissioner, Amara Lindqvist, said on Thursday.\n");

    [Fact]
    public void Files_are_copied_as_they_are_to_the_root_of_the_site()
    {
        byte[] bytes = [0, 1, 2, 255, 13, 10];
        Directory.CreateDirectory(_project["input/static/pictures"]);
        File.WriteAllBytes(_project["input/static/pictures/the dam.jpg"], bytes);
        _project.Write("input/static/.well-known/security.txt", "Contact: mailto:desk@example.org\n");
        _project.Write("input/static/.DS_Store", "rubbish");
        _project.Write("input/pages/dam.md", "# The dam\n\nSee [the picture](../pictures/the%20dam.jpg).\n");

        var site = SiteTest.In(_project.Path).Build();

        Assert.True(site.Build.IsComplete, string.Join('\n', site.Diagnostics));
        Assert.Equal(bytes, site.Bytes("pictures/the dam.jpg"));
        Assert.Contains(".well-known/security.txt", site.Paths);
        Assert.DoesNotContain(site.Paths, path => path.Contains("DS_Store", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("index.html", "index.html")]
    [InlineData("People/Index.html", "people/index.html")]
    [InlineData("feed.xml", "feed.xml")]
    [InlineData("assets/icon.svg", "assets/icon.svg")]
    [InlineData("people", "people/amara-lindqvist.html")]
    [InlineData("about.html/picture.png", "about.html")]
    public void A_file_never_takes_the_place_of_something_else(string path, string owner)
    {
        _project.Write("input/static/" + path, "mine");

        var site = SiteTest.In(_project.Path).Build();

        Assert.False(site.Build.IsComplete);
        Assert.Equal(
            $"input/static/{path}: error SE5107: This file would stand where \"{owner}\" stands, and nothing of the site is overwritten. Give the file another name, or put it into a folder of its own.",
            Assert.Single(site.Diagnostics, line => line.Contains("error", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_files_that_differ_in_the_case_of_a_letter_collide()
    {
        _project.Write("input/static/dam.jpg", "1");
        _project.Write("input/static/Dam.jpg", "2");

        Assert.Single(SiteTest.In(_project.Path).Build().Diagnostics, line => line.Contains("SE5107", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_to_a_place_outside_is_not_copied()
    {
        _project.Write("secret.txt", "secret");
        Directory.CreateDirectory(_project["input/static"]);
        File.CreateSymbolicLink(_project["input/static/notes.txt"], _project["secret.txt"]);

        var site = SiteTest.In(_project.Path).Build();

        Assert.True(site.Build.IsComplete);
        Assert.DoesNotContain("notes.txt", site.Paths);
        Assert.Contains(site.Diagnostics, line => line.StartsWith("input/static/notes.txt: warning SE5108: ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_preview_serves_them_and_follows_changes()
    {
        _project.Write("input/static/dam.txt", "one");
        var session = new SiteSession(new SiteRequest { Folders = SiteFolders.In(_project.Path), UsesNoCache = true }, TimeProvider.System);
        var first = session.Update(new Progress<SiteProgress>(), CancellationToken.None);
        Assert.Equal("one"u8.ToArray(), first.Find("dam.txt")!.Bytes);
        Assert.Same(first, session.Update(new Progress<SiteProgress>(), CancellationToken.None));

        _project.Write("input/static/dam.txt", "another");
        _project.Write("input/static/second.txt", "two");
        var then = session.Update(new Progress<SiteProgress>(), CancellationToken.None);

        Assert.Equal("another"u8.ToArray(), then.Find("dam.txt")!.Bytes);
        Assert.NotNull(then.Find("second.txt"));
    }

    public void Dispose() => _project.Dispose();
}
