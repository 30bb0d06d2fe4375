using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace StoryExplainer.Benchmarks.Hardships;

/// <summary>
/// What the program goes through at its users' desks: killed at any moment, started twice at once. Each hardship is followed by one undisturbed build,
/// and the site has to be byte for byte the one that a build in peace gives.
/// </summary>
internal sealed class Hardship
{
    private readonly string _program;
    private readonly string _project;
    private readonly Random _random;
    private readonly string[] _versions = ["seeds/bridge.txt", "seeds/ferry.txt"];
    private int _edits;

    private Hardship(string program, string project, int seed)
    {
        _program = program;
        _project = project;
        _random = new Random(seed);
    }

    /// <summary>Kills builds and publications at random moments.</summary>
    /// <param name="program">The program: an executable, or a <c>.dll</c> for <c>dotnet</c>.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="count">How many are killed.</param>
    /// <param name="seed">Of the moments.</param>
    /// <returns>What was wrong, a line each; empty if nothing was.</returns>
    public static async Task<IReadOnlyList<string>> KillAsync(string program, string folder, int count, int seed)
    {
        var hardship = new Hardship(program, folder, seed);
        hardship.MakeProject();
        var wrong = new List<string>();
        var usual = await hardship.TimeAsync("publish");
        for (var i = 0; i < count; i++)
        {
            hardship.Edit();
            var command = i % 2 == 0 ? "build" : "publish";
            var moment = TimeSpan.FromMilliseconds(usual.TotalMilliseconds * hardship._random.NextDouble());
            using (var process = hardship.Start(command))
            {
                await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(moment));
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
            }

            await hardship.CheckAsync(string.Create(CultureInfo.InvariantCulture, $"{command} {i}, killed after {moment.TotalMilliseconds:0} ms"), wrong);
        }

        return wrong;
    }

    /// <summary>Starts two programs at once: two builds, and a build and a publication.</summary>
    /// <inheritdoc cref="KillAsync"/>
    public static async Task<IReadOnlyList<string>> PairAsync(string program, string folder, int count, int seed)
    {
        var hardship = new Hardship(program, folder, seed);
        hardship.MakeProject();
        var wrong = new List<string>();
        await hardship.TimeAsync("publish");
        for (var i = 0; i < count; i++)
        {
            hardship.Edit();
            var what = $"pair {i}";
            using var first = hardship.Start(i % 2 == 0 ? "build" : "publish");
            await Task.Delay(hardship._random.Next(0, 300));
            using var second = hardship.Start("build");
            foreach (var process in new[] { first, second })
            {
                var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
                await process.WaitForExitAsync();
                if (process.ExitCode != 0 && !said.Contains("SE5005", StringComparison.Ordinal))
                {
                    wrong.Add($"{what}: ended with {process.ExitCode}: {said}");
                }
            }

            await hardship.CheckAsync(what, wrong);
        }

        return wrong;
    }

    private void MakeProject()
    {
        Write("seeds/bridge.txt", "Harbour bridge to close for repairs\n\nThe harbour bridge will close on Monday, the transport commissioner, Amara Lindqvist, said on Thursday.\n\n“We would rather explain a queue,” Ms Lindqvist said.\n");
        Write("seeds/bridge.yml", "published: 2026-03-12\npublisher: The Port Mallory Gazette\n");
        Write("seeds/ferry.txt", "Ferry hits pier\n\nMayor Ada Obi said “we were lucky” on Friday. The ferry, a boat of 1911, was towed to Hull.\n");
        Write("seeds/ferry.yml", "published: 2026-03-08\npublisher: The Lantern\n");
        Write("input/site.yml", "title: Port Mallory\nbase-url: https://example.org/port/\nshare-images: false\npublish:\n  to: folder\n  folder: public\n");
    }

    // Every round has something new and something that goes, or a build would find nothing to do.
    private void Edit()
    {
        _edits++;
        File.AppendAllText(Path.Combine(_project, _versions[_edits % 2]), string.Create(CultureInfo.InvariantCulture, $"\nThe council heard the plan for the {_edits + 2}th time.\n"));
        Write("input/pages/note.md", string.Create(CultureInfo.InvariantCulture, $"# Note {_edits}\n\nRound {_edits}.\n"));
    }

    /// <summary>One undisturbed build has to end well and give the same bytes as one in a new folder; one undisturbed publication has to put the same there.</summary>
    private async Task CheckAsync(string what, List<string> wrong)
    {
        foreach (var arguments in new[] { "build", "build --clean --output fresh", "publish" })
        {
            using var process = Start(arguments);
            var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                wrong.Add($"{what}: afterwards \"{arguments}\" ended with {process.ExitCode}: {said}");
                return;
            }

            if (arguments.Contains("fresh", StringComparison.Ordinal))
            {
                Compare("output", "fresh", what, wrong);
            }
        }

        Compare("output", "public", what, wrong);
        wrong.AddRange(Directory.GetFileSystemEntries(_project).Select(Path.GetFileName)
            .Where(name => name is not ("seeds" or "input" or "output" or "fresh" or "public" or ".cache")).Select(name => $"{what}: \"{name}\" was left"));
    }

    private void Compare(string one, string other, string what, List<string> wrong)
    {
        var (first, second) = (Hashes(one), Hashes(other));
        wrong.AddRange(first.Keys.Union(second.Keys).Where(path => first.GetValueOrDefault(path) != second.GetValueOrDefault(path)).Select(path => $"{what}: \"{path}\" differs between {one} and {other}"));
    }

    private Dictionary<string, string> Hashes(string folder)
    {
        var root = Path.Combine(_project, folder);
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(path => !Path.GetFileName(path).StartsWith(".story-explainer", StringComparison.Ordinal))
            .ToDictionary(path => Path.GetRelativePath(root, path), path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))), StringComparer.Ordinal);
    }

    private async Task<TimeSpan> TimeAsync(string arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? clock.Elapsed : throw new InvalidOperationException($"\"{arguments}\" ended with {process.ExitCode}: {await output}{await errors}");
    }

    private Process Start(string arguments)
    {
        var isAssembly = _program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(isAssembly ? "dotnet" : _program) { WorkingDirectory = _project, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (isAssembly ? new[] { _program } : []).Concat(arguments.Split(' ')))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!; // A program that cannot be started throws.
    }

    private void Write(string relative, string text)
    {
        var path = Path.Combine(_project, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // A file in a folder has one.
        File.WriteAllText(path, text);
    }
}
