using StoryExplainer.Commands;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.SiteTests.Support;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests.FirstHour;

/// <summary>Questions that come up on every editor's first day, and what the program answers.</summary>
public sealed class EditorsDayTests : IDisposable
{
    private const string Bridge = "Harbour bridge to close for repairs\n\nThe harbour bridge will close on Monday, the transport commissioner, Amara Lindqvist, said on Thursday. “We would rather explain a queue than a collapse,” Ms Lindqvist said.\n";

    private readonly TemporaryFolder _project = new();

    [Fact]
    public async Task Check_lists_every_open_decision_with_the_lines_to_paste_and_build_says_how_many_and_where()
    {
        _project.Write("seeds/bridge.txt", Bridge);

        var check = await Run("check");
        Assert.Contains("was published", check, StringComparison.Ordinal);
        Assert.Contains("Paste into seeds/bridge.yml:\npublisher: \nurl: \n", check, StringComparison.Ordinal);
        Assert.Matches(@"(?s)To review +\d+ .*1 in\s+seeds/.*""check""\s+lists", await Run("build", "--output", _project["output"]));
    }

    [Fact]
    public async Task Decisions_are_there_for_programs_too()
    {
        _project.Write("seeds/bridge.txt", Bridge);

        using var json = System.Text.Json.JsonDocument.Parse(await Run("check", "--json"));
        var decisions = json.RootElement.GetProperty("decisions");

        Assert.Equal(json.RootElement.GetProperty("counts").GetProperty("review").GetInt32(), decisions.GetArrayLength());
        Assert.Equal("seeds/bridge.yml", decisions[0].GetProperty("file").GetString());
    }

    [Fact]
    public void The_home_page_of_several_stories_takes_an_introduction_of_the_editors()
    {
        _project.Write("seeds/harbour/bridge.txt", Bridge);
        _project.Write("seeds/river/gate.txt", "Tide gate to open\n\nThe tide gate opens on Friday, said Ben Okoro, head of the River Board.\n");
        _project.Write("input/home.md", "# The Mallory Explainer\n\nWhat the city argues about.\n\n## How we choose\n\n- What lasts.\n- What costs.\n");

        var page = SiteTest.In(_project.Path).Build().Page("index.html");

        Assert.Equal("The Mallory Explainer", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("What the city argues about.", page.QuerySelector(".standfirst")!.TextContent);
        Assert.Equal("How we choose", page.QuerySelector("#section-how-we-choose")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll(".opener .text li").Length);
    }

    [Fact]
    public void An_introduction_of_a_site_with_one_story_is_told_to_be_in_the_wrong_file()
    {
        _project.Write("seeds/bridge.txt", Bridge);
        _project.Write("input/home.md", "# Home\n");

        Assert.Contains(SiteTest.In(_project.Path).Build().Diagnostics, line => line.StartsWith("input/home.md: warning SE3320: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2099", true)]
    [InlineData("2099-03-12", true)]
    [InlineData("2026-11-30", false)]
    [InlineData("2027-02-01", false)]
    public void An_article_from_the_far_future_is_refused_where_its_date_stands(string published, bool isRefused)
    {
        _project.Write("seeds/bridge.txt", Bridge);
        _project.Write("seeds/bridge.yml", $"publisher: The Gazette\npublished: {published}\n");

        var site = SiteTest.In(_project.Path).Build(request => request with { Clock = new Day2026() });

        Assert.Equal(isRefused, site.Diagnostics.Any(line => line.StartsWith("seeds/bridge.yml(2,1): error SE1031: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_heading_of_a_page_can_have_any_words()
    {
        _project.Write("seeds/bridge.txt", Bridge);
        _project.Write("input/pages/method.md", "# Method\n\n## Main\n\nWe read.\n\n## Search\n\n## Content\n\n## Main\n");

        var site = SiteTest.In(_project.Path).Build();

        Assert.Empty(site.Build.Diagnostics.Where(problem => problem.Severity == Severity.Error));
        Assert.Equal(["section-main", "section-search", "section-content", "section-main-2"], site.Page("pages/method.html").QuerySelectorAll("main h2").Select(heading => heading.Id));
    }

    [Fact]
    public void A_broken_link_of_the_editors_is_told_with_its_file_and_line()
    {
        _project.Write("seeds/bridge.txt", Bridge);
        _project.Write("input/pages/method.md", "# Method\n\nWe read.\n\nSee [the dam](dam.html) and *[our list](method.html#nowhere)*.\n");
        _project.Write("input/story.md", "# The bridge\n\nIt [closes](nowhere.html) on Monday. [¶1]\n");

        var errors = SiteTest.In(_project.Path).Build().Diagnostics.Where(line => line.Contains("error", StringComparison.Ordinal)).ToList();

        Assert.Equal(3, errors.Count);
        Assert.StartsWith("input/pages/method.md(5,5): error SE5101: The page \"pages/method.html\" links to \"pages/dam.html\"", errors[0], StringComparison.Ordinal);
        Assert.StartsWith("input/pages/method.md(5,30): error SE5102: ", errors[1], StringComparison.Ordinal);
        Assert.StartsWith("input/story.md(3,4): error SE5101: ", errors[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_a_saved_page_that_was_left_out_can_be_brought_back()
    {
        _project.Write(
            "seeds/bridge.html",
            "<!doctype html><title>Harbour bridge to close</title><nav><p>Petra Novak, who leads the opposition, called for a hearing.</p></nav><article><h1>Harbour bridge to close</h1><p>The harbour bridge will close on Monday for six weeks, the transport commissioner, Amara Lindqvist, said on Thursday.</p><p>Ms Lindqvist told reporters that the cracks had been discovered in February during the first full inspection.</p></article>");
        const string About = "published: 2026-03-12\nurl: https://example.org/bridge\nrights: own\n";
        _project.Write("seeds/bridge.yml", About + "drop: [\"Petra Novak\"]\n");
        Assert.DoesNotContain("called for a hearing", SiteTest.In(_project.Path).Build().Text("articles/harbour-bridge-to-close.html"), StringComparison.Ordinal);

        _project.Write("seeds/bridge.yml", About + "keep: [\"Petra Novak\"]\n");

        Assert.Contains("called for a hearing", SiteTest.In(_project.Path).Build().Page("articles/harbour-bridge-to-close.html").QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void One_fault_of_a_template_is_one_message()
    {
        _project.Write("seeds/bridge.txt", Bridge);
        _project.Write("theme/partials/footer.html", File.ReadAllText(Path.Combine(SiteTest.Repository, "theme", "partials", "footer.html")) + "<footer id=\"footer\"><p id=\"footer\">Twice</p><a href=\"#nowhere\">Up</a></footer>\n");

        var errors = SiteTest.In(_project.Path).Build().Diagnostics.Where(line => line.Contains("error", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, errors.Count);
        Assert.All(errors, error => Assert.Contains("so it is most likely", error, StringComparison.Ordinal));
    }

    public void Dispose() => _project.Dispose();

    private async Task<string> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        await CommandLine.RunAsync([.. arguments, "--seeds", _project["seeds"], "--input", _project["input"], "--theme", _project["theme"]], output, errors);
        Assert.Equal("", string.Join('\n', errors.ToString().Split('\n').Where(line => line.Contains("error", StringComparison.Ordinal))));
        return output.ToString().ReplaceLineEndings("\n");
    }

    private sealed class Day2026 : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);
    }
}
