using System.Diagnostics;
using StoryExplainer.Site.Output;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests.Publishing;

/// <summary>The same input gives the same bytes whatever the machine is set to. Time zone and language belong to a process, so the program runs as one.</summary>
public sealed class SameBytesTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "StoryExplainer.dll");

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Time_zone_language_folder_and_the_order_of_files_change_no_byte()
    {
        var sites = new List<SortedDictionary<string, string>>();
        (string Zone, string Language, string Folder)[] machines = [("UTC", "en_GB.UTF-8", "a"), ("Pacific/Kiritimati", "tr_TR.UTF-8", "other place/ä"), ("America/St_Johns", "ar_SA.UTF-8", "c")];
        foreach (var (zone, language, folder) in machines)
        {
            // Files are made in another order each time.
            var texts = new (string Path, string Text)[]
            {
                ("seeds/bridge.txt", "Harbour bridge to close for repairs\n\nThe harbour bridge will close on Monday, the transport commissioner, İris Lindqvist, said on Thursday.\n\n“We would rather explain a queue,” Ms Lindqvist said.\n"),
                ("seeds/bridge.yml", "published: 2026-03-12\n"),
                ("seeds/ferry.txt", "Ferry hits pier\n\nMayor Ada Obi said “we were lucky” on Friday.\n"),
                ("input/site.yml", "title: Port\nbase-url: https://example.org/port/\n"),
            };
            foreach (var (path, text) in sites.Count % 2 == 0 ? texts : texts.Reverse())
            {
                _folder.Write($"{folder}/{path}", text);
            }

            var project = _folder[folder];
            var start = new ProcessStartInfo("dotnet", [Program, "build"])
            {
                WorkingDirectory = project,
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                Environment = { ["TZ"] = zone, ["LANG"] = language, ["LC_ALL"] = language },
            };
            using var process = Process.Start(start)!;
            var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, said);
            sites.Add(new(SiteWriter.FilesIn(Path.Combine(project, "output")).ToDictionary(path => path, path => Convert.ToHexString(File.ReadAllBytes(Path.Combine(project, "output", path)))), StringComparer.Ordinal));
        }

        Assert.All(sites, site => Assert.Equal(sites[0], site));
    }

    [Fact]
    public async Task A_machine_without_languages_is_refused_instead_of_giving_other_bytes()
    {
        _folder.Write("seeds/ferry.txt", "Ferry hits pier\n\nMayor Ada Obi said “we were lucky” on Friday.\n");
        var start = new ProcessStartInfo("dotnet", [Program, "build"])
        {
            WorkingDirectory = _folder.Path,
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 1, await output + errors);
        Assert.StartsWith("This machine or the variable DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["output"]));
    }

    public void Dispose() => _folder.Dispose();
}
