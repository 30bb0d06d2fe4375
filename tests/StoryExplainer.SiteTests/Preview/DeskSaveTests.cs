using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StoryExplainer.SiteTests.Support;

namespace StoryExplainer.SiteTests.Preview;

/// <summary>What is saved at the desk is in the editor's file, in its place, and nothing else of the file moves.</summary>
public sealed class DeskSaveTests
{
    private const string Article = "_desk/article/harbour-bridge-to-close-for-repairs";
    private const string Hide = "# input/people.yml\namara-lindqvist:\n  hide: true\n";
    private const string Role = "# input/people.yml\namara-lindqvist:\n  role: \n  source: \n";

    [Fact]
    public async Task A_correction_is_tried_saved_and_taken_back()
    {
        const string Before = "# Ours.\n\"amara-lindqvist\":   # the commissioner\n  group: 'City'   # for now\n\n# Later:\n# someone:\n";
        await using var project = await PreviewProject.StartAsync(("input/people.yml", Before));
        var page = await Page(project, Article);

        using var tried = await Send(project, page, "try", Role, ("f0", "commissioner for bridges"), ("f1", "https://example.org/council"));
        Assert.Equal(Before, File.ReadAllText(project.Folder["input/people.yml"]));
        Assert.Contains(tried.RootElement.GetProperty("changes").EnumerateArray(), change => change.GetString()!.Contains("commissioner for bridges", StringComparison.Ordinal));
        Assert.Equal(["+    4 role: commissioner for bridges", "+    5 source: \"https://example.org/council\""], Lines(tried, "+"));

        using var saved = await Send(project, page, "save", Role, ("f0", "commissioner for bridges"), ("f1", "https://example.org/council"));
        Assert.True(saved.RootElement.GetProperty("ok").GetBoolean(), saved.RootElement.GetRawText());
        Assert.Equal(
            "# Ours.\n\"amara-lindqvist\":   # the commissioner\n  group: 'City'   # for now\n  role: commissioner for bridges\n  source: \"https://example.org/council\"\n\n# Later:\n# someone:\n",
            File.ReadAllText(project.Folder["input/people.yml"]));
        Assert.Contains("commissioner for bridges", await project.Text("people/amara-lindqvist.html"), StringComparison.Ordinal);

        var undo = (await Page(project, "_desk/")).QuerySelector("button[data-undo]")!.GetAttribute("data-undo")!;
        using var undone = await Post(project, page, "undo", $"{{\"id\":{undo}}}");
        Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        Assert.Equal(Before, File.ReadAllText(project.Folder["input/people.yml"]));
        Assert.DoesNotContain("commissioner for bridges", await project.Text("people/amara-lindqvist.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_correction_makes_the_file_and_undoing_it_takes_the_file_away()
    {
        await using var project = await PreviewProject.StartAsync();
        var page = await Page(project, Article);

        using var saved = await Send(project, page, "save", Hide);
        Assert.Equal("amara-lindqvist:\n  hide: true\n", File.ReadAllText(project.Folder["input/people.yml"]));

        using var undone = await Post(project, page, "undo", "{\"id\":1}");
        Assert.False(File.Exists(project.Folder["input/people.yml"]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(project.Folder["input"]));
    }

    [Fact]
    public async Task An_entry_goes_where_the_file_has_it_under_its_name()
    {
        await using var project = await PreviewProject.StartAsync(("input/people.yml", "Amara Lindqvist:\n  group: City\n"));

        using var saved = await Send(project, await Page(project, Article), "save", "# input/people.yml\namara-lindqvist:\n  name: \"Amara N. Lindqvist\"\n");

        Assert.Equal("Amara Lindqvist:\n  group: City\n  name: Amara N. Lindqvist\n", File.ReadAllText(project.Folder["input/people.yml"]));
    }

    [Fact]
    public async Task A_file_that_somebody_saved_in_the_meantime_is_left_alone_and_told()
    {
        await using var project = await PreviewProject.StartAsync(("input/people.yml", "# One.\n"));
        var page = await Page(project, Article);
        project.Folder.Write("input/people.yml", "# Two.\n");

        using var answer = await Post(project, page, "save", Body(page, Hide));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("input/people.yml was changed since this page was shown", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("# Two.\n", File.ReadAllText(project.Folder["input/people.yml"]));
    }

    [Fact]
    public async Task A_save_that_the_file_has_moved_on_from_is_not_undone()
    {
        await using var project = await PreviewProject.StartAsync();
        var page = await Page(project, Article);
        using var saved = await Send(project, page, "save", Hide);
        project.Folder.Write("input/people.yml", "amara-lindqvist:\n  hide: true   # sure\n");

        using var undone = await Post(project, page, "undo", "{\"id\":1}");

        Assert.Equal(HttpStatusCode.Conflict, undone.StatusCode);
        Assert.Contains("# sure", File.ReadAllText(project.Folder["input/people.yml"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_stop_the_build_is_told_and_not_saved()
    {
        await using var project = await PreviewProject.StartAsync();
        var page = await Page(project, Article);

        using var answer = await Send(project, page, "save", "# input/timeline.yml\n- in: \"harbour-bridge-to-close-for-repairs ¶3\"\n  date: \n", ("f0", "soon"));

        Assert.False(answer.RootElement.GetProperty("ok").GetBoolean());
        Assert.Contains("soon", answer.RootElement.GetProperty("problems")[0].GetString(), StringComparison.Ordinal);
        Assert.False(File.Exists(project.Folder["input/timeline.yml"]));
    }

    [Fact]
    public async Task A_dropped_line_is_brought_back_in_the_file_beside_the_seed()
    {
        await using var project = await PreviewProject.StartAsync(
            ("seeds/bridge.txt", PreviewProject.Bridge.Replace("\n\n“We", "\n\nSign up for our newsletter\n\n“We", StringComparison.Ordinal)), ("seeds/bridge.yml", "published: 2026-03-12   # Thursday\n"));
        var page = await Page(project, Article);
        var lines = page.QuerySelector(".dropped pre")!.TextContent;

        using var saved = await Send(project, page, "save", lines);

        Assert.Equal("published: 2026-03-12   # Thursday\nkeep: [\"Sign up for our newsletter\"]\n", File.ReadAllText(project.Folder["seeds/bridge.yml"]));
        Assert.Empty((await Page(project, Article)).QuerySelectorAll(".dropped"));
    }

    [Theory]
    [InlineData("# input/../seeds/bridge.yml\ntitle: x\n")]
    [InlineData("# input/site.yml\ntitle: x\n")]
    [InlineData("# seeds/other.yml\ntitle: x\n")]
    [InlineData("# /etc/passwd\nroot: x\n")]
    [InlineData("# input/people.yml.bak\nx:\n  hide: true\n")]
    [InlineData("# theme/theme.yml\nx: y\n")]
    public async Task Only_corrections_and_files_beside_articles_are_written(string lines)
    {
        await using var project = await PreviewProject.StartAsync();
        var before = Directory.EnumerateFiles(project.Folder.Path, "*", SearchOption.AllDirectories).Where(path => !path.Contains(".cache", StringComparison.Ordinal)).ToList();

        using var answer = await Send(project, await Page(project, Article), "save", lines);

        Assert.Contains("does not write", answer.RootElement.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, Directory.EnumerateFiles(project.Folder.Path, "*", SearchOption.AllDirectories).Where(path => !path.Contains(".cache", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("X-Desk-Token: wrong", 403)]
    [InlineData("X-Desk-Token: ", 403)]
    [InlineData("Origin: https://evil.example", 403)]
    [InlineData("Origin: null", 403)]
    [InlineData("Origin: ", 403)]
    [InlineData("Origin: http://localhost:1", 403)]
    [InlineData("Sec-Fetch-Site: same-site", 403)]
    [InlineData("Sec-Fetch-Site: cross-site", 403)]
    [InlineData("Content-Type: text/plain", 403)]
    [InlineData("Host: evil.example", 421)]
    public async Task Nobody_but_a_page_of_this_preview_may_write(string header, int status)
    {
        await using var project = await PreviewProject.StartAsync();
        var page = await Page(project, Article);

        using var answer = await Post(project, page, "save", Body(page, Hide), header);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.False(Directory.Exists(project.Folder["input"]));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"lines\":{\"a\":1}}")]
    [InlineData("{\"values\":{\"f0\":[[[[[[[[[[1]]]]]]]]]]}}")]
    public async Task A_body_that_is_none_is_refused(string body)
    {
        await using var project = await PreviewProject.StartAsync();
        using var answer = await Post(project, await Page(project, Article), "save", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_huge_body_is_not_read()
    {
        await using var project = await PreviewProject.StartAsync();
        using var answer = await Post(project, await Page(project, Article), "save", $"{{\"lines\":\"{new string('x', 300_000)}\"}}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Hostile_words_stay_words()
    {
        await using var project = await PreviewProject.StartAsync();
        using var saved = await Send(project, await Page(project, Article), "save", Role, ("f0", "x\"\nhide: true\n</script><b> # {{ y }}"), ("f1", "*a &b !c"));

        Assert.Equal("amara-lindqvist:\n  role: \"x\\\" hide: true </script><b> # {{ y }}\"\n  source: \"*a &b !c\"\n", File.ReadAllText(project.Folder["input/people.yml"]));
        Assert.DoesNotContain("</script><b>", await project.Text("people/amara-lindqvist.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pasted_text_becomes_an_article_with_a_file_beside_it()
    {
        await using var project = await PreviewProject.StartAsync();
        var page = await Page(project, "_desk/");
        var text = "Ferry to run twice as often\r\n\r\nThe ferry will run twice as often from Friday, the harbour master, Tomas Brandvik, told the council.\r\n";

        using var answer = await Post(project, page, "paste", JsonSerializer.Serialize(new { text, url = "https://example.org/ferry", publisher = "The \"Port\" Post", published = "2026-03-13", story = "" }));
        using var added = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.True(added.RootElement.GetProperty("ok").GetBoolean(), added.RootElement.GetRawText());
        Assert.Equal(text.ReplaceLineEndings("\n"), File.ReadAllText(project.Folder["seeds/ferry-to-run-twice-as-often.txt"]));
        var sidecar = File.ReadAllLines(project.Folder["seeds/ferry-to-run-twice-as-often.yml"]);
        Assert.Equal(["url: \"https://example.org/ferry\"", "publisher: \"The \\\"Port\\\" Post\"", "published: 2026-03-13"], sidecar.Where(line => !line.StartsWith("retrieved", StringComparison.Ordinal)));
        Assert.Contains("Tomas Brandvik", await project.Text(added.RootElement.GetProperty("page").GetString()!.TrimStart('/')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null, "title in the first line")]
    [InlineData("Only a title", null, "title in the first line")]
    [InlineData("A title\n\nThe mayor said on Friday that the bridge is closed.", "soon", "soon")]
    public async Task Pasted_text_that_is_no_article_is_refused_with_the_reason(string text, string? published, string reason)
    {
        await using var project = await PreviewProject.StartAsync();
        using var answer = await Post(project, await Page(project, "_desk/"), "paste", JsonSerializer.Serialize(new { text, published, story = "../../x" }));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(reason, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(2, Directory.EnumerateFiles(project.Folder["seeds"]).Count());
    }

    [Fact]
    public async Task Every_form_of_an_article_makes_a_change_that_can_be_read()
    {
        await using var project = await PreviewProject.StartAsync();
        var page = await Page(project, Article);
        foreach (var form in page.QuerySelectorAll("form[data-lines]").Where(form => form.QuerySelectorAll("input, textarea, select").Length == 0))
        {
            using var tried = await Send(project, page, "try", page.GetElementById(form.GetAttribute("data-lines")!)!.TextContent);
            Assert.True(tried.RootElement.GetProperty("ok").GetBoolean(), form.ParentElement!.TextContent + tried.RootElement.GetRawText());
        }
    }

    [Fact]
    public async Task Where_other_machines_reach_the_preview_its_desk_only_shows()
    {
        await using var project = await PreviewProject.StartAsync(IPAddress.Any, deskWrites: false);
        var page = await Page(project, Article);
        Assert.Empty(page.QuerySelectorAll("form, #desk-writes"));

        using var answer = await Post(project, page, "save", "{}", $"X-Desk-Token: {project.Server.Desk.Token}");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);

        await using var open = await PreviewProject.StartAsync(IPAddress.Any, deskWrites: true);
        Assert.NotEmpty((await Page(open, Article)).QuerySelectorAll("form"));
    }

    [Fact]
    public async Task Decisions_come_first_and_each_has_its_answers()
    {
        await using var project = await PreviewProject.StartAsync(("seeds/bridge.yml", "publisher: The Port Mallory Gazette\n"));
        var page = await Page(project, "_desk/");

        Assert.Equal(["review", "articles", "problems"], page.QuerySelectorAll("section > h2").Select(heading => heading.Id));
        var worst = page.QuerySelector(".decision")!;
        Assert.Equal("inferred-date", worst.GetAttribute("data-kind"));
        Assert.Equal("seeds/bridge.yml", worst.QuerySelector("form")!.GetAttribute("data-file"));
        Assert.All(page.QuerySelectorAll(".decision"), decision => Assert.NotNull(decision.QuerySelector("details[open] form")));
    }

    private static IEnumerable<string> Lines(JsonDocument answer, string sign) => answer.RootElement.GetProperty("lines").EnumerateArray().Where(line => line.GetProperty("sign").GetString() == sign)
        .Select(line => string.Create(CultureInfo.InvariantCulture, $"{sign}    {line.GetProperty("number").GetInt32()} {line.GetProperty("text").GetString()!.Trim()}"));

    private static async Task<JsonDocument> Send(PreviewProject project, IHtmlDocument page, string action, string lines, params (string Id, string Value)[] values)
    {
        using var answer = await Post(project, page, action, Body(page, lines, values));
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
    }

    private static string Body(IHtmlDocument page, string lines, params (string Id, string Value)[] values)
    {
        var file = lines[2..lines.IndexOf('\n', StringComparison.Ordinal)];
        var version = page.QuerySelectorAll("#desk-writes data").FirstOrDefault(known => known.TextContent == file)?.GetAttribute("value") ?? "none";
        return JsonSerializer.Serialize(new { lines, values = values.ToDictionary(value => value.Id, value => value.Value), version });
    }

    private static async Task<HttpResponseMessage> Post(PreviewProject project, IHtmlDocument page, string action, string body, string? other = null)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Origin"] = $"http://localhost:{project.Server.Root.Port}",
            ["Sec-Fetch-Site"] = "same-origin",
            ["Content-Type"] = "application/json",
            ["X-Desk-Token"] = page.QuerySelector("#desk-writes")?.GetAttribute("data-token") ?? "",
        };
        if (other?.Split(": ") is [var name, var value])
        {
            headers[name] = value;
        }

        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri($"http://localhost:{project.Server.Root.Port}/"), "_desk/" + action)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        foreach (var header in headers.Where(header => header.Value.Length > 0))
        {
            _ = header.Key == "Content-Type" ? request.Content.Headers.TryAddWithoutValidation(header.Key, header.Value) : request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return await client.SendAsync(request);
    }

    private static async Task<IHtmlDocument> Page(PreviewProject project, string path) => new HtmlParser().ParseDocument(await project.Text(path));
}
