using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Knows lines of an edition panel: a paper's or magazine's issue with its day, printed beside every article of the site.</summary>
internal static partial class EditionLine
{
    private const int MostWords = 12;

    private static readonly FrozenSet<string> IssueWords = FrozenSet.Create("edition", "cover", "issue", "e-paper", "epaper", "frontpage", "newspaper");

    /// <summary>True if the line is short, no sentence, names an issue and has a day: "The Lantern cover for 15-08-2025".</summary>
    public static bool IsOne(ArticleLine line) =>
        line.Words.Length <= MostWords + 4 && !line.EndsSentence && line.Words.Any(IssueWords.Contains) && (StatedDay.FindAll(line.Text).Length > 0 || RunTogether().IsMatch(line.Text));

    /// <summary>Two days pasted without a space between them.</summary>
    [GeneratedRegex(@"\b\d{1,2} \p{L}{3,9} [12]\d{3}\d{1,2} \p{L}{3,9} [12]\d{3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex RunTogether();
}
