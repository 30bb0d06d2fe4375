using StoryExplainer.Commands;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Preview;
using StoryExplainer.Site;
using StoryExplainer.Site.Incremental;
using StoryExplainer.SiteTests.Support;
using StoryExplainer.Stories.Caching;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests;

/// <summary>Each promise under "What you can rely on" in the README, from the side on which it could be broken.</summary>
public sealed class PromiseTests : IDisposable
{
    private const string Article =
        """
        Harbour bridge to close for repairs

        The harbour bridge will close on Monday, the transport commissioner, Amara Lindqvist, said on Thursday.

        Divers found eleven cracks in the northern pier and painted a white ring around every one of them before the tide came back.

        “We would rather explain a queue than a collapse,” Ms Lindqvist told reporters at the town hall on Thursday morning.
        """;

    private const string Unquoted = "painted a white ring around every one of them before the tide came back";

    private readonly TemporaryFolder _project = new();

    public PromiseTests()
    {
        _project.Write("seeds/bridge.txt", Article);
        _project.Write("seeds/bridge.yml", "published: 2026-03-12\nurl: https://example.org/bridge\npublisher: The Port Mallory Gazette\n");
    }

    [Fact]
    public void A_fact_whose_words_do_not_stand_in_its_article_stops_the_build_and_the_last_site_stays()
    {
        Assert.True(BuildHere().IsComplete);
        var before = Contents();

        // What a mistake of the reader would give: the commissioner's role cites the words beside those that say it.
        var key = AnalysisCache.KeyOf("bridge.txt", File.ReadAllBytes(_project["seeds/bridge.txt"]), File.ReadAllBytes(_project["seeds/bridge.yml"]));
        using (var cache = AnalysisCache.Open(_project[".cache"]))
        {
            var known = cache.Find(key)!; // The build above has just remembered it.
            var person = Assert.Single(known.Analysis!.People, person => person.Roles.Length > 0);
            var role = person.Roles[0];
            var aside = role with { Passage = role.Passage with { Span = new TextSpan(role.Passage.Span.Start - 1, role.Passage.Span.End - 1) } };
            cache.Add(key, known with { Analysis = known.Analysis with { People = known.Analysis.People.Replace(person, person with { Roles = [aside] }) } });
            cache.Save();
        }

        // Else the build finds all files as it left them and does nothing.
        File.Delete(_project[".cache/finished.bin"]);
        var build = BuildHere();

        Assert.False(build.IsComplete);
        Assert.StartsWith("error SE5106: The role \"the transport commissioner\" cites ", Assert.Single(build.Diagnostics).ToString(), StringComparison.Ordinal);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public async Task A_failed_build_leaves_every_byte_of_the_last_site()
    {
        await Run("build", "--output", _project["output"]);
        var before = Contents();
        _project.Write("seeds/bridge.txt", Article.Replace("Monday", "Tuesday", StringComparison.Ordinal));
        _project.Write("theme/layouts/person.html", "{{ page.nonsense }}");

        Assert.Equal(1, (await Run("build", "--output", _project["output"])).Code);

        Assert.NotEmpty(before);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void The_text_of_an_article_that_may_only_be_quoted_is_in_no_file_of_the_site()
    {
        var site = SiteTest.In(_project.Path).Build();

        Assert.Empty(site.Diagnostics);
        Assert.DoesNotContain(site.Paths, path => site.Text(path).Contains(Unquoted, StringComparison.Ordinal));

        // Otherwise the search above would look for words that no page ever has.
        _project.Write("seeds/bridge.yml", "published: 2026-03-12\nrights: own\n");
        Assert.Contains(SiteTest.In(_project.Path).Build() is var open ? open.Paths : [], path => open.Text(path).Contains(Unquoted, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("output/facts.json")]
    [InlineData("output/data/deep/facts.json")]
    [InlineData("output/../output/facts.json")]
    public async Task The_file_with_every_text_is_refused_a_place_in_the_output(string path)
    {
        var (code, errors) = await Run("build", "--output", _project["output"], "--full-data", _project[path]);

        Assert.Equal(1, code);
        Assert.StartsWith("error SE5004: ", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_project["output"]));
    }

    [Fact]
    public async Task The_file_with_every_text_is_written_beside_the_output()
    {
        Assert.Equal((0, ""), await Run("build", "--output", _project["output"], "--full-data", _project["output.json"]));

        Assert.Contains(Unquoted, await File.ReadAllTextAsync(_project["output.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_was_worked_out_from_an_inferred_day_is_marked_as_inferred()
    {
        _project.Write("seeds/bridge.yml", "publisher: The Port Mallory Gazette\n");
        _project.Write("seeds/bridge.txt", Article + "\n\nThe council met yesterday, 10 March 2026, and heard the divers.\n");

        var inferred = SiteTest.In(_project.Path).Build().Page("timeline.html").QuerySelector("main")!.TextContent;
        _project.Write("seeds/bridge.yml", "published: 2026-03-12\n");
        var stated = SiteTest.In(_project.Path).Build().Page("timeline.html").QuerySelector("main")!.TextContent;

        Assert.Contains("inferred", inferred, StringComparison.Ordinal);
        Assert.DoesNotContain("inferred", stated, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_people_with_one_surname_are_two_and_the_bare_name_is_a_decision()
    {
        _project.Write("seeds/bridge.txt", Article + "\n\nErik Lindqvist, a diver, said on Friday that the cracks were old. Lindqvist said that he had seen worse.\n");

        var site = SiteTest.In(_project.Path).Build();

        Assert.Contains("people/amara-lindqvist.html", site.Paths);
        Assert.Contains("people/erik-lindqvist.html", site.Paths);
        Assert.DoesNotContain("diver", site.Page("people/amara-lindqvist.html").QuerySelector("main h1")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("commissioner", site.Page("people/erik-lindqvist.html").QuerySelector("main h1")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_articles_is_told()
    {
        File.Delete(_project["seeds/bridge.txt"]);
        File.Delete(_project["seeds/bridge.yml"]);

        Assert.Contains(SiteTest.In(_project.Path).Build().Diagnostics, problem => problem.StartsWith("error SE1014: The folder \"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_of_a_newer_version_stops_the_build()
    {
        _project.Write("input/published.json", "{ \"format\": 999 }");

        Assert.StartsWith("input/published.json: error SE5202: ", Assert.Single(SiteTest.In(_project.Path).Build().Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_cannot_be_written_is_told_after_the_site_is_out()
    {
        _project.Write("input/site.yml", "base-url: https://port.example/\npublish:\n  to: folder\n  folder: public\n");
        Directory.CreateDirectory(_project["input/published.json/occupied"]);

        var (code, errors) = await Run("publish", "--output", _project["output"]);

        Assert.Equal(1, code);
        Assert.Contains("error SE6223: The site was published, but input/published.json could not be written: ", errors, StringComparison.Ordinal);
        Assert.True(File.Exists(_project["public/index.html"]));
    }

    [Fact]
    public void A_project_that_another_program_holds_is_told_by_the_preview_and_mended_by_its_next_look()
    {
        var disk = new FailingClock { Fails = true };
        var session = new SiteSession(new SiteRequest { Folders = SiteFolders.In(_project.Path), UsesNoCache = true, Clock = disk }, TimeProvider.System);
        Assert.Equal("error SE5010: The files of the project cannot be read: The folder is being moved. The preview tries again by itself. Check that seeds, input and theme are there and that you may read them.",
            Assert.Single(session.Update(new Progress<SiteProgress>(), CancellationToken.None).Diagnostics).ToString());

        disk.Fails = false;
        Assert.Empty(session.Update(new Progress<SiteProgress>(), CancellationToken.None).Diagnostics);
    }

    [Fact]
    public async Task A_preview_on_an_address_of_another_machine_is_told()
    {
        var problems = new DiagnosticBag();

        Assert.Null(await PreviewServer.StartAsync(
            new PreviewOptions(SiteFolders.In(_project.Path), System.Net.IPAddress.Parse("192.0.2.1"), 0, OpensBrowser: false), new Progress<SiteProgress>(), problems));

        Assert.StartsWith("error SE6002: The preview cannot listen on \"192.0.2.1\", port 0: ", Assert.Single(problems.ToSorted()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_the_system_does_not_watch_is_told()
    {
        var problems = new DiagnosticBag();
        using var watch = new ProjectWatch(SiteFolders.In(_project.Path), () => { }, problems);
        Assert.True(watch.IsComplete);

        watch.Lose(_project["seeds"], new IOException("The limit on watches is reached."));

        Assert.False(watch.IsComplete);
        Assert.Matches("^info SE6003: The system does not tell about changes in \".*seeds\" \\(The limit on watches is reached\\), so the preview looks by itself", Assert.Single(problems.ToSorted()).ToString());
    }

    [Fact]
    public async Task Without_the_library_that_draws_the_site_has_no_cards_and_is_complete()
    {
        _project.Write("input/site.yml", "title: Harbour news\nbase-url: https://port.example/\n");
        var program = Directory.CreateDirectory(_project["program"]).FullName;
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory).Where(file => !file.EndsWith(".pdb", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(program, Path.GetFileName(file)));
        }

        using var build = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
            "dotnet",
            [Path.Combine(program, "StoryExplainer.dll"), "build", "--seeds", _project["seeds"], "--input", _project["input"], "--theme", _project["theme"], "--output", _project["output"]])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!; // dotnet runs these tests too.
        var output = build.StandardOutput.ReadToEndAsync();
        var errors = await build.StandardError.ReadToEndAsync();
        await build.WaitForExitAsync();

        Assert.True(build.ExitCode == 0, errors + await output);
        Assert.Contains("warning SE4121: No share cards were drawn: ", errors, StringComparison.Ordinal);
        Assert.True(File.Exists(_project["output/people/amara-lindqvist.html"]));
    }

    public void Dispose() => _project.Dispose();

    /// <summary>Stands for a disk that fails in the middle of reading: the program that runs these tests may read every file there is.</summary>
    private sealed class FailingClock : TimeProvider
    {
        public bool Fails { get; set; }

        public override DateTimeOffset GetUtcNow() => Fails ? throw new IOException("The folder is being moved.") : base.GetUtcNow();
    }

    private Dictionary<string, string> Contents() => Directory.EnumerateFiles(_project["output"], "*", SearchOption.AllDirectories)
        .ToDictionary(path => path, path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))), StringComparer.Ordinal);

    private SiteBuild BuildHere() => SitePipeline.Build(new SiteRequest { Folders = SiteFolders.In(_project.Path) }, new Progress<SiteProgress>(), CancellationToken.None);

    private async Task<(int Code, string Errors)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.RunAsync([.. arguments, "--seeds", _project["seeds"], "--input", _project["input"], "--theme", _project["theme"]], output, errors);
        return (code, errors.ToString());
    }
}
