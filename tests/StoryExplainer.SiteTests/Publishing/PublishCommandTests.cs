using StoryExplainer.Commands;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests.Publishing;

/// <summary>The command as a user runs it, from a new project to a published folder.</summary>
public sealed class PublishCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_new_project_is_published_to_a_folder_and_again_until_nothing_changes()
    {
        await MakeProject("base-url: https://example.org/news/\npublish:\n  to: folder\n  folder: ../public\n");
        var (code, output, errors) = await Run("publish");
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("Published to the folder", output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["public/index.html"]));
        Assert.False(File.Exists(_folder["public/.story-explainer"]));
        Assert.Contains("https://example.org/news/", await File.ReadAllTextAsync(_folder["public/feed.xml"]), StringComparison.Ordinal);

        // The page about changes has now something to compare with.
        Assert.Contains(": 0 added, 1 changed, 0 removed, ", (await Run("publish")).Output, StringComparison.Ordinal);
        Assert.Contains("Nothing changed: ", (await Run("publish")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_shows_every_file_in_the_order_of_sending_and_sends_nothing()
    {
        await MakeProject("base-url: https://example.org/news/\npublish:\n  to: folder\n  folder: ../public\n");
        var (code, output, _) = await Run("publish", "--dry-run");
        Assert.Equal(0, code);
        var lines = output.Split('\n');
        Assert.True(Array.IndexOf(lines, "+ assets/site.css") < Array.IndexOf(lines, "+ people/index.html"), output);
        Assert.True(Array.IndexOf(lines, "+ people/index.html") < Array.IndexOf(lines, "+ index.html"), output);
        Assert.Contains("Nothing was sent.", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["public"]));
    }

    [Fact]
    public async Task A_place_with_an_address_of_its_own_gets_a_site_for_that_address()
    {
        await MakeProject("base-url: https://example.org/\npublish:\n  desk:\n    to: folder\n    folder: ../desk\n    base-url: https://desk.example.org/x/\n  live:\n    to: folder\n    folder: ../live\n");
        Assert.Equal(0, (await Run("publish", "--target", "desk")).Code);
        Assert.Contains("https://desk.example.org/x/", await File.ReadAllTextAsync(_folder["desk/sitemap.xml"]), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["live"]));
    }

    [Theory]
    [InlineData("", null, "error SE6201: input/site.yml does not say where to publish")]
    [InlineData("publish:\n  to: folder\n  folder: ../public\n", null, "input/site.yml(1,1): error SE6204: The site's address is not set")]
    [InlineData("base-url: https://example.org/\npublish:\n  live:\n    to: folder\n    folder: ../public\n", "life", "error SE6202: input/site.yml has no place \"life\" under \"publish\", so nothing was sent. Did you mean \"live\"?")]
    [InlineData("base-url: https://example.org/\npublish:\n  a:\n    to: folder\n    folder: ../public\n  b:\n    to: folder\n    folder: ../c\n", null, "error SE6203: input/site.yml has several places under \"publish\", so nothing was sent. Say which one: --target a, --target b.")]
    [InlineData("base-url: https://example.org/\npublish:\n  to: folder\n  folder: seeds/x\n", null, "error SE6209: The folder \"seeds/x\" to publish into is, holds or lies in the seeds folder")]
    [InlineData("base-url: https://example.org/\npublish:\n  to: foldr\n", null, "error SE3014: \"foldr\" is not possible for \"to\".")]
    [InlineData("base-url: https://example.org/\nhome: [nonsense]\npublish:\n  to: folder\n  folder: ../public\n", null, "error SE3014: \"nonsense\" is not possible for \"home\".")]
    public async Task What_is_not_right_is_told_and_nothing_is_sent(string settings, string? target, string message)
    {
        await MakeProject(settings);
        var (code, _, errors) = await Run(target is null ? ["publish"] : ["publish", "--target", target]);
        Assert.Equal(1, code);
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["public"]));
    }

    [Fact]
    public async Task A_site_with_a_mistake_is_not_published_and_the_published_one_stays()
    {
        await MakeProject("base-url: https://example.org/news/\npublish:\n  to: folder\n  folder: ../public\n");
        await Run("publish");
        var before = Directory.GetLastWriteTimeUtc(_folder["public/index.html"]);
        _folder.Write("project/input/people.yml", "ada-obi:\n\tname: Ada\n");
        var (code, _, errors) = await Run("publish");
        Assert.Equal(1, code);
        Assert.Contains("input/people.yml(2,1): error SE3002", errors, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetLastWriteTimeUtc(_folder["public/index.html"]));
    }

    [Fact]
    public async Task Drafts_are_never_published()
    {
        await MakeProject("base-url: https://example.org/news/\npublish:\n  to: folder\n  folder: ../public\n");
        _folder.Write("project/seeds/secret.txt", "A report about the secret lighthouse\n\nNobody may read this before Monday, said Olga Brandt, the keeper.\n\nShe said so on Friday.\n");
        _folder.Write("project/seeds/secret.yml", "draft: true\n");
        Assert.Equal(0, (await Run("publish")).Code);
        Assert.DoesNotContain(Directory.EnumerateFiles(_folder["public"], "*", SearchOption.AllDirectories), path => File.ReadAllText(path).Contains("lighthouse", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_is_a_draft_is_never_published()
    {
        await MakeProject("base-url: https://example.org/news/\npublish:\n  to: folder\n  folder: ../public\n");
        _folder.Write("project/input/pages/plans.md", "---\ntitle: Secret plans\nnavigation: true\ndraft: true\n---\nNot yet.\n");
        Assert.Equal(0, (await Run("publish")).Code);
        Assert.False(Directory.Exists(_folder["public/pages"]));
        Assert.DoesNotContain("Secret plans", await File.ReadAllTextAsync(_folder["public/index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_readers_saw_is_remembered_once_it_has_arrived_and_only_then()
    {
        await MakeProject("base-url: https://example.org/news/\npublish:\n  live:\n    to: folder\n    folder: ../public\n  try:\n    to: folder\n    folder: ../try\n    trial: true\n");
        await Run("publish", "--target", "live", "--dry-run");
        await Run("publish", "--target", "try");
        Assert.False(File.Exists(_folder["project/input/published.json"]));
        await Run("publish", "--target", "live");
        var remembered = await File.ReadAllTextAsync(_folder["project/input/published.json"]);
        Assert.Contains("people/index.html", remembered, StringComparison.Ordinal);
        var time = new DateTime(2020, 2, 2, 2, 2, 2, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_folder["project/input/published.json"], time);
        Assert.Equal((0, ""), ((await Run("publish", "--target", "live")).Code, (await Run("publish", "--target", "live")).Errors));
        Assert.Equal(time, File.GetLastWriteTimeUtc(_folder["project/input/published.json"]));
    }

    [Theory]
    [InlineData("netlify", "301!")]
    [InlineData("cloudflare", "301")]
    public async Task A_former_address_is_a_rule_in_the_words_of_the_host(string host, string code)
    {
        await MakeProject($"base-url: https://example.org/\npublish:\n  to: {host}\n  folder: ../public\n");
        await Run("publish");
        var person = Path.GetFileName(Directory.EnumerateFiles(_folder["public/people"]).Order(StringComparer.Ordinal).First(path => !path.EndsWith("index.html", StringComparison.Ordinal)));
        _folder.Write("project/input/people.yml", $"{Path.GetFileNameWithoutExtension(person)}:\n  slug: another-address\n");
        var (result, _, errors) = await Run("publish");
        Assert.Equal((0, ""), (result, errors));
        Assert.Contains($"/people/{person} /people/another-address.html {code}\n", await File.ReadAllTextAsync(_folder["public/_redirects"]), StringComparison.Ordinal);
        Assert.Contains("Content-Security-Policy", await File.ReadAllTextAsync(_folder["public/_headers"]), StringComparison.Ordinal);
        Assert.Contains("another-address.html", await File.ReadAllTextAsync(_folder["public/people/" + person]), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task MakeProject(string settings)
    {
        using var writer = new StringWriter();
        Assert.Equal(0, await CommandLine.RunAsync(["new", "site", _folder["project"]], writer, writer));
        _folder.Write("project/input/site.yml", settings);
    }

    private async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        string[] folders = ["--seeds", _folder["project/seeds"], "--input", _folder["project/input"], "--theme", _folder["project/theme"], "--output", _folder["project/output"]];
        var code = await CommandLine.RunAsync([.. arguments, .. folders], output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
