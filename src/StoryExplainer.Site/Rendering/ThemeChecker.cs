using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Checking;
using StoryExplainer.Site.Output;

namespace StoryExplainer.Site.Rendering;

/// <summary>Tries a theme on made-up pages of every kind: with nothing, with the usual, and with too much.</summary>
public static class ThemeChecker
{
    /// <summary>Loads a theme and renders all kinds of pages with it.</summary>
    /// <param name="themeFolder">The folder; without one the built-in theme is checked.</param>
    /// <param name="language">Language of the interface, as a BCP 47 tag.</param>
    /// <param name="diagnostics">Takes the problems, each once.</param>
    /// <param name="name">The built-in theme that fills the folder up.</param>
    /// <returns>Number of pages that could be rendered.</returns>
    public static int Check(string? themeFolder, string language, DiagnosticBag diagnostics, string name = "default") =>
        Theme.Load(themeFolder, diagnostics, name) is { } theme ? Check(theme, language, diagnostics) : 0;

    /// <summary>Renders all kinds of pages with a theme.</summary>
    internal static int Check(Theme theme, string language, DiagnosticBag diagnostics)
    {
        var renderer = new PageRenderer(theme, language);
        LabelChecker.Check(theme, diagnostics);
        theme.ReadCards(diagnostics);
        var found = new DiagnosticBag();
        var made = 0;
        foreach (var size in Enum.GetValues<SampleSize>())
        {
            foreach (var page in SamplePages.Make(size))
            {
                if (renderer.Render(page, diagnostics) is { } html)
                {
                    made++;
                    var layout = theme.FindTemplate("layouts/" + page.Template)?.Source.Path ?? page.Template;
                    SamplePageChecker.Check(layout, Encoding.UTF8.GetString(html), found);

                    // Ids of made-up values may stand twice; whether elements are closed does not depend on values.
                    var markup = new List<MarkupProblem>();
                    MarkupChecker.Check($"a sample of {page.Kind}", layout, Encoding.UTF8.GetString(html), new LinkChecker(), markup);
                    found.AddRange(markup.Where(problem => problem.Rule == OutputDiagnostics.BrokenMarkup).Select(problem => problem.Message()));
                }
            }
        }

        // The same blank is met with nothing and with the usual; whoever mends it wants to read it once.
        diagnostics.AddRange([.. found.ToSorted().DistinctBy(problem => (problem.Code, problem.Location, problem.Message))]);
        return made;
    }
}
