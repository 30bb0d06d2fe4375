using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StoryExplainer.BrowserTests.Support;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Preview;
using StoryExplainer.Site;

namespace StoryExplainer.BrowserTests;

/// <summary>An editor's hour at the desk: what is saved in the browser is in the files, byte for byte.</summary>
public sealed class DeskInBrowserTests(BuiltSeedSite site) : IClassFixture<BuiltSeedSite>, IAsyncLifetime
{
    private const string Bridge =
        """
        Harbour bridge to close for repairs

        The harbour bridge will close on 16 March 2026, the transport commissioner, Amara Lindqvist, said on Thursday.

        Sign up for our newsletter

        “We would rather explain a queue than a collapse,” Ms Lindqvist told reporters at the town hall on Thursday morning.

        Inspectors found cracks in two of the bridge's cables on 2 February 2026, the engineer Tomas Brandvik said.

        Mr Brandvik met Ms Lindqvist on Tuesday, and the keys were handed over to the harbour guild.
        """;

    private const string Article = "_desk/article/harbour-bridge-to-close-for-repairs";

    private readonly string _project = Directory.CreateTempSubdirectory("story-explainer-desk-").FullName;
    private readonly List<string> _console = [];
    private PreviewServer? _server;

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(20_000);
        if (Chromium.ReasonToSkip is null)
        {
            Write("seeds/bridge.txt", Bridge);
            Write("seeds/bridge.yml", "# From the paper.\npublished: 2026-03-12   # Thursday\npublisher: 'The Port Mallory Gazette'\n");
            Write("input/people.yml", "# People of the harbour.\r\n\r\namara-lindqvist:   # the commissioner\r\n    group: \"City\"\r\n\r\n# to be asked: who is the guild's head?\r\n");
            Write("input/timeline.yml", "# Nothing yet.\n");
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
    public async Task Ten_corrections_are_in_the_files_and_nothing_else_of_them_moved()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await Open(context, Article);

        await Correct(page, "#p1 a.k-person", "Another role", ("Role", "commissioner for bridges"), ("Source", "https://example.org/council"));
        await Correct(page, "#p1 a.k-person", "Another name", ("Name", "Amara N. Lindqvist"));
        await Correct(page, "#p1 a.k-date", "Another headline", ("Headline", "The bridge closes"));
        await Correct(page, "#p2 a.k-quote", "A speaker without a name", ("Speaker in words", "the commissioner"));
        await Choose(page, "#p1 > .choice", "Drop this line", expectsLine: false);
        await Undo(page);
        await Choose(page, ".folded", "Bring this line back", expectsLine: false);
        await Choose(page, ".about", "Publisher", expectsLine: false, ("Publisher", "The Port Mallory Post"));
        await Choose(page, ".about", "Address", expectsLine: false, ("Address", "https://example.org/bridge"));
        await Correct(page, "a.k-person:text-is('Tomas Brandvik')", "A private person");
        await Choose(page, "#p5 > .choice", "A term that nobody found", expectsLine: true, ("Whose", "harbour guild"), ("Definition", "The guild that keeps the harbour: founded in 1840."));

        Assert.Equal(
            "# People of the harbour.\r\n\r\namara-lindqvist:   # the commissioner\r\n    group: \"City\"\r\n    role: commissioner for bridges\r\n    source: \"https://example.org/council\"\r\n    name: Amara N. Lindqvist\r\n\r\n# to be asked: who is the guild's head?\r\ntomas-brandvik:\r\n  private: true\r\n",
            Read("input/people.yml"));
        Assert.Equal("# Nothing yet.\n- in: \"harbour-bridge-to-close-for-repairs ¶1\"\n  words: \"on 16 March 2026\"\n  headline: The bridge closes\n", Read("input/timeline.yml"));
        Assert.Equal("- quote: \"We would rather explain a queue than a\"\n  in: \"harbour-bridge-to-close-for-repairs ¶2\"\n  label: the commissioner\n", Read("input/quotes.yml"));
        Assert.Equal(
            "# From the paper.\npublished: 2026-03-12   # Thursday\npublisher: 'The Port Mallory Post'\nkeep: [\"Sign up for our newsletter\"]\nurl: \"https://example.org/bridge\"\n", Read("seeds/bridge.yml"));
        Assert.Equal("harbour guild:\n  add: true\n  definition: \"The guild that keeps the harbour: founded in 1840.\"\n  source: harbour-bridge-to-close-for-repairs ¶5\n", Read("input/terms.yml"));
        Assert.Equal(Bridge, Read("seeds/bridge.txt"));
        Assert.DoesNotContain(Directory.EnumerateFiles(_project, ".*", SearchOption.AllDirectories), file => !file.Contains(".cache", StringComparison.Ordinal));
        Assert.Empty(_console);
    }

    [BrowserFact]
    public async Task A_conflict_is_told_and_what_was_typed_stays()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await Open(context, Article);
        var form = await Unfold(page, "#p1 a.k-person", "Another role");
        await form.GetByLabel("Role").FillAsync("mayor");

