using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site;
using StoryExplainer.SiteTests.Support;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests.FirstHour;

/// <summary>What a new user does first: put an article of their own beside the example.</summary>
public sealed class SecondArticleTests : IDisposable
{
    private const string Title = "Harbour bridge to close for repairs";
    private const string Text = "The harbour bridge will close on Monday, the transport commissioner, Amara Lindqvist, said on Thursday. “We would rather explain a queue than a collapse,” Ms Lindqvist said.";

    private readonly TemporaryFolder _project = new();

    [Theory]
    [InlineData("seeds/bridge.txt", Title + "\n\n" + Text + "\n")]
    [InlineData("seeds/bridge.md", "---\npublished: 2026-03-12\n---\n# " + Title + "\n\n" + Text + "\n")]
    [InlineData("seeds/bridge.html", "<!doctype html><html><head><title>" + Title + "</title></head><body><article><h1>" + Title + "</h1><p>" + Text + "</p></article></body></html>")]
    public void An_article_beside_the_example_builds_at_once(string path, string content)
    {
        CopyExample();
        _project.Write(path, content);

        var site = SiteTest.In(_project.Path).Build();

        Assert.Empty(site.Build.Diagnostics.Where(problem => problem.Severity == Severity.Error));
        Assert.Equal(2, site.Build.Counts.Articles);
        Assert.NotNull(site.Page("people/amara-lindqvist.html"));
    }

    [Fact]
    public void A_folder_of_two_articles_beside_the_example_builds_at_once()
    {
        CopyExample();
        _project.Write("seeds/middle-harbour/bridge.txt", Title + "\n\n" + Text + "\n");
        _project.Write("seeds/middle-harbour/ferry.txt", "Ferries to run all night\n\nTwo more ferries will run from Monday, Daniel Reyes, head of the Mallory Ferry Company, said.\n");

        var site = SiteTest.In(_project.Path).Build();

        Assert.Empty(site.Build.Diagnostics.Where(problem => problem.Severity == Severity.Error));
        Assert.Contains(site.Page("index.html").QuerySelectorAll("main a"), link => link.TextContent.Trim() == "Middle Harbour");
    }

    [Fact]
    public void What_the_editor_wrote_about_the_only_article_holds_when_a_second_comes()
    {
        _project.Write("seeds/bridge.txt", Title + "\n\n" + Text + "\n");
        _project.Write("input/story.md", "# The bridge\n\nIt closes on Monday. [¶1]\n");
        _project.Write("input/timeline.yml", "- in: ¶1\n  words: on Monday\n  headline: The bridge closes\n");
        var request = new SiteRequest { Folders = SiteFolders.In(_project.Path) };
        Assert.Empty(SitePipeline.Build(request, new Progress<SiteProgress>(), CancellationToken.None).Diagnostics.Where(problem => problem.Severity != Severity.Info));

        _project.Write("seeds/a-ferry.txt", "Ferries to run all night\n\nTwo more ferries will run from Monday, Daniel Reyes, head of the Mallory Ferry Company, said.\n");
        var build = SitePipeline.Build(request, new Progress<SiteProgress>(), CancellationToken.None);

        Assert.True(build.IsComplete);
        var warning = Assert.Single(build.Diagnostics, problem => problem.Code == "SE3319");
        Assert.Contains("input/story.md line 3; input/timeline.yml line 1", warning.Message, StringComparison.Ordinal);
        Assert.Contains("articles/harbour-bridge-to-close-for-repairs.html#p1", File.ReadAllText(_project["output/index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_the_example_names_every_file_of_it()
    {
        var listed = File.ReadAllLines(Path.Combine(SiteTest.Repository, "seeds", ".example")).Where(line => line.Length > 0 && line[0] != '#').Order(StringComparer.Ordinal);
        var present = new[] { "seeds", "input" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(SiteTest.Repository, folder), "*", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(SiteTest.Repository, path).Replace('\\', '/')).Where(path => !path.EndsWith("README.md", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith('.'));

        Assert.Equal(present.Order(StringComparer.Ordinal), listed);
    }

    public void Dispose() => _project.Dispose();

    private void CopyExample()
    {
        foreach (var folder in new[] { "seeds", "input" })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(SiteTest.Repository, folder)))
            {
                _project.Write($"{folder}/{Path.GetFileName(file)}", File.ReadAllText(file));
            }
        }
    }
}
