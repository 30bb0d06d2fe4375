using Microsoft.Playwright;
using StoryExplainer.BrowserTests.Support;
using StoryExplainer.SiteTests.Support;

namespace StoryExplainer.BrowserTests;

/// <summary>
/// Takes pictures of every kind of page at 390 and 1280 pixels, light and dark, to be looked at: <c>SCREENSHOTS=FOLDER dotnet test
/// tests/StoryExplainer.BrowserTests --filter Screenshots</c>. Without a folder nothing is done.
/// </summary>
[Collection(SiteCollection.Name)]
public sealed class Screenshots(BuiltSeedSite site)
{
    [ScreenshotTheory]
    [InlineData("seed")]
    [InlineData("newspaper")]
    [InlineData("plain")]
    [InlineData("fifty")]
    [InlineData("nothing")]
    public async Task Take(string name)
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("story-explainer-pictures-").FullName, "site");
        try
        {
            await Build(name, folder);
            foreach (var width in new[] { 390, 1280 })
            {
                foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    await TakeAll(name, folder, width, scheme);
                }
            }
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
        }
    }

    private async Task TakeAll(string name, string folder, int width, ColorScheme scheme)
    {
        await using var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = scheme, BypassCSP = true });
        var page = await context.NewPageAsync();
        foreach (var path in PageKinds.OneOfEach(PageKinds.PagesOf(folder)).Where(path => path != "404.html"))
        {
            await page.GotoAsync(new Uri(Path.Combine(folder, path)).AbsoluteUri);
            await LoadFonts(page, folder);
            await page.ScreenshotAsync(new PageScreenshotOptions
            {
                Path = Path.Combine(ScreenshotTheoryAttribute.Folder!, name, $"{PageKinds.KindOf(path)}-{width}-{(scheme == ColorScheme.Dark ? "dark" : "light")}.png"),
                FullPage = true,
            });
        }
    }

    /// <summary>The site shows its fonts only if they come at once; a picture should show what a reader sees who has them.</summary>
    private static async Task LoadFonts(IPage page, string folder)
    {
        foreach (var (name, file) in new[] { ("Newsreader", "newsreader"), ("Libre Franklin", "libre-franklin") })
        {
            var path = Path.Combine(folder, "assets", "fonts", file + ".woff2");
            if (File.Exists(path))
            {
                await page.AddStyleTagAsync(new PageAddStyleTagOptions
                {
                    Content = $"@font-face {{ font-family: \"{name}\"; src: url(data:font/woff2;base64,{Convert.ToBase64String(await File.ReadAllBytesAsync(path))}); font-weight: 400 700; font-display: block; }}",
                });
            }
        }

        await page.EvaluateAsync("() => Promise.all([...document.fonts].map(font => font.load().catch(() => {})))");
    }

    private async Task Build(string name, string folder)
    {
        switch (name)
        {
            case "fifty":
                Write(folder, SiteOfReadings.Build(FiftyArticles.Seeds, "Fifty reports on one tunnel").Output);
                break;
            case "nothing":
                Write(folder, SiteOfReadings.Build(NearlyNothing.Seeds, "A pump").Output);
                break;
            default:
                await site.BuildInto(folder, name == "seed" ? "default" : name);
                break;
        }
    }

    private static void Write(string folder, Site.Output.MemoryOutput output)
    {
        foreach (var (path, bytes) in output.Files)
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, bytes);
        }
    }
}
