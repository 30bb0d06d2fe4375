using System.Text.RegularExpressions;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Finds who carried an article that another published first: the paper whose issue stands in the edition panel and whose name stands in the page's other furniture.</summary>
internal static partial class CarrierFinder
{
    /// <summary>The carrier, or null if none is sure or it is the publisher.</summary>
    public static string? Find(ArticleDraft draft)
    {
        foreach (var line in draft.Lines.Where(line => line.Reason == "edition"))
        {
            if (IssueOf().Match(line.Text) is { Success: true } match && match.Groups["name"].Value is var name && draft.Publisher is { } publisher
                && !publisher.EndsWith(WithoutArticle(name), StringComparison.OrdinalIgnoreCase)
                && draft.Lines.Any(other => other != line && other.IsDropped && other.Text.Contains(name, StringComparison.OrdinalIgnoreCase)))
            {
                return name;
            }
        }

        return null;
    }

    private static string WithoutArticle(string name) => name.StartsWith("The ", StringComparison.Ordinal) ? name[4..] : name;

    [GeneratedRegex(@"^(?<name>\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,4}) (?:cover|front page|edition|issue) (?:for|of)\b", RegexOptions.CultureInvariant)]
    private static partial Regex IssueOf();
}
