using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using StoryExplainer.Benchmarks.Corpus;

namespace StoryExplainer.Benchmarks;

/// <summary>
/// Times what an editor waits for: from the moment a seed is saved to the moment the browser has the new page. The program runs as a process of its own,
/// and the client does what an open tab does: it hears of the change, then asks for the page.
/// </summary>
internal static class PreviewEdits
{
    private const int WarmUp = 3;

    /// <summary>Runs all sizes and prints a Markdown table.</summary>
    /// <param name="program">The program: an executable, or a <c>.dll</c> for <c>dotnet</c>.</param>
    /// <param name="folder">Where to make the corpora; they are kept for a next run.</param>
    /// <param name="sizes">Numbers of articles.</param>
    /// <param name="runs">How many edits are timed; the median and the slowest are printed.</param>
    public static async Task RunAsync(string program, string folder, IReadOnlyList<int> sizes, int runs)
    {
        Console.WriteLine("| articles | ready s | article's page ms (slowest) | timeline ms (slowest) | style sheet ms (slowest) | peak MB |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var size in sizes)
        {
            var project = Path.GetFullPath(Path.Combine(folder, size.ToString(CultureInfo.InvariantCulture)));
            if (!Directory.Exists(Path.Combine(project, "seeds")))
            {
                new CorpusGenerator(size).WriteTo(Path.Combine(project, "seeds"));
            }

            await Measure(program, project, size, runs);
        }
    }

    private static async Task Measure(string program, string project, int size, int runs)
    {
        var port = FreePort();
        var clock = Stopwatch.StartNew();
        using var process = Start(program, project, port);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}/"), Timeout = TimeSpan.FromMinutes(10) };
            await Wait(client);
            var ready = clock.Elapsed.TotalSeconds;
            using var events = new StreamReader(await client.GetStreamAsync(new Uri("_preview/events", UriKind.Relative)));
            await NextState(events);

            var seed = Directory.GetFiles(Path.Combine(project, "seeds"), "*.*").Order(StringComparer.Ordinal).First(path => !path.EndsWith(".yml", StringComparison.Ordinal));
            var original = await File.ReadAllTextAsync(seed);
            var style = Path.Combine(project, "theme", "assets", "theme.css");
            Directory.CreateDirectory(Path.GetDirectoryName(style)!);
            await File.WriteAllTextAsync(style, "h1 { color: black }\n");
            await NextState(events);
            try
            {
                var article = await Address(client, original);
                var page = await Edits(runs, article, edit => File.WriteAllTextAsync(seed, Edited(original, edit)), edit => Mark(edit));
                var timeline = await Edits(runs, "timeline.html", edit => File.WriteAllTextAsync(seed, Edited(original, edit + 1000)), _ => "<html");
                var styles = await Edits(runs, "assets/site.css", edit => File.WriteAllTextAsync(style, $"h1 {{ --edit: {edit} }}\n"), edit => $"--edit: {edit}");
                process.Refresh();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {size:N0} | {ready:0.0} | {page} | {timeline} | {styles} | {process.PeakWorkingSet64 / 1048576.0:0} |"));
            }
            finally
            {
                await File.WriteAllTextAsync(seed, original);
                Directory.Delete(Path.Combine(project, "theme"), recursive: true);
            }

            async Task<string> Edits(int count, string path, Func<int, Task> change, Func<int, string> expected)
            {
                var times = new List<double>();
                for (var edit = 0; edit < count + WarmUp; edit++)
                {
                    // An editor does not save again while the last save is still being drawn.
                    await Task.Delay(400);
                    var timer = Stopwatch.StartNew();
                    await change(edit);
                    await NextState(events);
                    var text = await client.GetStringAsync(new Uri(path, UriKind.Relative));
                    times.Add(timer.Elapsed.TotalMilliseconds);
                    if (!text.Contains(expected(edit), StringComparison.Ordinal))
                    {
                        throw new InvalidOperationException($"{path} does not show edit {edit}.");
                    }
                }

                var counted = times.Skip(WarmUp).Order().ToList();
                return string.Create(CultureInfo.InvariantCulture, $"{counted[counted.Count / 2]:0} ({counted[^1]:0})");
            }
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    // The new sentence is a definition of nobody's and a date of its own, so that it reaches the article's page and the timeline.
    private static string Edited(string text, int edit) => text.TrimEnd('\n') + $"\n\nOn {1 + (edit % 28)} May {1100 + edit}, the council heard the plan for the {edit + 2}th time.\n";

    private static string Mark(int edit) => $"May {1100 + edit}";

    // Corpora may only be quoted, so an article's own page shows the dates in it and not its words.
    private static async Task<string> Address(HttpClient client, string text)
    {
        var title = text.Split('\n').First(line => line.StartsWith("title: ", StringComparison.Ordinal))["title: ".Length..];
        var index = await client.GetStringAsync(new Uri("search/index.js", UriKind.Relative));
        var at = index.IndexOf($"[\"article\",\"{title}\",\"", StringComparison.Ordinal);
        for (var part = 2; at < 0; part++)
        {
            index = await client.GetStringAsync(new Uri($"search/{part}.js", UriKind.Relative));
            at = index.IndexOf($"[\"article\",\"{title}\",\"", StringComparison.Ordinal);
        }

        var start = index.IndexOf("articles/", at, StringComparison.Ordinal);
        return index[start..index.IndexOf('"', start)];
    }

    private static async Task<string> NextState(StreamReader events)
    {
        while (true)
        {
            if (await events.ReadLineAsync() is { } line && line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return line;
            }
        }
    }

    private static async Task Wait(HttpClient client)
    {
        while (true)
        {
            try
            {
                await client.GetStringAsync(new Uri("index.html", UriKind.Relative));
                return;
            }
            catch (HttpRequestException exception) when (exception.StatusCode is null)
            {
                await Task.Delay(20);
            }
        }
    }

    private static Process Start(string program, string project, int port)
    {
        var isAssembly = program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(isAssembly ? "dotnet" : program) { WorkingDirectory = project, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = ["preview", "--no-open", "--port", port.ToString(CultureInfo.InvariantCulture)];
        foreach (var argument in isAssembly ? arguments.Prepend(program) : arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
