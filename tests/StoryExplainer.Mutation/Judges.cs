using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace StoryExplainer.Mutation;

/// <summary>Test classes that know how long they take and which mutants they pass; they say whether one is noticed.</summary>
internal sealed class Judges
{
    /// <summary>Classes that start the program as a process of its own, where no mutant is on, or that build a network's every bit.</summary>
    private static readonly ImmutableArray<string> Elsewhere =
        ["HardshipTests", "PackedToolTests", "SameBytesTests", "ReaderBitsTests", "SftpTargetTests", "WallTests", "MessageTests", "ReadmeTests", "SizeBudgetTests"];

    private readonly Dictionary<int, List<(string Project, string Class, int Milliseconds)>> _byMutant = [];
    private readonly MutatedCopy _copy;

    private Judges(MutatedCopy copy) => _copy = copy;

    /// <summary>Runs every class once without a mutant. Those that fail in the copy cannot judge, and are told.</summary>
    /// <param name="copy">The mutated copy.</param>
    /// <param name="only">Only classes whose names have one of these in them; all if empty.</param>
    public static Judges Gather(MutatedCopy copy, IEnumerable<string> only)
    {
        var judges = new Judges(copy);
        foreach (var project in copy.TestProjects)
        {
            using var process = judges.Start(project, ["cover", .. only.Select(part => "+" + part), .. Elsewhere.Select(part => "-" + part)]);
            process.StandardInput.Close();
            while (process.StandardOutput.ReadLine() is { } line)
            {
                if (line.Split('\t') is not ["#", var name, var time, var failed, var passed])
                {
                    continue;
                }

                if (failed.Length > 0)
                {
                    Console.Error.WriteLine($"{name} fails without a mutant and does not judge: {failed}");
                    continue;
                }

                foreach (var number in passed.Split(',', StringSplitOptions.RemoveEmptyEntries))
                {
                    judges.ListOf(int.Parse(number, CultureInfo.InvariantCulture)).Add((project, name, int.Parse(time, CultureInfo.InvariantCulture)));
                }
            }
        }

        return judges;
    }

    /// <summary>What noticed a mutant, "" if nothing did, or null if no test comes by it.</summary>
    public IEnumerable<(Mutant Mutant, string? Noticed)> Judge(ImmutableArray<Mutant> mutants)
    {
        var open = new List<Mutant>();
        foreach (var mutant in mutants)
        {
            if (_byMutant.ContainsKey(mutant.Number))
            {
                open.Add(mutant);
            }
            else
            {
                yield return (mutant, null);
            }
        }

        foreach (var project in _copy.TestProjects)
        {
            var left = new List<Mutant>();
            foreach (var (mutant, noticed) in Ask(project, open))
            {
                if (noticed.Length > 0)
                {
                    yield return (mutant, noticed);
                }
                else
                {
                    left.Add(mutant);
                }
            }

            open = left;
        }

        foreach (var mutant in open)
        {
            yield return (mutant, "");
        }
    }

    // One process for all mutants of a project. One that loops for ever is stopped with its process, and the next process goes on behind it.
    private IEnumerable<(Mutant Mutant, string Noticed)> Ask(string project, List<Mutant> mutants)
    {
        Process? process = null;
        try
        {
            foreach (var mutant in mutants)
            {
                var classes = ListOf(mutant.Number).Where(judge => judge.Project == project).OrderBy(judge => judge.Milliseconds).ToList();
                if (classes.Count == 0)
                {
                    yield return (mutant, "");
                    continue;
                }

                process ??= Start(project, ["kill"]);
                process.StandardInput.WriteLine(string.Join('\t', classes.Select(judge => judge.Class).Prepend(mutant.Number.ToString(CultureInfo.InvariantCulture))));
                process.StandardInput.Flush();
                var patience = TimeSpan.FromMilliseconds(30_000 + (4 * classes.Sum(judge => judge.Milliseconds)));
                var answer = Task.Run(() => AnswerOf(process));
                var noticed = answer.Wait(patience) ? answer.Result : null;
                if (noticed is null)
                {
                    process.Kill(entireProcessTree: true);
                    process.Dispose();
                    process = null;
                }

                yield return (mutant, noticed ?? "no end, or the end of the process");
            }
        }
        finally
        {
            process?.Kill(entireProcessTree: true);
            process?.Dispose();
        }
    }

    private static string? AnswerOf(Process process)
    {
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Split('\t') is ["#", _, var noticed])
            {
                return noticed;
            }
        }

        return null;
    }

    private Process Start(string project, IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo("dotnet", [_copy.TestsOf(project), .. arguments])
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!; // dotnet runs this program too.

    private List<(string Project, string Class, int Milliseconds)> ListOf(int number) => _byMutant.TryGetValue(number, out var list) ? list : _byMutant[number] = [];
}
