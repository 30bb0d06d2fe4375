using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Site.Rendering;

/// <summary>Finds files of a user's theme that change nothing, such as a layout with a misspelt name.</summary>
internal static class UnusedFiles
{
    /// <summary>Reports each of them.</summary>
    public static void Report(ImmutableSortedDictionary<string, ThemeFile> files, DiagnosticBag diagnostics)
    {
        foreach (var file in files.Values.Where(file => !file.IsBuiltIn && !IsUsed(file, files)))
        {
            diagnostics.Add(ThemeDiagnostics.UnusedFile, new DiagnosticLocation(file.Shown), NearestName.Hint(file.Path, ThemeFiles.BuiltIn.Keys));
        }
    }

    private static bool IsUsed(ThemeFile file, ImmutableSortedDictionary<string, ThemeFile> files)
    {
        if (ThemeFiles.BuiltIn.ContainsKey(file.Path) || file.Path == ThemeFiles.BaseSettings || file.Path.EndsWith(".md", StringComparison.Ordinal))
        {
            return true;
        }

        var folder = file.Path.Split('/')[0];
        return (folder, Path.GetExtension(file.Path)) switch
        {
            ("assets", _) => true,
            ("styles", ".css") => true,
            ("scripts", ".js") => true,
            ("i18n", ".yml") => true,
            ("layouts" or "partials", ".html") => files.Values.Any(other => Theme.IsTemplate(other) && other.Text.Contains($"\"{file.Path}\"", StringComparison.Ordinal)),
            _ => false,
        };
    }
}
