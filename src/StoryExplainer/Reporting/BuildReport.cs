using System.Globalization;
using Spectre.Console;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site;

namespace StoryExplainer.Reporting;

/// <summary>The small table after a build: what was found, and where the site is.</summary>
internal static class BuildReport
{
    /// <summary>Prints the table.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="build">What came of the build.</param>
    /// <param name="output">The output folder, or null if nothing was to be written.</param>
    /// <param name="elapsed">How long it took.</param>
    public static void Write(TextWriter writer, SiteBuild build, string? output, TimeSpan elapsed)
    {
        var counts = build.Counts;
        var table = new Table().Border(TableBorder.Simple).HideHeaders().AddColumn("").AddColumn(new TableColumn("").RightAligned()).AddColumn("");
        Row("Articles", counts.Articles, counts.Stories > 1 ? $"in {Number(counts.Stories)} stories" : "");
        Row("People", counts.People, counts.AlsoNamed > 0 ? $"and {Number(counts.AlsoNamed)} also named" : "");
        Row("Key terms", counts.Terms, "");
        Row("Events", counts.Events, "");
        Row("Quotes", counts.Quotes, "");
        Row("To review", counts.Review, counts.Review > 0 ? (output is null ? "listed above, with the lines to paste" : $"{WhereToDecide(build)}; \"check\" lists them with the lines to paste") : "");
        table.AddRow("Copied", string.Create(CultureInfo.InvariantCulture, $"{counts.CopiedShare:0.#}%"), $"of an article's own words at most, {Number(counts.CopiedRun)} in a row");
        Row("Pages", counts.Pages, build.IsComplete && output is not null ? Changes(build) : "");
        table.AddRow("Time", string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.00} s"), "");

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = ReferenceEquals(writer, Console.Out) && !Console.IsOutputRedirected ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = Math.Max(console.Profile.Width, 80);
        console.Write(table);
        writer.WriteLine(Verdict(build, output));

        void Row(string what, int count, string more) => table.AddRow(what, Number(count), Markup.Escape(more));
    }

    /// <summary>The files that the decisions go into, those with most first.</summary>
    private static string WhereToDecide(SiteBuild build)
    {
        var files = build.Decisions.GroupBy(decision => FileOf(decision), StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
        return string.Join(", ", files.Select(group => $"{Number(group.Count())} in {group.Key}"));
    }

    // A file beside each of many seeds is one place.
    private static string FileOf(Decision decision) => decision.File is null ? "input/" : decision.File.StartsWith("seeds/", StringComparison.Ordinal) ? "seeds/" : decision.File;

    private static string Changes(SiteBuild build) =>
        $"{Number(build.Files.Written)} files written, {Number(build.Files.Unchanged)} unchanged, {Number(build.Files.Removed)} removed";

    private static string Verdict(SiteBuild build, string? output)
    {
        var errors = build.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var warnings = build.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning);
        var problems = (errors, warnings) switch
        {
            (0, 0) => "No problems.",
            (0, _) => $"{Count(warnings, "warning")}.",
            (_, 0) => $"{Count(errors, "error")}.",
            _ => $"{Count(errors, "error")}, {Count(warnings, "warning")}.",
        };
        return (build.IsComplete, output) switch
        {
            (true, { } folder) => $"{problems} The site is in {folder}: open {folder}/index.html.",
            (true, null) => $"{problems} Nothing was written.",
            _ => $"{problems} Nothing was written; the last good site, if there is one, is still in place.",
        };
    }

    private static string Count(int count, string what) => $"{Number(count)} {what}{(count == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
