using System.Globalization;
using StoryExplainer.Publishing;

namespace StoryExplainer.Reporting;

/// <summary>What was sent, or what would be.</summary>
internal static class PublishReport
{
    /// <summary>Prints a line, and before it each file if nothing was sent.</summary>
    public static void Write(TextWriter writer, PublishPlan plan, string place, bool wasSent, TimeSpan elapsed)
    {
        if (!wasSent)
        {
            foreach (var (path, mark) in Steps(plan))
            {
                writer.WriteLine($"{mark} {path}");
            }
        }

        var counts = $"{Number(plan.Added.Length)} added, {Number(plan.Changed.Length)} changed, {Number(plan.Removed.Length)} removed, "
            + $"{Number(plan.Files.Length - plan.Added.Length - plan.Changed.Length)} unchanged";
        writer.WriteLine((plan.IsEmpty, wasSent) switch
        {
            (true, _) => $"Nothing changed: {place} holds this site already ({Number(plan.Files.Length)} files).",
            (_, true) => string.Create(CultureInfo.InvariantCulture, $"Published to {place}: {counts}; {Size(plan.Bytes)} sent, {elapsed.TotalSeconds:0.00} s in all."),
            _ => $"Would publish to {place}: {counts}; {Size(plan.Bytes)} to send. Nothing was sent.",
        });
    }

    private static IEnumerable<(string Path, char Mark)> Steps(PublishPlan plan)
    {
        var added = plan.Added.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return plan.Stages.SelectMany(stage => stage).Select(file => (file.Path, added.Contains(file.Path) ? '+' : '~'))
            .Concat(plan.Removed.Select(path => (path, '-')));
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Size(long bytes) => bytes switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
    };
}
