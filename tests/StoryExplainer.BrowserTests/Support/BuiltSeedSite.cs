using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using StoryExplainer.Commands;

namespace StoryExplainer.BrowserTests.Support;

/// <summary>The site of this repository in a folder, and one browser for all tests: starting one takes seconds.</summary>
public sealed class BuiltSeedSite : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("story-explainer-browser-").FullName;
    private IPlaywright? _playwright;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Folder of the built site.</summary>
    public string Folder => Path.Combine(_folder, "site");

    /// <summary>Paths of all pages.</summary>
    public IEnumerable<string> Pages => PageKinds.PagesOf(Folder);

    /// <summary>Address of a page on disk.</summary>
    public string AddressOf(string page) => new Uri(Path.Combine(Folder, page)).AbsoluteUri;

    public async Task InitializeAsync()
    {
        if (Chromium.ReasonToSkip is not null)
        {
            return;
        }

        await BuildInto(Folder, "default");
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Builds the site of this repository into a folder, with one of the built-in themes.</summary>
    public async Task BuildInto(string folder, string theme)
    {
        var repository = FindRepository();
        var input = Path.Combine(_folder, "input-" + theme);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(repository, "input"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(input, Path.GetRelativePath(Path.Combine(repository, "input"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        await File.AppendAllTextAsync(Path.Combine(input, "site.yml"), $"\ntheme: {theme}\n");
        using var log = new StringWriter();
        var code = await CommandLine.RunAsync(
            ["build", "--seeds", Path.Combine(repository, "seeds"), "--input", input, "--theme", Path.Combine(repository, "theme"), "--output", folder], log, log);
        Assert.True(code == 0, log.ToString());
    }

    private static string FindRepository([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}
