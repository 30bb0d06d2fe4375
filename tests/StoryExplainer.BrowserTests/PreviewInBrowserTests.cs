using System.Net;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using StoryExplainer.BrowserTests.Support;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Preview;
using StoryExplainer.Site;

namespace StoryExplainer.BrowserTests;

/// <summary>An editor's afternoon: the preview is open, files are saved, and the page follows.</summary>
public sealed class PreviewInBrowserTests(BuiltSeedSite site) : IClassFixture<BuiltSeedSite>, IAsyncLifetime
{
    private const string Bridge =
        """
        Harbour bridge to close for repairs

        The harbour bridge will close on 16 March 2026, the transport commissioner, Amara Lindqvist, said on Thursday.

        Sign up for our newsletter

        “We would rather explain a queue than a collapse,” Ms Lindqvist told reporters at the town hall on Thursday morning.
        """;

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private readonly string _project = Directory.CreateTempSubdirectory("story-explainer-preview-").FullName;
    private readonly List<string> _console = [];
    private PreviewServer? _server;

    public async Task InitializeAsync()
    {
        // A machine that runs all tests at once is slow; what matters is that the page changes.
        Assertions.SetDefaultExpectTimeout(20_000);
        if (Chromium.ReasonToSkip is null)
        {
            Write("seeds/bridge.txt", Bridge);
            Write("seeds/bridge.yml", "published: 2026-03-12\npublisher: The Port Mallory Gazette\n");
            _server = await PreviewServer.StartAsync(new PreviewOptions(SiteFolders.In(_project), IPAddress.Loopback, 0, OpensBrowser: false), new Progress<SiteProgress>(), new DiagnosticBag());
        }
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        Directory.Delete(_project, recursive: true);
    }

    [BrowserFact]
    public async Task A_saved_seed_style_sheet_and_template_are_on_the_page()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await Open(context, "people/amara-lindqvist.html");
        await Assertions.Expect(page.GetByText("explain a queue").First).ToBeVisibleAsync();

        Write("seeds/bridge.txt", Bridge.Replace("a queue", "a very long queue", StringComparison.Ordinal));
        await Assertions.Expect(page.GetByText("explain a very long queue").First).ToBeVisibleAsync();

        // Styles come without a reload: what the page holds stays.
        await page.EvaluateAsync("() => { window.kept = true }");
        Write("theme/assets/theme.css", "h1 { color: rgb(1, 2, 3) }\n");
        await Assertions.Expect(page.Locator("h1").First).ToHaveCSSAsync("color", "rgb(1, 2, 3)");
        Write("theme/assets/theme.css", "h1 { color: rgb(4, 5, 6) }\n");
        await Assertions.Expect(page.Locator("h1").First).ToHaveCSSAsync("color", "rgb(4, 5, 6)");
        Assert.True(await page.EvaluateAsync<bool>("() => window.kept === true"));
        Assert.Equal(1, await page.Locator("link[rel=stylesheet]").CountAsync());

        Write("theme/partials/footer.html", "<footer id=\"site-search\"><p>A footer of our own</p></footer>\n");
        await Assertions.Expect(page.GetByText("A footer of our own")).ToBeVisibleAsync();
        Assert.Empty(_console);
    }

    [BrowserFact]
    public async Task A_slip_is_shown_in_place_of_the_page_which_comes_back_by_itself()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await Open(context, "people/amara-lindqvist.html");

        Write("input/site.yml", "titel: Harbour news\n");
        await Assertions.Expect(page.GetByText("input/site.yml(1,1)")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "last good site" }).ClickAsync();
        await Assertions.Expect(page.GetByText("explain a queue").First).ToBeVisibleAsync();
        await page.GoBackAsync();

        Write("input/site.yml", "title: Harbour news\n");
        await Assertions.Expect(page.GetByText("explain a queue").First).ToBeVisibleAsync();
        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("Harbour news"));
    }

    [BrowserFact]
    public async Task The_page_leads_to_what_made_it_and_an_open_tab_follows_a_new_address()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await Open(context, "articles/harbour-bridge-to-close-for-repairs.html");

        Write("seeds/bridge.yml", "published: 2026-03-12\nslug: bridge\n");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/articles/bridge\\.html$"), new() { Timeout = 20000 });
        await page.GetByRole(AriaRole.Link, new() { Name = "this page" }).ClickAsync();
        await Assertions.Expect(page.GetByText("theme/layouts/article.html")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task The_desk_is_accessible_fits_and_says_nothing_in_the_console(int width, ColorScheme scheme)
    {
        // Axe injects a script, which the policy of the desk rightly refuses.
        await using var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = scheme, BypassCSP = true });
        foreach (var path in new[] { "_desk/", "_desk/article/harbour-bridge-to-close-for-repairs", "_desk/page/people/amara-lindqvist.html" })
        {
            var page = await Open(context, path);
            if (path.Contains("article/", StringComparison.Ordinal))
            {
                await page.Locator("a.m.k-person").First.ClickAsync();
                await Assertions.Expect(page.Locator(".card:target")).ToBeVisibleAsync();
            }

            var result = await page.RunAxe(Rules);
            Assert.Empty(result.Violations.Select(violation => $"{path} at {width} {scheme}: {violation.Id}: {violation.Help}: {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}"));
            var scroll = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            Assert.True(scroll <= width, $"{path} is {scroll} px wide at {width} px");
            await page.CloseAsync();
        }

        Assert.Empty(_console);
    }

    [BrowserFact]
    public async Task A_mark_is_chosen_with_the_keyboard_and_kinds_can_be_left_out()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await Open(context, "_desk/article/harbour-bridge-to-close-for-repairs");
        var mark = page.Locator("#p1 a.k-person").First;
        await mark.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".card:target")).ToBeFocusedAsync();
        await Assertions.Expect(mark).ToHaveAttributeAsync("aria-current", "true");

        await page.GetByLabel("People").UncheckAsync();
        await Assertions.Expect(mark).ToHaveCSSAsync("background-color", "rgba(0, 0, 0, 0)");
        Assert.Empty(_console);
    }

    private async Task<IPage> Open(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        page.Console += (_, message) => _console.Add($"{path}: {message.Text}");
        page.PageError += (_, error) => _console.Add($"{path}: {error}");
        await page.GotoAsync(new Uri(_server!.Root, path).AbsoluteUri); // Started where there is a browser.
        return page;
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_project, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
