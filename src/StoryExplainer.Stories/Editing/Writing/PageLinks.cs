using System.Collections.Frozen;
using System.Text.RegularExpressions;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Writing;

/// <summary>Where the links of a page lead: to other pages by their source files, to headings by their words.</summary>
/// <param name="headings">Ids of the page's headings, without their prefix.</param>
/// <param name="prefix">What stands before each of them on the page.</param>
internal sealed partial class PageLinks(IEnumerable<string> headings, string prefix)
{
    private readonly FrozenSet<string> _headings = headings.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The address of what the editor links to.</summary>
    /// <param name="link">As it stands in the file: "dam.md", "#who-we-are", "https://…".</param>
    public string Lead(string link)
    {
        if (link.StartsWith('#') && _headings.Contains(link[1..]))
        {
            return "#" + prefix + link[1..];
        }

        var match = SourceFile().Match(link);
        return match.Success ? $"{match.Groups["folder"].Value}{Slug.From(Uri.UnescapeDataString(match.Groups["name"].Value))}.html{Fragment(match.Groups["place"].Value)}" : link;
    }

    // A heading of another page stands there under its prefix too.
    private string Fragment(string place) => place.Length > 1 && !place.StartsWith("#" + prefix, StringComparison.Ordinal) ? "#" + prefix + place[1..] : place;

    [GeneratedRegex(@"^(?<folder>(?:[^:?#/]+/)*)(?<name>[^:?#/]+)\.md(?<place>#.*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex SourceFile();
}
