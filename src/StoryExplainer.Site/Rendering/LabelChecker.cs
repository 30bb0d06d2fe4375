using System.Text.RegularExpressions;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Pages;

namespace StoryExplainer.Site.Rendering;

/// <summary>Compares the labels that templates and the program ask for with those that the theme has, without rendering anything.</summary>
internal static partial class LabelChecker
{
    /// <summary>Reports labels that are asked for and do not exist.</summary>
    public static void Check(Theme theme, DiagnosticBag diagnostics)
    {
        var labels = theme.LabelsFor("en", new DiagnosticBag());
        foreach (var key in PageLabels.All.Where(key => labels.Find(key) is null))
        {
            diagnostics.Add(ThemeDiagnostics.UnknownLabel, location: null, key, labels.Path, NearestName.Hint(key, labels.Keys));
        }

        foreach (var template in theme.Templates)
        {
            foreach (var use in Use().Matches(template.Source.Text).Where(use => labels.Find(use.Groups[1].Value) is null))
            {
                var position = template.Source.GetPosition(use.Groups[1].Index - 1);
                var key = use.Groups[1].Value;
                var location = new DiagnosticLocation(template.Source.Path, position);
                diagnostics.Add(ThemeDiagnostics.UnknownLabel.At(location, key, labels.Path, NearestName.Hint(key, labels.Keys))
                    with
                { Excerpt = TemplateExcerpt.Around(template.Source, position) });
            }
        }
    }

    // Labels whose key is put together, such as t ("state." + it.state), are seen only when a page is rendered.
    [GeneratedRegex("""\bt "([a-z_.0-9]+)"(?!\s*\+)""")]
    private static partial Regex Use();
}
