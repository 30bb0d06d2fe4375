using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Rendering;

namespace StoryExplainer.Site.Checking;

/// <summary>
/// Looks at a page that a theme drew from made-up values: did a value get out of its place, is there a blank that nobody explains, does the page
/// need something that its content policy forbids?
/// </summary>
internal static class SamplePageChecker
{
    private static readonly string[] MustHaveWords = ["A", "BUTTON", "H1", "H2", "H3", "H4", "H5", "H6", "DD", "DT", "TD", "TH", "LI", "P", "FIGCAPTION", "BLOCKQUOTE", "LABEL", "SUMMARY", "TITLE"];
    private static readonly string[] SaysSomething = ["IMG", "SVG", "INPUT", "SELECT", "TEXTAREA", "TIME"];

    /// <summary>Checks one page; each problem of a layout is told once.</summary>
    /// <param name="layout">Path of its layout, as messages show it.</param>
    /// <param name="html">The page.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Check(string layout, string html, DiagnosticBag diagnostics)
    {
        var document = new HtmlParser().ParseDocument(html);
        var location = new DiagnosticLocation(layout);
        var problems = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var element in document.All)
        {
            if (HasAttributeOfValue(element))
            {
                problems.Add(Key("escape", Describe(element)));
            }
            else if (IsOfValue(element))
            {
                problems.Add(Key("escape", Describe(element.ParentElement ?? element)));
            }
            else if (Forbidden(element) is { } what)
            {
                problems.Add(Key("policy", what));
            }
            else if (IsBlank(element))
            {
                problems.Add(Key("blank", Describe(element)));
            }
        }

        foreach (var problem in problems.Select(problem => problem.Split('\t')))
        {
            diagnostics.Add(
                problem[0] switch { "escape" => ThemeDiagnostics.ValueEscaped, "policy" => ThemeDiagnostics.AgainstPolicy, _ => ThemeDiagnostics.BlankPlace },
                location, problem[1]);
        }
    }

    private static string Key(string kind, string what) => $"{kind}\t{what}";

    /// <summary>True for an attribute that can only come out of a made-up value.</summary>
    private static bool HasAttributeOfValue(IElement element) =>
        element.Attributes.Any(attribute => attribute.Name.Contains('<', StringComparison.Ordinal) || attribute.Name.StartsWith("sample-", StringComparison.Ordinal));

    /// <summary>True for an element that can only come out of a made-up value.</summary>
    private static bool IsOfValue(IElement element) =>
        (element.LocalName is "b" && element.TextContent == "signs") || (element.LocalName is "script" && element.TextContent.Contains("\"&'", StringComparison.Ordinal));

    private static string? Forbidden(IElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style")
            {
                return $"the attribute {attribute.Name} of {Describe(element)}";
            }

            if (attribute.Name is "href" or "src" or "action" && attribute.Value.Trim().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
            {
                return $"an address of {Describe(element)} that would run code; write {{{{ url … }}}} around it";
            }
        }

        var type = element.GetAttribute("type");
        return element.LocalName switch
        {
            "style" => "a style element",
            "script" when !element.HasAttribute("src") && type is not ("application/ld+json" or "application/json") => "a script in the page",
            _ => null,
        };
    }

    private static bool IsBlank(IElement element) =>
        MustHaveWords.Contains(element.NodeName, StringComparer.Ordinal)
        && element.GetAttribute("role") is not ("status" or "alert") && !element.HasAttribute("hidden") && element.GetAttribute("aria-hidden") != "true" && string.IsNullOrEmpty(element.GetAttribute("aria-label"))
        && string.IsNullOrWhiteSpace(element.TextContent)
        && !element.QuerySelectorAll("*").Any(child => SaysSomething.Contains(child.NodeName.ToUpperInvariant(), StringComparer.Ordinal));

    private static string Describe(IElement element) => element.ClassList.Length > 0 ? $"<{element.LocalName} class=\"{element.ClassList[0]}\">" : $"<{element.LocalName}>";
}
