using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Site.Rendering;

/// <summary>
/// Tries the templates of a theme when the site cannot be made anyway: whoever has a slip in a file of theirs and another in a template
/// wants to read both at once, and not the second after mending the first.
/// </summary>
internal static class ThemeTrial
{
    /// <summary>Draws a made-up page of every kind and tells what is wrong with the templates. Templates that cannot be read at all were told when the theme was loaded.</summary>
    public static void Run(ImmutableSortedDictionary<string, ThemeFile> files, string language, DiagnosticBag diagnostics)
    {
        var theme = Theme.ReadAsFarAsPossible(files);
        var unread = files.Values.Where(file => Theme.IsTemplate(file) && theme.FindTemplate(file.Path) is null).Select(file => file.Path).ToList();
        var renderer = new PageRenderer(theme, language);
        var found = new DiagnosticBag();
        foreach (var page in SamplePages.Make(SampleSize.Typical).Where(page => !unread.Contains("layouts/" + page.Template)))
        {
            renderer.Render(page, found);
        }

        diagnostics.AddRange(found.ToSorted().Where(problem => !unread.Exists(path => problem.Message.Contains(path, StringComparison.Ordinal))));
    }
}
