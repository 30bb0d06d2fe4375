using System.Diagnostics;
using System.Globalization;
using StoryExplainer.Benchmarks.Corpus;

namespace StoryExplainer.Benchmarks;

/// <summary>Times whole builds of generated corpora as a user has them: the program as a process of its own; cold, warm, and after one edit.</summary>
internal static class WholeBuilds
{
    /// <summary>Runs all sizes and prints one row each of a Markdown table per kind of build.</summary>
    /// <param name="program">The program: an executable, or a <c>.dll</c> for <c>dotnet</c>.</param>
    /// <param name="folder">Where to make the corpora; they are kept for a next run.</param>
    /// <param name="sizes">Numbers of articles.</param>
    /// <param name="runs">How often each kind of build is timed; the median is printed.</param>
    public static void Run(string program, string folder, IReadOnlyList<int> sizes, int runs)
    {
        Console.WriteLine("| articles | build | wall s | CPU s | peak MB |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var size in sizes)
        {
            var project = Path.GetFullPath(Path.Combine(folder, size.ToString(CultureInfo.InvariantCulture)));
            if (!Directory.Exists(Path.Combine(project, "seeds")))
            {
                new CorpusGenerator(size).WriteTo(Path.Combine(project, "seeds"));
            }

            Print(size, "cold", runs, () => Forget(project), program, project);
            Print(size, "warm, nothing changed", runs, () => { }, program, project);
            var edit = 0;
            Print(size, "after one edit", runs, () => Edit(project, edit++), program, project);
        }
    }

    private static void Print(int size, string kind, int runs, Action prepare, string program, string project)
    {
        var results = new List<Result>();
        for (var i = 0; i < runs; i++)
        {
            prepare();
            results.Add(Time(program, project));
        }

        var (wall, cpu, memory) = (Median(results.Select(r => r.Wall)), Median(results.Select(r => r.Cpu)), Median(results.Select(r => r.Megabytes)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {size:N0} | {kind} | {wall:0.00} | {cpu:0.00} | {memory:0} |"));
    }

    private static Result Time(string program, string project)
    {
        var isAssembly = program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(isAssembly ? "dotnet" : program) { WorkingDirectory = project, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        if (isAssembly)
        {
            start.ArgumentList.Add(program);
        }

        start.ArgumentList.Add("build");
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        long peak = 0;
        var cpu = TimeSpan.Zero;

        // The peak is the system's own high-water mark, so it does not matter when we look, as long as we look late.
        while (!process.WaitForExit(5))
        {
            process.Refresh();
            try
            {
                peak = Math.Max(peak, process.PeakWorkingSet64);
                cpu = process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                break;
            }
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The build in {project} ended with {process.ExitCode}.");
        }

        return new Result(clock.Elapsed.TotalSeconds, cpu.TotalSeconds, peak / 1048576.0);
    }

    private static void Forget(string project)
    {
        foreach (var made in new[] { "output", ".cache" }.Select(name => Path.Combine(project, name)).Where(Directory.Exists))
        {
            Directory.Delete(made, recursive: true);
        }
    }

    private static void Edit(string project, int edit) => File.AppendAllText(
        Directory.GetFiles(Path.Combine(project, "seeds")).Order(StringComparer.Ordinal).Skip(7).First(),
        string.Create(CultureInfo.InvariantCulture, $"\nThe council will hear the plan again, for the {edit + 2}th time, in October.\n"));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private readonly record struct Result(double Wall, double Cpu, double Megabytes);
}
