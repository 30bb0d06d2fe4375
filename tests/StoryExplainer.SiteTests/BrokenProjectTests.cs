using StoryExplainer.Commands;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests;

/// <summary>What an editor sees after a slip: one clear message each, and the last good site still there.</summary>
public sealed class BrokenProjectTests : IDisposable
{
    private const string Article =
        """
        Harbour bridge to close for repairs

        The harbour bridge will close on Monday, the transport commissioner, Amara Lindqvist, said on Thursday.

        “We would rather explain a queue than a collapse,” Ms Lindqvist told reporters at the town hall on Thursday morning.
        """;

    private readonly TemporaryFolder _project = new();

    public BrokenProjectTests()
    {
        _project.Write("seeds/bridge.txt", Article);
        _project.Write("seeds/bridge.yml", "published: 2026-03-12\nurl: https://example.org/bridge\npublisher: The Port Mallory Gazette\n");
    }

    [Fact]
    public async Task A_slip_in_a_template_is_told_with_file_line_column_and_the_nearest_name()
    {
        await BuildGood();
        _project.Write("theme/layouts/404.html", "<h1>{{ page.titel }}</h1>\n");

        var (code, errors) = await Build();

        Assert.Equal(1, code);
        var error = Assert.Single(errors.Split('\n'), line => line.Contains(": error ", StringComparison.Ordinal));
        Assert.StartsWith("theme/layouts/404.html(1,", error, StringComparison.Ordinal);
        Assert.Contains("Did you mean \"title\"?", error, StringComparison.Ordinal);
        TheLastSiteIsThere();
    }

    [Fact]
    public async Task A_slip_in_the_settings_is_told_with_the_nearest_key()
    {
        await BuildGood();
        _project.Write("input/site.yml", "title: Harbour news\nbase-ulr: https://example.org/\n");

        var (code, errors) = await Build();

        Assert.Equal(1, code);
        var error = Assert.Single(errors.Split('\n'), line => line.Contains(": error ", StringComparison.Ordinal));
        Assert.StartsWith("input/site.yml(2,1): error SE3", error, StringComparison.Ordinal);
        Assert.Contains("base-url", error, StringComparison.Ordinal);
        TheLastSiteIsThere();
    }

    [Fact]
    public async Task A_broken_seed_is_told_and_the_rest_of_the_site_is_built()
    {
        File.WriteAllBytes(_project["seeds/picture.txt"], [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1, 2, 3, 0, 0]);

        var (_, errors) = await Build();

        Assert.Single(errors.Split('\n'), line => line.StartsWith("seeds/picture.txt", StringComparison.Ordinal) && line.Contains(" SE1", StringComparison.Ordinal));
        Assert.True(File.Exists(_project["output/people/amara-lindqvist.html"]), errors);
    }

    [Fact]
    public async Task A_slip_beside_a_seed_is_told_with_its_place()
    {
        await BuildGood();
        _project.Write("seeds/bridge.yml", "published: 31 April 2026\n");

        var (code, errors) = await Build();

        Assert.Equal(1, code);
        Assert.Contains(errors.Split('\n'), line => line.StartsWith("seeds/bridge.yml(1,12): error SE", StringComparison.Ordinal));
        TheLastSiteIsThere();
    }

    [Fact]
    public async Task An_output_folder_that_cannot_be_written_is_told_in_one_line()
    {
        _project.Write("occupied", "a file where the folder should be");

        var (code, errors) = await Build("--output", _project["occupied/site"]);

        Assert.Equal(1, code);
        var error = Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => line.StartsWith("error ", StringComparison.Ordinal));
        Assert.StartsWith("error SE5003: The site cannot be written to", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_slips_are_told_in_one_pass()
    {
        _project.Write("input/site.yml", "titel: x\n");
        _project.Write("theme/layouts/404.html", "{{ if page.title }}\n");
        _project.Write("seeds/bridge.yml", "publishd: 2026-03-12\n");

        var (_, errors) = await Build();

        Assert.Contains("input/site.yml(1,1)", errors, StringComparison.Ordinal);
        Assert.Contains("theme/layouts/404.html(", errors, StringComparison.Ordinal);
        Assert.Contains("seeds/bridge.yml(1,1)", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_says_the_same_and_writes_nothing()
    {
        using var output = new StringWriter();
        var code = await CommandLine.RunAsync(["check", .. Folders()], output, output);

        Assert.Equal(0, code);
        Assert.False(Directory.Exists(_project["output"]));
    }

    [Fact]
    public async Task A_hostile_article_stays_text()
    {
        _project.Write("seeds/bridge.txt", Article + "\n\nKemal <script>alert(1)</script> Aydın, the \"><img src=x onerror=alert(2)> mayor, said: “{{ page.title }} &amp; <b>bold</b> words are only words here.”\n");

        var (code, errors) = await Build();

        Assert.True(code == 0, errors);
        foreach (var page in Directory.EnumerateFiles(_project["output"], "*.html", SearchOption.AllDirectories))
        {
            var html = File.ReadAllText(page);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _project.Dispose();

    private string[] Folders() => ["--seeds", _project["seeds"], "--input", _project["input"], "--theme", _project["theme"]];

    private async Task<(int Code, string Errors)> Build(params string[] more)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        string[] target = more.Length == 0 ? ["--output", _project["output"]] : more;
        var code = await CommandLine.RunAsync(["build", .. Folders(), .. target], output, errors);
        return (code, errors.ToString());
    }

    private async Task BuildGood()
    {
        var (code, errors) = await Build();
        Assert.True(code == 0, errors);
    }

    private void TheLastSiteIsThere() => Assert.True(File.Exists(_project["output/people/amara-lindqvist.html"]));
}
