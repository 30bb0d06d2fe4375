using System.Collections.Immutable;
using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Publishing;
using StoryExplainer.Publishing.Folders;
using StoryExplainer.Publishing.Git;
using StoryExplainer.Site;
using StoryExplainer.Stories.Editing.Publishing;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Publishing;

/// <summary>What keeps a site from being sent, or is told before it is.</summary>
public sealed class PublishCheckTests : IDisposable
{
    private static readonly DiagnosticLocation Here = new("input/site.yml", 3, 1);

    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public async Task More_files_than_the_host_takes_are_told()
    {
        await Check([.. Enumerable.Range(0, 20_001).Select(number => PublishFile.InMemory($"{number}.html", default))]);

        Assert.Equal("input/site.yml(3,1): error SE6210: The site has 20,001 files, and Cloudflare Pages takes 20,000; nothing was sent. Publish to another kind of place, or make the site smaller.", Told());
    }

    [Fact]
    public async Task As_many_files_as_the_host_takes_are_sent()
    {
        await Check([.. Enumerable.Range(0, 20_000).Select(number => PublishFile.InMemory($"{number}.html", default))]);

        Assert.Empty(_diagnostics.ToSorted());
    }

    [Theory]
    [InlineData(26_214_400, null)]
    [InlineData(26_214_401, "input/site.yml(3,1): error SE6211: \"film.mp4\" has 26,214,401 bytes, and Cloudflare Pages takes 26,214,400; nothing was sent. Make the file smaller, or publish to another kind of place.")]
    public async Task A_file_larger_than_the_host_takes_is_told(int bytes, string? expected)
    {
        await Check([PublishFile.InMemory("film.mp4", new byte[bytes])]);

        Assert.Equal(expected, _diagnostics.ToSorted().SingleOrDefault()?.ToString());
    }

    [Theory]
    [InlineData("_redirects", 2_000, 10, null)]
    [InlineData("_redirects", 2_001, 10, "SE6210")]
    [InlineData("_redirects", 1, 1_000, null)]
    [InlineData("_redirects", 1, 1_001, "SE6228")]
    [InlineData("_headers", 100, 10, null)]
    [InlineData("_headers", 101, 10, "SE6210")]
    [InlineData("_headers", 1, 2_001, "SE6228")]
    public async Task Rules_are_counted_and_measured_against_the_host(string file, int lines, int length, string? code)
    {
        var text = string.Concat(Enumerable.Repeat("/" + new string('x', length - 1) + "\n", lines)) + "# a comment is no rule\n  nor is what stands below it\n"[..(file == "_headers" ? ^0 : 23)];

        await Check([PublishFile.InMemory(file, Encoding.UTF8.GetBytes(text))]);

        Assert.Equal(code, _diagnostics.ToSorted().SingleOrDefault()?.Code);
    }

    [Fact]
    public async Task Another_host_has_no_such_limits()
    {
        await HostLimits.CheckAsync(FolderHost.Any, [PublishFile.InMemory("film.mp4", new byte[30_000_000])], Here, _diagnostics, CancellationToken.None);

        Assert.Empty(_diagnostics.ToSorted());
    }

    [Theory]
    [InlineData(null, "https://ada.github.io/news/", null)]
    [InlineData(null, "https://ada.github.io/old/", "warning SE6212: The site's address is https://ada.github.io/old/, but pages of https://github.com/ada/news usually live at https://ada.github.io/news/.")]
    [InlineData("news.example.org", "https://news.example.org/", null)]
    [InlineData("news.example.org", "https://example.org/", "warning SE6226: \"domain\" says news.example.org, but the site's address is https://example.org/")]
    [InlineData("news.example.org", "https://news.example.org/below/", "warning SE6226: ")]
    public void An_address_that_does_not_fit_the_place_is_told(string? domain, string baseUrl, string? expected)
    {
        var place = new GitPublishing { Name = "git", Location = Here, Remote = "https://github.com/ada/news", Domain = domain };

        PublishChecks.CheckPlace(place, new Uri(baseUrl), SiteFolders.In(_folder.Path), _diagnostics);

        if (expected is null)
        {
            Assert.Empty(_diagnostics.ToSorted());
        }
        else
        {
            Assert.StartsWith("input/site.yml(3,1): " + expected, Told(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_that_changes_while_it_is_sent_stops_the_publication()
    {
        var file = PublishFile.OnDisk("index.html", _folder.Write("index.html", "one"));
        Assert.Equal("one"u8.ToArray(), (await file.ReadAsync(CancellationToken.None)).ToArray());

        _folder.Write("index.html", "two");

        var problem = await Assert.ThrowsAsync<PublishProblemException>(() => file.ReadAsync(CancellationToken.None));
        Assert.StartsWith("error SE6208: \"index.html\" in the output folder changed while the site was being sent", problem.At(null).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_without_git_is_told()
    {
        var git = new GitCommand(_folder.Path, program: "git-that-is-not-installed");

        var problem = await Assert.ThrowsAsync<PublishProblemException>(() => git.TryAsync(["--version"]));
        Assert.Equal("error SE6213: The program \"git\" was not found, so nothing was sent. Install git, or publish to another kind of place.", problem.At(null).ToString());
    }

    public void Dispose() => _folder.Dispose();

    private Task Check(ImmutableArray<PublishFile> files) => HostLimits.CheckAsync(FolderHost.Cloudflare, files, Here, _diagnostics, CancellationToken.None);

    private string Told() => Assert.Single(_diagnostics.ToSorted()).ToString();
}
