using System.Text;
using StoryExplainer.Site;
using StoryExplainer.Site.Incremental;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests.Incremental;

/// <summary>A build that finds everything as the last one left it only tells the same again; anything else makes it work.</summary>
public sealed class FinishedBuildTests : IDisposable
{
    private readonly TemporaryFolder _project = new();

    public FinishedBuildTests()
    {
        _project.Write("seeds/first.txt", "The old crane was sold\n\nAda Obi, who leads the port authority, said on Monday that the old crane had been sold in 2019.\n");
        _project.Write("input/site.yml", "title: The harbour\n");
    }

    [Fact]
    public void A_build_with_nothing_to_do_tells_what_the_last_one_told()
    {
        var first = Build();
        var second = FinishedBuild.Find(Request, TimeProvider.System);

        Assert.NotNull(second);
        Assert.Equal(first.Counts with { Remembered = 1 }, second.Counts);
        Assert.Equal(first.Diagnostics.ToArray(), second.Diagnostics.ToArray());
        Assert.Equal(first.Decisions.ToArray(), second.Decisions.ToArray());
        Assert.Equal(first.ExternalLinks.ToArray(), second.ExternalLinks.ToArray());
        Assert.Equal((0, first.Files.Written, 0), (second.Files.Written, second.Files.Unchanged, second.Files.Removed));
    }

    [Theory]
    [InlineData("seeds/first.txt")]
    [InlineData("input/site.yml")]
    [InlineData("output/index.html")]
    [InlineData("output/data/story.json")]
    public void A_file_with_other_bytes_counts_as_changed_even_with_its_old_length_and_time(string file)
    {
        Build();
        var path = _project[file];
        var written = File.GetLastWriteTimeUtc(path);
        var bytes = File.ReadAllBytes(path);
        bytes[^2] ^= 1;
        File.WriteAllBytes(path, bytes);
        File.SetLastWriteTimeUtc(path, written);

        Assert.Null(FinishedBuild.Find(Request, TimeProvider.System));
    }

    [Theory]
    [InlineData("seeds/second.txt")]
    [InlineData("input/static/robots.txt")]
    [InlineData("theme/styles/site.css")]
    [InlineData("output/somebody.txt")]
    public void A_new_file_counts_as_a_change(string file)
    {
        Build();
        _project.Write(file, "new\n");
        Assert.Null(FinishedBuild.Find(Request, TimeProvider.System));
    }

    [Fact]
    public void A_file_that_is_gone_counts_as_a_change()
    {
        Build();
        File.Delete(_project["output/about.html"]);
        Assert.Null(FinishedBuild.Find(Request, TimeProvider.System));
    }

    [Fact]
    public void Another_address_drafts_and_a_clean_build_are_other_builds()
    {
        Build();
        Assert.Null(FinishedBuild.Find(Request with { BaseUrl = new Uri("https://example.org/") }, TimeProvider.System));
        Assert.Null(FinishedBuild.Find(Request with { IncludesDrafts = true }, TimeProvider.System));
        Assert.Null(FinishedBuild.Find(Request with { ForgetsCache = true }, TimeProvider.System));
        Assert.NotNull(FinishedBuild.Find(Request, TimeProvider.System));
    }

    [Fact]
    public void A_build_that_was_begun_and_not_ended_is_not_taken_for_a_finished_one()
    {
        Build();
        Assert.NotNull(FinishedBuild.Begin(Request, TimeProvider.System));
        Assert.Null(FinishedBuild.Find(Request, TimeProvider.System));
    }

    [Fact]
    public void A_damaged_memory_costs_time_and_nothing_else()
    {
        Build();
        var memory = _project[".cache/finished.bin"];
        var bytes = File.ReadAllBytes(memory);
        for (var length = 0; length < bytes.Length; length += 97)
        {
            File.WriteAllBytes(memory, bytes[..length]);
            Assert.Null(FinishedBuild.Find(Request, TimeProvider.System));
        }

        File.WriteAllBytes(memory, [.. bytes.AsSpan(0, 16), .. Encoding.UTF8.GetBytes("\u00ff\u00ff not what was written \u00ff\u00ff")]);
        Assert.True(Build().IsComplete);
    }

    public void Dispose() => _project.Dispose();

    private SiteRequest Request => new() { Folders = SiteFolders.In(_project.Path) };

    private SiteBuild Build() => SitePipeline.Build(Request, new Progress<SiteProgress>(), CancellationToken.None);
}
