using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site;
using StoryExplainer.Site.Output;
using StoryExplainer.Site.Planning;
using StoryExplainer.Site.Rendering;
using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Correcting;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Fuzzing;

/// <summary>Takes some inputs through all that a build does, in memory, and looks at every page.</summary>
internal static class SiteOfInputs
{
    /// <summary>A reading that takes longer than this for each kilobyte is a hang.</summary>
    public static readonly TimeSpan LongestForKilobyte = TimeSpan.FromSeconds(2);

    private static readonly SiteSettings Settings = new() { Title = "Damaged", BaseUrl = new Uri("https://damaged.example/") };
    private static readonly Theme Look = Theme.Load(themeFolder: null, new DiagnosticBag(), "default")!; // A built-in theme has no errors.
    private static readonly Corrections NoCorrections = CorrectionsReader.Read(EditorFiles.Read("no such folder", new DiagnosticBag()), new DiagnosticBag());

    /// <summary>Loads what is loaded once, so that no input is blamed for it.</summary>
    public static void WarmUp()
    {
        var text = Encoding.UTF8.GetBytes("Harbour bridge closes\n\nThe harbour bridge closed on Monday, Ada Obi, the mayor, said on Tuesday. “It was old,” she said.");
        if (Read(new FuzzInput(0, ".html", text, null)).Article is { } article)
        {
            Build([article]);
        }
    }

    /// <summary>
    /// What is wrong with the reading of one input, or null; its article, if it makes one. A reading is a hang only if the program's share of a processor worked that long:
    /// on a busy machine it may have waited, and its neighbours work too.
    /// </summary>
    public static (string? Failure, (CleanedSeed, ArticleAnalysis)? Article) Read(FuzzInput input)
    {
        var watch = Stopwatch.StartNew();
        var cpu = Environment.CpuUsage.TotalTime;
        try
        {
            var seed = SeedReader.Read(input.Path, input.Bytes, input.Sidecar, new DiagnosticBag());
            (CleanedSeed, ArticleAnalysis)? article = seed is null ? null : (seed, ArticleAnalyzer.Analyze(seed.Text));
            var longest = LongestForKilobyte * Math.Max(1, input.Bytes.Length / 1024.0);
            return (watch.Elapsed > longest && (Environment.CpuUsage.TotalTime - cpu) / Environment.ProcessorCount > longest ? $"took {watch.Elapsed.TotalSeconds:0.0} s for {input.Bytes.Length} bytes" : null, article);
        }
        catch (Exception exception)
        {
            return (exception.ToString(), null);
        }
    }

    /// <summary>What is wrong with the site of some articles, or null. That two of them ask for one address is for their editor to settle.</summary>
    public static string? Build(ImmutableArray<(CleanedSeed, ArticleAnalysis)> articles)
    {
        try
        {
            var diagnostics = new DiagnosticBag();
            var content = new SiteContent { Collection = StoryBuilder.Build(articles, Settings, NoCorrections, diagnostics), Settings = Settings };
            using var output = new MemoryOutput();
            var pages = new PageMaker(SitePlanner.Plan(content, Look.WordsFor("en-GB"), diagnostics), Look, Settings, output, cards: null, diagnostics);
            pages.MakeAll(new Quiet(), CancellationToken.None);
            pages.CheckLinks();
            output.Commit();
            return output.Files.Select(file => FindMarker(file.Key, file.Value)).FirstOrDefault(failure => failure is not null)
                ?? diagnostics.ToSorted().Where(problem => problem.Severity == Severity.Error && problem.Code != StoryDiagnostics.SlugTaken.Code).Select(problem => problem.ToString()).FirstOrDefault();
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    /// <summary>Pages, feeds and maps are markup; a marker in them that is no text got there unescaped.</summary>
    private static string? FindMarker(string path, byte[] bytes)
    {
        if (!(path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".xml", StringComparison.Ordinal)))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes);
        var at = text.IndexOf("<" + Mutator.Marker, StringComparison.OrdinalIgnoreCase);
        at = at < 0 ? text.IndexOf("\" " + Mutator.Marker + "=", StringComparison.OrdinalIgnoreCase) : at;
        return at < 0 ? null : $"{path} holds \"{text.Substring(Math.Max(0, at - 60), Math.Min(120, text.Length - Math.Max(0, at - 60)))}\"";
    }

    private sealed class Quiet : IProgress<SiteProgress>
    {
        public void Report(SiteProgress value)
        {
        }
    }
}
