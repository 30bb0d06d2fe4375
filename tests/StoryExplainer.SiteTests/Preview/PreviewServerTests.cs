using System.Net;
using System.Text;
using StoryExplainer.Commands;
using StoryExplainer.Site.Output;
using StoryExplainer.SiteTests.Support;

namespace StoryExplainer.SiteTests.Preview;

/// <summary>The preview serves what a host would, and follows every edit.</summary>
public sealed class PreviewServerTests
{
    [Fact]
    public async Task Every_file_of_a_build_is_served_at_its_address_with_the_same_bytes_but_for_one_script()
    {
        await using var project = await PreviewProject.StartAsync();
        var built = SiteTest.In(project.Folder.Path).Build();
        foreach (var path in built.Paths)
        {
            using var response = await project.Get(path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var bytes = await response.Content.ReadAsByteArrayAsync();
            if (!path.EndsWith(".html", StringComparison.Ordinal))
            {
                Assert.Equal(built.Bytes(path), bytes);
                continue;
            }

            var text = Encoding.UTF8.GetString(bytes);
            var start = text.LastIndexOf("<script src=\"/_preview/page.js\"", StringComparison.Ordinal);
            var end = text.IndexOf("</script>", start, StringComparison.Ordinal) + "</script>".Length;
            Assert.Equal(built.Text(path), text.Remove(start, end - start));
        }
    }

    [Fact]
    public async Task Pages_carry_the_headers_that_hosts_will_send_and_no_weaker_policy()
    {
        await using var project = await PreviewProject.StartAsync();
        using var page = await project.Get("people/amara-lindqvist.html");

        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Header(page, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(page, "X-Content-Type-Options"));
        Assert.Equal("SAMEORIGIN", Header(page, "X-Frame-Options"));
        Assert.Equal("no-store", Header(page, "Cache-Control"));
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task A_quotation_made_for_other_sites_can_be_shown_inside_them()
    {
        await using var project = await PreviewProject.StartAsync();
        var quotes = await project.Text("quotes.html");
        var start = quotes.IndexOf("embed/q-", StringComparison.Ordinal);
        using var page = await project.Get(quotes[start..quotes.IndexOf('"', start)]);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.False(page.Headers.Contains("X-Frame-Options"));
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Header(page, "Content-Security-Policy"));
    }

    [Fact]
    public async Task Folders_lead_to_their_list_and_missing_addresses_to_the_page_for_them()
    {
        await using var project = await PreviewProject.StartAsync();

        Assert.Contains("<h1", await project.Text("people/"), StringComparison.Ordinal);
        using var folder = await project.Get("people");
        Assert.Equal("/people/", folder.Headers.Location!.OriginalString);
        using var missing = await project.Get("people/nobody.html");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("<!doctype html>", await missing.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_site_that_will_live_below_a_folder_of_its_host_does_so_here()
    {
        await using var project = await PreviewProject.StartAsync(("input/site.yml", "title: Harbour news\nbase-url: https://user.example.org/repo/\n"));

        using var root = await project.Get("/");
        Assert.Equal("/repo/", root.Headers.Location!.OriginalString);
        Assert.Contains("Harbour news", await project.Text("/repo/"), StringComparison.Ordinal);
        using var outside = await project.Get("/people/");
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
        using var missing = await project.Get("/repo/a/b/c.html");
        var text = await missing.Content.ReadAsStringAsync();
        Assert.Contains("href=\"/repo/assets/site.css\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"https://user.example.org/repo/", text, StringComparison.Ordinal);
        using var card = await project.Get("/repo/cards/index.png");
        Assert.Equal("image/png", card.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task An_edited_seed_is_on_its_pages_before_the_next_request_is_answered()
    {
        await using var project = await PreviewProject.StartAsync();
        await project.Text("people/amara-lindqvist.html");

        await project.After(() => project.Folder.Write("seeds/bridge.txt", PreviewProject.Bridge.Replace("a queue than", "a long queue than", StringComparison.Ordinal)));

        Assert.Contains("a long queue than", await project.Text("people/amara-lindqvist.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_whose_slug_changes_leaves_a_redirect_at_its_old_address()
    {
        await using var project = await PreviewProject.StartAsync();
        const string Old = "articles/harbour-bridge-to-close-for-repairs.html";
        await project.Text(Old);

        await project.After(() => project.Folder.Write("seeds/bridge.yml", "published: 2026-03-12\nslug: bridge\n"));
        using (var moved = await project.Get(Old))
        {
            Assert.Equal("/articles/bridge.html", moved.Headers.Location!.OriginalString);
        }

        // And once more: the oldest address leads to the newest.
        await project.After(() => project.Folder.Write("seeds/bridge.yml", "published: 2026-03-12\nslug: crossing\n"));
        using var again = await project.Get(Old);
        Assert.Equal("/articles/crossing.html", again.Headers.Location!.OriginalString);
        await project.Text("articles/crossing.html");
    }

    [Fact]
    public async Task A_person_whose_slug_changes_leaves_a_redirect_too()
    {
        await using var project = await PreviewProject.StartAsync();
        await project.After(() => project.Folder.Write("input/people.yml", "amara-lindqvist:\n  slug: commissioner\n"));

        using var moved = await project.Get("people/amara-lindqvist.html");
        Assert.Equal("/people/commissioner.html", moved.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_slip_in_yaml_is_shown_with_its_lines_and_the_last_good_site_stays_reachable_until_it_is_mended()
    {
        await using var project = await PreviewProject.StartAsync(("input/site.yml", "title: Harbour news\n"));
        await project.Text("people/amara-lindqvist.html");

        await project.After(() => project.Folder.Write("input/site.yml", "title: Harbour news\nlanguag: en\n"));
        using (var broken = await project.Get("people/amara-lindqvist.html"))
        {
            var text = await broken.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
            Assert.Contains("input/site.yml(2,1)", text, StringComparison.Ordinal);
            Assert.Contains("&gt;    2 | languag: en", text, StringComparison.Ordinal);
            Assert.Contains("href=\"/_preview/last/people/amara-lindqvist.html\"", text, StringComparison.Ordinal);
        }

        Assert.Contains("Harbour news", await project.Text("_preview/last/people/amara-lindqvist.html"), StringComparison.Ordinal);
        Assert.Contains("--link", await project.Text("_preview/last/assets/site.css"), StringComparison.Ordinal);

        await project.After(() => project.Folder.Write("input/site.yml", "title: Quay news\n"));
        Assert.Contains("Quay news", await project.Text("people/amara-lindqvist.html"), StringComparison.Ordinal);
        using var last = await project.Get("_preview/last/people/amara-lindqvist.html");
        Assert.Equal("/people/amara-lindqvist.html", last.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_slip_in_a_template_is_shown_on_the_pages_that_use_it_and_nowhere_else()
    {
        await using var project = await PreviewProject.StartAsync();
        await project.After(() => project.Folder.Write("theme/layouts/about.html", "<h1>\n{{ page.titel }}\n</h1>\n"));

        using (var broken = await project.Get("about.html"))
        {
            var text = await broken.Content.ReadAsStringAsync();
            Assert.Contains("theme/layouts/about.html(2,", text, StringComparison.Ordinal);
            Assert.Contains("Did you mean &quot;title&quot;?", text, StringComparison.Ordinal);
            Assert.Contains("{{ page.titel }}", text, StringComparison.Ordinal);
        }

        await project.Text("index.html");
        await project.After(() => project.Folder.Write("theme/layouts/about.html", "<h1>{{ page.title }}</h1>\n"));
        await project.Text("about.html");
    }

    [Fact]
    public async Task A_template_that_cannot_be_read_is_shown_on_every_page_and_a_broken_start_comes_back_too()
    {
        await using var project = await PreviewProject.StartAsync(("theme/partials/footer.html", "{{ if page.title }}\n"));
        using (var broken = await project.Get("index.html"))
        {
            Assert.Contains("theme/partials/footer.html", await broken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await project.After(() => project.Folder.Write("theme/partials/footer.html", "<p>mended</p>\n"));
        Assert.Contains("<p>mended</p>", await project.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_pages_are_told_of_changes_and_whether_only_styles_changed()
    {
        await using var project = await PreviewProject.StartAsync();
        var first = await project.Server.Session.CurrentAsync(CancellationToken.None);
        using var client = new HttpClient();
        await using var stream = await client.GetStreamAsync(new Uri(project.Server.Root, "_preview/events"));
        using var reader = new StreamReader(stream);
        Assert.Equal($$"""{"state":"{{first.Id}}","before":"","styles":false,"good":true}""", await NextMessage(reader));

        var second = await project.After(() => project.Folder.Write("theme/assets/theme.css", "h1 { color: teal }\n"));
        Assert.Equal($$"""{"state":"{{second.Id}}","before":"{{first.Id}}","styles":true,"good":true}""", await NextMessage(reader));

        var third = await project.After(() => project.Folder.Write("input/site.yml", "titel: x\n"));
        Assert.Equal($$"""{"state":"{{third.Id}}","before":"{{second.Id}}","styles":false,"good":false}""", await NextMessage(reader));
    }

    [Fact]
    public async Task The_worker_alone_may_connect_and_pages_keep_their_policy()
    {
        await using var project = await PreviewProject.StartAsync();
        using var worker = await project.Get("_preview/events.js");
        Assert.Equal("default-src 'none'; connect-src 'self'", Header(worker, "Content-Security-Policy"));
        Assert.DoesNotContain("connect-src", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_are_shown()
    {
        await using var project = await PreviewProject.StartAsync(
            ("seeds/ferry.txt", "Ferry to run twice as often\n\nThe ferry will run twice as often from 17 March 2026, the harbour master, Tomas Brandvik, said.\n"),
            ("seeds/ferry.yml", "draft: true\n"));
        Assert.Contains("17 March", await project.Text("timeline.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(SiteTest.In(project.Folder.Path).Build().Paths, path => path.Contains("ferry", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_a_sentence()
    {
        await using var project = await PreviewProject.StartAsync();
        using var output = new StringWriter();
        var code = await CommandLine.RunAsync(
            ["preview", "--no-open", "--port", project.Server.Root.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), "--seeds", project.Folder["seeds"], "--input", project.Folder["input"], "--theme", project.Folder["theme"]],
            output,
            output);
        Assert.Equal(ExitCode.WrongArguments, code);
        Assert.Contains("error SE6001: Another program already listens on port", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--port", "x")]
    [InlineData("--host", "example.org")]
    public async Task Wrong_options_are_told_before_anything_is_done(string option, string value)
    {
        using var output = new StringWriter();
        Assert.Equal(ExitCode.WrongArguments, await CommandLine.RunAsync(["preview", option, value], output, output));
        Assert.Contains(option, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_stream_does_not_keep_the_preview_from_ending()
    {
        var project = await PreviewProject.StartAsync();
        using var client = new HttpClient();
        var stream = await client.GetStreamAsync(new Uri(project.Server.Root, "_preview/events"));
        await project.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            while (true)
            {
                Assert.NotEqual(0, await stream.ReadAsync(new byte[1000]));
            }
        });
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join("; ", values) : null;

    private static async Task<string> NextMessage(StreamReader reader)
    {
        while (true)
        {
            if (await reader.ReadLineAsync() is var line && line?.StartsWith("data: ", StringComparison.Ordinal) == true)
            {
                return line["data: ".Length..];
            }
        }
    }
}
