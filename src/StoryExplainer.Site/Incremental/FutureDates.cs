using System.Globalization;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Site.Incremental;

/// <summary>
/// Tells of articles that would be published years from now: a slip of the finger that would move every date of the text. Articles wait for their day,
/// so the next twelve months are nobody's business. The day of the build decides only whether this is told; it reaches no page.
/// </summary>
internal static class FutureDates
{
    /// <summary>Checks all seeds.</summary>
    /// <param name="seeds">The seeds with the dates that count.</param>
    /// <param name="seedsFolder">Where they lie.</param>
    /// <param name="today">The day of the build.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Check(IEnumerable<(CleanedSeed Seed, PublicationDate? Published)> seeds, string seedsFolder, DateOnly today, DiagnosticBag diagnostics)
    {
        foreach (var (seed, published) in seeds)
        {
            if (published?.Date.Start is { } day && day > today.AddYears(1))
            {
                diagnostics.Add(SeedDiagnostics.FarFuture, PlaceOf(seed.Path, seedsFolder), day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>The line that says so, in the file beside the seed or in the seed itself.</summary>
    private static DiagnosticLocation PlaceOf(string seed, string seedsFolder)
    {
        foreach (var path in new[] { Path.ChangeExtension(seed, ".yml"), Path.ChangeExtension(seed, ".yaml"), seed })
        {
            var file = Path.Combine(seedsFolder, path);
            var lines = File.Exists(file) ? File.ReadLines(file).Take(40).Select((line, number) => (line, number)) : [];
            if (lines.FirstOrDefault(line => line.line.StartsWith("published:", StringComparison.Ordinal)) is { line: not null } found)
            {
                return new DiagnosticLocation("seeds/" + path, found.number + 1, 1);
            }
        }

        return new DiagnosticLocation("seeds/" + seed);
    }
}
