using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using StoryExplainer.BrowserTests.Support;

namespace StoryExplainer.BrowserTests;

/// <summary>What only a real browser can show of the built site, opened from disk.</summary>
[Collection(SiteCollection.Name)]
public sealed class SeedSiteInBrowserTests(BuiltSeedSite site)
{
    private const string Host = "http://site.test/";

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    [BrowserTheory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_any_kind_of_page(int width, ColorScheme scheme)
    {
        // Axe injects a script, which our content policy rightly refuses; the policy has a test of its own.
        await using var context = await NewContext(width, scheme, bypassesPolicy: true);
        var page = await context.NewPageAsync();
        var problems = new List<string>();
        foreach (var path in OneOfEachKind())
        {
            await page.GotoAsync(AddressOf(path));
            var result = await page.RunAxe(Rules);
            problems.AddRange(result.Violations.Select(violation =>
                $"{path} at {width} {scheme}: {violation.Id}: {violation.Help}: {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}"));
        }

        Assert.Empty(problems);
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(768)]
    [InlineData(1280)]
    [InlineData(1920)]
    public async Task No_page_scrolls_sideways(int width)
    {
        await using var context = await NewContext(width, ColorScheme.Light);
        var page = await context.NewPageAsync();
        var wide = new List<string>();
        foreach (var path in OneOfEachKind())
        {
            await page.GotoAsync(AddressOf(path));
            var scroll = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            if (scroll > width)
            {
                wide.Add($"{path} is {scroll} px wide at {width} px");
            }
        }

        Assert.Empty(wide);
    }

    [BrowserFact]
    public async Task No_page_has_a_message_in_the_console_under_its_own_content_policy()
    {
        await using var context = await NewContext(1280, ColorScheme.Light);
        var page = await context.NewPageAsync();
        var messages = new List<string>();
        page.Console += (_, message) => messages.Add($"{page.Url}: {message.Text}");
        page.PageError += (_, error) => messages.Add($"{page.Url}: {error}");
        foreach (var path in OneOfEachKind())
        {
            await page.GotoAsync(AddressOf(path));
            await page.WaitForLoadStateAsync(LoadState.Load);
        }

        Assert.Empty(messages);
    }

    [BrowserFact]
    public async Task Nothing_on_a_page_moves_while_it_loads()
    {
        await using var context = await NewContext(1280, ColorScheme.Light);
        var page = await context.NewPageAsync();
        foreach (var path in OneOfEachKind())
        {
            await page.GotoAsync(AddressOf(path));
            var shift = await page.EvaluateAsync<double>(
                """
                () => new Promise(resolve => {
                  let sum = 0;
                  new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; }).observe({ type: 'layout-shift', buffered: true });
                  setTimeout(() => resolve(sum), 150);
                })
                """);
            Assert.True(shift == 0, $"{path} shifts by {shift}");
        }
    }

    [BrowserFact]
    public async Task The_keyboard_reaches_the_content_first_and_then_every_link()
    {
        await using var context = await NewContext(1280, ColorScheme.Light);
        var page = await context.NewPageAsync();
        await page.GotoAsync(AddressOf("index.html"));

        await page.Keyboard.PressAsync("Tab");
        Assert.StartsWith("#", await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href') ?? ''"), StringComparison.Ordinal);

        var visible = await page.EvaluateAsync<int>("() => [...document.querySelectorAll('main a[href]')].filter(a => a.checkVisibility()).length");
        var reached = await page.EvaluateAsync<int>("() => [...document.querySelectorAll('main a[href]')].filter(a => a.checkVisibility() && a.tabIndex >= 0).length");
        Assert.Equal(visible, reached);
    }

    [BrowserFact]
    public async Task A_reader_gets_from_the_home_page_to_a_person_and_on_to_the_source()
    {
        await using var context = await NewContext(390, ColorScheme.Light);
        var page = await context.NewPageAsync();
        await page.GotoAsync(AddressOf("index.html"));
        await page.Locator("main a[href='people/marco-rubio.html']").First.ClickAsync();
        Assert.Equal("Marco Rubio", (await page.Locator("h1").InnerTextAsync()).Trim());

        await page.Locator("main a[href^='../articles/'][href*='#p']").First.ClickAsync();
        await page.WaitForURLAsync("**/articles/**");
        await Assertions.Expect(page.Locator(":target")).ToHaveCountAsync(1);
    }

    private IEnumerable<string> OneOfEachKind() => PageKinds.OneOfEach(site.Pages);

    // A host shows the page for missing addresses at any depth, so its links start at the root, and it is opened as from a host.
    private string AddressOf(string path) => path == "404.html" ? Host + "deep/down/nothing.html" : site.AddressOf(path);

    private async Task<IBrowserContext> NewContext(int width, ColorScheme scheme, bool bypassesPolicy = false)
    {
        var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            BypassCSP = bypassesPolicy,
        });
        await context.RouteAsync(Host + "**", route =>
        {
            var file = Path.Combine(site.Folder, new Uri(route.Request.Url).AbsolutePath.TrimStart('/'));
            return route.FulfillAsync(new RouteFulfillOptions { Path = File.Exists(file) ? file : Path.Combine(site.Folder, "404.html") });
        });
        return context;
    }
}
