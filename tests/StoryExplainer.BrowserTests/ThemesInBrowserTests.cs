using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using StoryExplainer.BrowserTests.Support;

namespace StoryExplainer.BrowserTests;

/// <summary>The other built-in themes hold what holds for every theme.</summary>
[Collection(SiteCollection.Name)]
public sealed class ThemesInBrowserTests(BuiltSeedSite site)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    [BrowserTheory]
    [InlineData("newspaper")]
    [InlineData("plain")]
    public async Task Axe_finds_nothing_and_no_page_scrolls_sideways(string theme)
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("story-explainer-theme-").FullName, "site");
        try
        {
            await site.BuildInto(folder, theme);
            var problems = new List<string>();
            foreach (var (width, scheme) in new[] { (320, ColorScheme.Light), (1280, ColorScheme.Dark) })
            {
                problems.AddRange(await ProblemsOf(folder, width, scheme));
            }

            Assert.Empty(problems);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
        }
    }

    private async Task<List<string>> ProblemsOf(string folder, int width, ColorScheme scheme)
    {
        var problems = new List<string>();
        await using var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = scheme, BypassCSP = true });
        var page = await context.NewPageAsync();
        foreach (var path in PageKinds.OneOfEach(PageKinds.PagesOf(folder)).Where(path => path != "404.html"))
        {
            await page.GotoAsync(new Uri(Path.Combine(folder, path)).AbsoluteUri);
            if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") > width)
            {
                problems.Add($"{path} scrolls sideways at {width}");
            }

            var result = await page.RunAxe(Rules);
            problems.AddRange(result.Violations.Select(violation =>
                $"{path} at {width} {scheme}: {violation.Id}: {violation.Help}: {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}"));
        }

        return problems;
    }
}
