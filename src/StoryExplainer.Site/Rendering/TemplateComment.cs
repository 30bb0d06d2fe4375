using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StoryExplainer.Site.Rendering;

/// <summary>
/// Reads the comment that a template opens with: <c>{{~ # it: a quotation. tools: true for links to share it. ~}}</c>.
/// It is the template's documentation and, for a partial, the list of names that may be handed to it.
/// </summary>
internal static partial class TemplateComment
{
    /// <summary>The comment's words, or null if the template does not open with one.</summary>
    public static string? Of(string template) => Opening().Match(template) is { Success: true } match ? match.Groups[1].Value.Trim() : null;

    /// <summary>The names that the comment declares, without "it".</summary>
    public static ImmutableArray<string> ParametersOf(string template) =>
        Of(template) is { } comment ? [.. Name().Matches(comment).Select(match => match.Groups[1].Value).Where(name => name != "it")] : [];

    [GeneratedRegex(@"\A\s*\{\{[~-]?\s*#(.*?)[~-]?\}\}", RegexOptions.Singleline)]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?:^|\.\s+)([a-z_]+):\s")]
    private static partial Regex Name();
}
