using System.Diagnostics;
using System.Text.RegularExpressions;
using StoryExplainer.SiteTests.Support;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests.Publishing;

/// <summary>The program as users get it: packed as a .NET tool, installed from a folder into an empty one without a network, and run there.</summary>
public sealed partial class PackedToolTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task The_packed_tool_makes_builds_previews_and_publishes_a_site()
    {
        await Run("dotnet", SiteTest.Repository, "pack", "src/StoryExplainer", "--no-build", "--configuration", Configuration, "--output", _folder["packages"]);
        var package = Assert.Single(Directory.EnumerateFiles(_folder["packages"], "story-explainer.*.nupkg"));
        Assert.InRange(new FileInfo(package).Length, 1, 100_000_000);
        _folder.Write("NuGet.config", """<configuration><packageSources><clear /><add key="here" value="packages" /></packageSources></configuration>""");
        await Run("dotnet", _folder.Path, "tool", "install", "story-explainer", "--tool-path", _folder["tools"], "--configfile", _folder["NuGet.config"]);

        var tool = Path.Combine(_folder["tools"], OperatingSystem.IsWindows() ? "story-explainer.exe" : "story-explainer");
        await Run(tool, _folder.Path, "new", "site", "my-site");
        var project = _folder["my-site"];
        Assert.Contains("The site is in output", await Run(tool, project, "build"), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(project, "output", "index.html")));

        await File.AppendAllTextAsync(Path.Combine(project, "input", "site.yml"), "\nbase-url: https://ada.github.io/news/\npublish:\n  to: folder\n  folder: ../public\n");
        Assert.Contains("Published to the folder", await Run(tool, project, "publish"), StringComparison.Ordinal);
        Assert.Contains("href=\"/news/assets/site.css\"", await File.ReadAllTextAsync(_folder["public/404.html"]), StringComparison.Ordinal);

        // Cards are drawn by a native library, which has to have come along.
        Assert.NotEmpty(Directory.EnumerateFiles(_folder["public"], "*.png", SearchOption.AllDirectories));
        await Preview(tool, project);
    }

    public void Dispose() => _folder.Dispose();

    // The tests and the program are built in one configuration.
    private static string Configuration => AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    private async Task Preview(string tool, string project)
    {
        using var process = Process.Start(Start(tool, project, "preview", "--port", "0", "--no-open"))!;
        try
        {
            string? line;
            Match address;
            do
            {
                line = await process.StandardOutput.ReadLineAsync();
                address = Address().Match(line ?? "");
            }
            while (line is not null && !address.Success);
            Assert.True(address.Success, await ErrorsOf(process));
            using var client = new HttpClient();
            var page = await client.GetStringAsync(new Uri(address.Value));
            Assert.Contains("<main", page, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private async Task<string> Run(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(Start(program, folder, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{Path.GetFileName(program)} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}\n{await errors}");
        return await output;
    }

    private static async Task<string> ErrorsOf(Process process) => $"The preview told no address. {(process.HasExited ? await process.StandardError.ReadToEndAsync() : "")}";

    // Packages of its own, or the program of an earlier run with the same version would be found; nothing else of the machine's is used or changed.
    private ProcessStartInfo Start(string program, string folder, params string[] arguments) => new(program, arguments)
    {
        WorkingDirectory = folder,
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment =
        {
            ["NUGET_PACKAGES"] = program == "dotnet" && arguments[0] == "pack" ? Environment.GetEnvironmentVariable("NUGET_PACKAGES") : _folder["nuget"],
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        },
    };

    [GeneratedRegex("http://[^\\s\"]+", RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
