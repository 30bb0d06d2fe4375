using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StoryExplainer.Publishing;

/// <summary>
/// The list that lies beside a published site and says what this program put there: one line a file, <c>HASH LENGTH PATH</c>. While a publication
/// runs, a line is added for each file that has arrived (or <c>- PATH</c> for one that is gone); the last line about a path counts, and a line that
/// was cut off counts for nothing. So the next attempt knows what is there, and nothing that somebody else put there is ever removed.
/// </summary>
internal sealed class PublishedList
{
    /// <summary>Name of the list.</summary>
    public const string FileName = ".story-explainer-published";

    private const string Heading = "# What StoryExplainer has published here. Without this file it would not touch this place again.\n";

    private readonly SortedDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>What lies there.</summary>
    public IEnumerable<string> Paths => _entries.Keys;

    /// <summary>The list of a site that is published as a whole.</summary>
    public static string Of(IEnumerable<PublishFile> files)
    {
        var text = new StringBuilder(Heading);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            text.Append(LineFor(file));
        }

        return text.ToString();
    }

    /// <summary>The list while a publication runs, for a place that cannot add lines: what is to be changed is known as ours, but not what it holds.</summary>
    public static string During(PublishPlan plan)
    {
        var moving = plan.Added.Concat(plan.Changed).Select(file => file.Path).Concat(plan.Removed).ToHashSet(StringComparer.Ordinal);
        return Of(plan.Files.Where(file => !moving.Contains(file.Path))) + string.Concat(moving.Order(StringComparer.Ordinal).Select(LineForUnsure));
    }

    /// <summary>Reads a list.</summary>
    public static PublishedList Parse(string text)
    {
        var list = new PublishedList();
        var end = text.LastIndexOf('\n');
        foreach (var line in end < 0 ? [] : text[..end].Split('\n'))
        {
            list.Apply(line.TrimEnd('\r'));
        }

        return list;
    }

    /// <summary>The line for a file that has arrived.</summary>
    public static string LineFor(PublishFile file) => string.Create(CultureInfo.InvariantCulture, $"{file.Hash} {file.Length} {file.Path}\n");

    /// <summary>The line for a file that may be there or half there: known as ours, of unknown content.</summary>
    public static string LineForUnsure(string path) => $"? 0 {path}\n";

    /// <summary>The line for a file that is gone.</summary>
    public static string LineForRemoved(string path) => $"- {path}\n";

    /// <summary>The hash that the list gives for a file of this length; null if the file is another one, or not known.</summary>
    public string? HashOf(string path, long length) => _entries.TryGetValue(path, out var entry) && entry.Length == length ? entry.Hash : null;

    /// <summary>True if this program put the file there.</summary>
    public bool Has(string path) => _entries.ContainsKey(path);

    // The list comes from outside, and files are removed by it: a path that leads out of the place is no path.
    private static bool IsInside(string path) =>
        path.Length > 0 && !path.Contains('\\', StringComparison.Ordinal) && !path.Contains(':', StringComparison.Ordinal) && !path.Any(char.IsControl)
        && path.Split('/').All(part => part is not ("" or "." or ".."));

    private void Apply(string line)
    {
        var parts = line.Split(' ', 3);
        if (parts is ["-", ..] && IsInside(line[2..]))
        {
            _entries.Remove(line[2..]);
        }
        else if (parts is [var hash, var digits, var path] && IsInside(path) && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            if (hash == "?")
            {
                _entries[path] = new Entry(null, -1);
            }
            else if (hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower))
            {
                _entries[path] = new Entry(hash, length);
            }
        }
    }

    private readonly record struct Entry(string? Hash, long Length);
}
