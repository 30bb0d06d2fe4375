using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Site.Rendering;

/// <summary>Tries a theme on made-up pages of every kind: with nothing, with the usual, and with too much.</summary>
public static class ThemeChecker
{
    /// <summary>Loads a theme and renders all kinds of pages with it.</summary>
    /// <param name="themeFolder">The folder; without one the built-in theme is checked.</param>
    /// <param name="language">Language of the interface, as a BCP 47 tag.</param>
    /// <param name="diagnostics">Takes the problems, each once.</param>
    /// <returns>Number of pages that could be rendered.</returns>
    public static int Check(string? themeFolder, string language, DiagnosticBag diagnostics) =>
        Theme.Load(themeFolder, diagnostics) is { } theme ? Check(theme, language, diagnostics) : 0;

    /// <summary>Renders all kinds of pages with a theme.</summary>
    internal static int Check(Theme theme, string language, DiagnosticBag diagnostics)
    {
        var renderer = new PageRenderer(theme, language);
        LabelChecker.Check(theme, diagnostics);
        var made = 0;
        foreach (var size in Enum.GetValues<SampleSize>())
        {
            foreach (var page in SamplePages.Make(size))
            {
                made += renderer.Render(page, diagnostics) is null ? 0 : 1;
            }
        }

        return made;
    }
}