        Write("input/people.yml", "# Mine now.\n");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("The site changed since this page was shown");
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Assertions.Expect(form.Locator(".outcome")).ToContainTextAsync("input/people.yml was changed since this page was shown, so nothing was saved");
        await Assertions.Expect(form.GetByLabel("Role")).ToHaveValueAsync("mayor");
        Assert.Equal("# Mine now.\n", Read("input/people.yml"));
    }

    [BrowserFact]
    public async Task Decisions_are_gone_through_with_the_keyboard()
    {
        Write("seeds/bridge.yml", "publisher: The Port Mallory Gazette\nurl: https://example.org/bridge\n");
        await using var context = await site.Browser.NewContextAsync();
        var page = await Open(context, "_desk/");
        var decisions = page.Locator(".decision");
        await Assertions.Expect(decisions.First).ToContainTextAsync("The article does not say so");
        var all = await decisions.CountAsync();
        Assert.True(all >= 2, $"{all} decisions");

        await page.GetByRole(AriaRole.Button, new() { Name = "Go through them" }).ClickAsync();
        await Assertions.Expect(decisions.Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("s");
        await Assertions.Expect(decisions.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("p");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("first decision");
        await page.EvaluateAsync("() => sessionStorage.clear()");
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Go through them" }).ClickAsync();
        await page.Keyboard.PressAsync("a");

        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Saved in seeds/bridge.yml");
        await Assertions.Expect(decisions).ToHaveCountAsync(all - 1);
        await Assertions.Expect(decisions.Nth(0)).ToBeFocusedAsync();
        Assert.Equal("publisher: The Port Mallory Gazette\nurl: https://example.org/bridge\npublished: 2026-02-02/2026-03-16\n", Read("seeds/bridge.yml"));
    }

    [BrowserFact]
    public async Task A_pasted_article_is_shown_at_once()
    {
        await using var context = await site.Browser.NewContextAsync();
        var page = await Open(context, "_desk/");
        await page.GetByText("Paste an article").ClickAsync();
        await page.GetByLabel("Text, with the title").FillAsync("Ferry to run twice as often\n\nThe ferry will run twice as often from Friday, the harbour master, Tomas Brandvik, told the council.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the article" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/_desk/article/ferry-to-run-twice-as-often$"));
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Added as seeds/ferry-to-run-twice-as-often.txt");
        Assert.StartsWith("Ferry to run twice as often\n\nThe ferry", Read("seeds/ferry-to-run-twice-as-often.txt"), StringComparison.Ordinal);
        Assert.Empty(_console);
    }

    private static async Task<ILocator> Unfold(IPage page, string mark, string what)
    {
        await page.Locator(mark).First.ClickAsync();
        var fix = page.Locator(".card:target details.fix").Filter(new() { Has = page.GetByText(what, new() { Exact = true }) });
        await fix.Locator("summary").ClickAsync();
        return fix.Locator("form");
    }

    private static async Task Correct(IPage page, string mark, string what, params (string Label, string Value)[] values) =>
        await Save(page, await Unfold(page, mark, what), expectsLine: true, values);

    private static async Task Choose(IPage page, string within, string what, bool expectsLine, params (string Label, string Value)[] values)
    {
        var choice = page.Locator(within).First;
        await choice.Locator("summary").First.ClickAsync();
        var fix = choice.Locator("details.fix").Filter(new() { Has = page.GetByText(what, new() { Exact = true }) });
        await fix.Locator("summary").ClickAsync();
        await Save(page, fix.Locator("form"), expectsLine, values);
    }

    private static async Task Save(IPage page, ILocator form, bool expectsLine, params (string Label, string Value)[] values)
    {
        foreach (var (label, value) in values)
        {
            await form.GetByLabel(label, new() { Exact = false }).First.FillAsync(value);
        }

        await form.GetByRole(AriaRole.Button, new() { Name = "What would change?" }).ClickAsync();
        await Assertions.Expect(form.Locator(".outcome ins").First).ToBeVisibleAsync();
        if (expectsLine)
        {
            await Assertions.Expect(form.Locator(".outcome")).ToContainTextAsync("On the site:");
        }

        var saves = await page.Locator("[data-undo]").CountAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-undo]")).ToHaveCountAsync(saves + 1);
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Saved in");
    }

    private static async Task Undo(IPage page)
    {
        var saves = await page.Locator("[data-undo]").CountAsync();
        await page.Locator("[data-undo]").First.ClickAsync();
        await Assertions.Expect(page.Locator("[data-undo]")).ToHaveCountAsync(saves - 1);
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("is again as it was");
    }

    private async Task<IPage> Open(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        page.Console += (_, message) => _console.Add($"{path}: {message.Text}");
        page.PageError += (_, error) => _console.Add($"{path}: {error}");
        await page.GotoAsync(new Uri(_server!.Root, path).AbsoluteUri); // Started where there is a browser.
        return page;
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(_project, path));

    private void Write(string path, string text)
    {
        var full = Path.Combine(_project, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
