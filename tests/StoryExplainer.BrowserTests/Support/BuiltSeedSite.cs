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
    public IEnumerable<string> Pages =>
        Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>Address of a page on disk.</summary>
    public string AddressOf(string page) => new Uri(Path.Combine(Folder, page)).AbsoluteUri;

    public async Task InitializeAsync()
    {
        if (Chromium.ReasonToSkip is not null)
        {
            return;
        }

        var repository = FindRepository();
        using var log = new StringWriter();
        var code = await CommandLine.RunAsync(
            [
                "build", "--seeds", Path.Combine(repository, "seeds"), "--input", Path.Combine(repository, "input"), "--theme", Path.Combine(repository, "theme"),
                "--output", Folder,
            ],
            log,
            log);
        Assert.True(code == 0, log.ToString());
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

    private static string FindRepository([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}
