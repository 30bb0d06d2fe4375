using System.Text.RegularExpressions;

namespace StoryExplainer.Stories.Seeds.Formats;

/// <summary>Takes away what note-taking programs add to Markdown: links between notes, embedded files, comments, and the names of coloured boxes.</summary>
internal static partial class MarkdownExtras
{
    /// <summary>A line without them.</summary>
    public static string Remove(string line) => BoxName().Replace(RemoveLinks(Comment().Replace(Embed().Replace(line, ""), "")), "$1");

    /// <summary>"[[Ann Marsh]]" is "Ann Marsh", "[[people/ann|Ann Marsh]]" as well.</summary>
    public static string RemoveLinks(string text) => text.Contains("[[", StringComparison.Ordinal) ? Link().Replace(text, match => match.Groups["shown"] is { Success: true, Value: var shown } ? shown : match.Groups["note"].Value) : text;

    [GeneratedRegex(@"\[\[(?<note>[^\[\]|]*)(?:\|(?<shown>[^\[\]]*))?\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"!\[\[[^\[\]]*\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex Embed();

    [GeneratedRegex(@"%%[^%]*%%", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(\s*(?:>\s*)+)\[!\w+\][+-]?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex BoxName();
}
