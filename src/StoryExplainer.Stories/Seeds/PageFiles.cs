using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Stories.Seeds;

/// <summary>Knows the folders that browsers save beside a page, with its pictures, scripts and frames; the pages in them are advertisements.</summary>
internal static class PageFiles
{
    /// <summary>What browsers in many languages put behind the name of the page. The list is that of Windows, which keeps page and folder together by it.</summary>
    private static readonly ImmutableArray<string> Endings =
    [
        "_files", ".files", "-files", "_archivos", "_arquivos", "_bestanden", "_bylos", "-Dateien", "_datoteke", "_dosyalar", "_elemei", "_failid", "_fails", "_fajlovi", "_ficheiros", "_fichiers", "_file", "-filer", "_fitxategiak", "_fitxers",
        "_pliki", "_soubory", "_tiedostot",
    ];

    /// <summary>The paths that are not files of a saved page.</summary>
    /// <param name="paths">All paths, with forward slashes.</param>
    /// <param name="diagnostics">Told of folders whose page is not there.</param>
    public static string[] Remove(string[] paths, DiagnosticBag diagnostics)
    {
        var pages = paths.Where(path => SeedPath.ExtensionOf(path) is ".html" or ".htm" or ".xhtml" or ".md").Select(SeedPath.WithoutExtension).ToHashSet(StringComparer.Ordinal);
        var lost = paths.Where(path => SeedPath.ExtensionOf(path) is ".css" or ".js").Select(FolderOf).OfType<string>().Where(HasCommonEnding).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in lost.Where(folder => !IsOfPage(folder, pages)))
        {
            diagnostics.Add(SeedDiagnostics.LostPageFiles, new DiagnosticLocation(SeedPath.ForDiagnostics(folder)));
        }

        return [.. paths.Where(path => !FoldersOf(path).Any(folder => lost.Contains(folder) || IsOfPage(folder, pages)))];
    }

    private static bool IsOfPage(string folder, HashSet<string> pages) => Endings.Any(ending => folder.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && pages.Contains(folder[..^ending.Length]));

    private static bool HasCommonEnding(string folder) => folder.EndsWith("_files", StringComparison.OrdinalIgnoreCase) || folder.EndsWith(".files", StringComparison.OrdinalIgnoreCase);

    private static string? FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : null;

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }
    }
}
