using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StoryExplainer.Mutation;

/// <summary>A copy of the repository in which every chosen mutant waits to be switched on, and the tests built with it.</summary>
/// <param name="repository">The repository.</param>
/// <param name="folder">Where the copy goes.</param>
/// <param name="testProjects">The test projects that judge.</param>
internal sealed partial class MutatedCopy(string repository, string folder, ImmutableArray<string> testProjects)
{
    private readonly Dictionary<string, string> _originals = new(StringComparer.Ordinal);

    private static readonly CSharpParseOptions Latest = new(LanguageVersion.Preview);

    /// <summary>The test projects that judge.</summary>
    public ImmutableArray<string> TestProjects => testProjects;

    /// <summary>Chooses mutants of the projects with a fixed seed, writes and builds the copy, and gives those that the compiler takes.</summary>
    public ImmutableArray<Mutant> Make(ImmutableArray<string> projects, int sample, int seed, string? below)
    {
        // From here on only the copy is looked at: the repository may change meanwhile.
        CopyRepository();
        var sites = projects.SelectMany(project => Directory.EnumerateFiles(Path.Combine(folder, "src", project), "*.cs", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal) && !path.EndsWith("Diagnostics.cs", StringComparison.Ordinal))
            .Where(path => below is null || path.Contains(below, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(path => MutationSites.Of(Parse(path).GetRoot()).Select(site => (Path: path, site.Node.SpanStart)))
            .ToArray();
        new Random(seed).Shuffle(sites);
        Console.Error.WriteLine($"{sites.Length} places can be broken; {Math.Min(sample, sites.Length)} are.");
        var refused = new HashSet<(string, int)>();
        while (true)
        {
            var mutants = Write([.. sites.Take(sample).Where(site => !refused.Contains(site))]);
            if (Build() is not { Count: > 0 } errors)
            {
                return [.. mutants.Select(mutant => mutant.Mutant)];
            }

            var before = refused.Count;
            refused.UnionWith(mutants.Where(mutant => errors.Contains((mutant.Mutant.File, mutant.Line))).Select(mutant => (mutant.Mutant.File, mutant.Start)));
            if (refused.Count == before)
            {
                throw new InvalidOperationException($"The copy in {folder} cannot be built, whatever is mutated: {string.Join(", ", errors)}");
            }

            Console.Error.WriteLine($"The compiler refuses {refused.Count}.");
        }
    }

    /// <summary>The built tests of a project.</summary>
    public string TestsOf(string project) => Path.Combine(folder, "tests", project, "bin", "Debug", "net10.0", project + ".dll");

    private SyntaxTree Parse(string path)
    {
        if (!_originals.TryGetValue(path, out var text))
        {
            text = _originals[path] = File.ReadAllText(Path.Combine(folder, path));
        }

        return CSharpSyntaxTree.ParseText(text, Latest);
    }

    // Each mutated place is one line of the copy, so that a refusal of the compiler tells whose it is. Places inside of each other are broken one at a time.
    private List<(Mutant Mutant, int Start, int Line)> Write((string Path, int Start)[] chosen)
    {
        var written = new List<(Mutant, int, int)>();
        var number = 0;
        foreach (var (path, text) in _originals)
        {
            WriteIfOther(path, text);
        }

        foreach (var file in chosen.GroupBy(site => site.Path, StringComparer.Ordinal).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var root = Parse(file.Key).GetRoot();
            var wanted = file.Select(site => site.Start).ToHashSet();
            var changes = new Dictionary<SyntaxNode, SyntaxNode>();
            var told = new List<(Mutant Mutant, int Start)>();
            var end = -1;
            foreach (var site in MutationSites.Of(root).Where(site => wanted.Contains(site.Node.SpanStart)).OrderBy(site => site.Node.SpanStart).ThenBy(site => site.Node.Span.Length))
            {
                if (site.Node.SpanStart < end)
                {
                    continue;
                }

                end = site.Node.Span.End;
                number++;
                changes[site.Node] = site.Switched(number).NormalizeWhitespace(eol: " ").WithTriviaFrom(site.Node);
                told.Add((new Mutant(number, file.Key, root.SyntaxTree.GetLineSpan(site.Node.Span).StartLinePosition.Line + 1, site.What), site.Node.SpanStart));
            }

            var text = root.ReplaceNodes(changes.Keys, (node, _) => changes[node]).ToFullString();
            WriteIfOther(file.Key, text);
            var lines = text.Split('\n');
            written.AddRange(told.Select(mutant => (mutant.Mutant, mutant.Start, Array.FindIndex(lines, line => line.Contains($"Mutants.Is({mutant.Mutant.Number})", StringComparison.Ordinal)) + 1)));
        }

        return written;
    }

    private void CopyRepository()
    {
        foreach (var part in new[] { "src", "tests", "theme", "seeds", "input", ".ci" })
        {
            // What an earlier copy had and the repository has no more would be compiled too.
            var former = Path.Combine(folder, part);
            foreach (var path in Directory.Exists(former) ? Directory.EnumerateFiles(former, "*", SearchOption.AllDirectories).Where(path => !Artefacts().IsMatch(path)) : [])
            {
                if (!File.Exists(Path.Combine(repository, Path.GetRelativePath(folder, path))))
                {
                    File.Delete(path);
                }
            }

            foreach (var path in Directory.EnumerateFiles(Path.Combine(repository, part), "*", SearchOption.AllDirectories).Where(path => !Artefacts().IsMatch(path)))
            {
                CopyFile(Path.GetRelativePath(repository, path));
            }
        }

        foreach (var path in Directory.EnumerateFiles(repository))
        {
            CopyFile(Path.GetFileName(path));
        }

        File.WriteAllText(Path.Combine(folder, "src", "StoryExplainer.Language", "Mutants.cs"), Inside("Mutants.cs"));
        foreach (var project in TestProjects)
        {
            File.WriteAllText(Path.Combine(folder, "tests", project, "Program.cs"), Inside("Program.cs"));
            var file = Path.Combine(folder, "tests", project, project + ".csproj");
            var text = File.ReadAllText(file);
            File.WriteAllText(file, text.Contains("GenerateProgramFile", StringComparison.Ordinal) ? text : text.Replace("<PropertyGroup>", "<PropertyGroup><GenerateProgramFile>false</GenerateProgramFile>", StringComparison.Ordinal));
        }
    }

    // A file that stays as it is keeps its time, and its project is not built again.
    private void WriteIfOther(string path, string text)
    {
        var full = Path.Combine(folder, path);
        if (File.ReadAllText(full) != text)
        {
            File.WriteAllText(full, text);
        }
    }

    private void CopyFile(string relative)
    {
        var target = Path.Combine(folder, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Combine(repository, relative), target, overwrite: true);
    }

    private HashSet<(string File, int Line)> Build()
    {
        var errors = new HashSet<(string, int)>();
        foreach (var project in TestProjects)
        {
            var start = new ProcessStartInfo("dotnet", ["build", Path.Combine(folder, "tests", project), "-v", "q", "-nologo", "-p:Strict=false", "-p:TreatWarningsAsErrors=false", "-p:NoWarn=1701%3B1702"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                WorkingDirectory = folder,
            };
            start.Environment.Remove("CI");
            using var build = Process.Start(start)!; // dotnet runs this program too.
            var output = build.StandardOutput.ReadToEnd();
            build.WaitForExit();
            errors.UnionWith(Error().Matches(output).Select(match => (
                Path.GetRelativePath(folder, match.Groups["file"].Value).Replace('\\', '/'), int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture))));
            if (build.ExitCode != 0 && errors.Count == 0)
            {
                throw new InvalidOperationException($"The copy in {folder} cannot be built:\n{output}");
            }

            if (errors.Count > 0)
            {
                break;
            }
        }

        return errors;
    }

    private static string Inside(string name)
    {
        using var reader = new StreamReader(typeof(MutatedCopy).Assembly.GetManifestResourceStream(name)!); // Embedded by the project file.
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^\s*(?<file>[^\s(][^(\n]*)\((?<line>\d+),\d+\): error CS", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Error();

    [GeneratedRegex(@"[\\/](bin|obj|output|\.cache)[\\/]", RegexOptions.ExplicitCapture)]
    private static partial Regex Artefacts();
}
