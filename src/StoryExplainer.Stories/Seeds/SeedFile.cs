using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Stories.Seeds;

/// <summary>A seed on disk, and the file beside it.</summary>
/// <param name="Path">Path under <c>seeds/</c> with forward slashes.</param>
/// <param name="FullPath">Where it lies.</param>
/// <param name="SidecarFullPath">Where the <c>.yml</c> file beside it lies, or null.</param>
internal sealed record SeedFile(string Path, string FullPath, string? SidecarFullPath)
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true };

    /// <summary>All seeds of a folder by path. Hidden files, files in hidden folders, READMEs and the files of saved pages are none; other files get a word.</summary>
    public static ImmutableArray<SeedFile> FindAll(string folder, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var all = Directory.EnumerateFiles(folder, "*", Everything)
            .Select(path => System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part.StartsWith('.')) && !System.IO.Path.GetFileNameWithoutExtension(path).Equals("README", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .ToArray();
        var paths = PageFiles.Remove(all, diagnostics);
        var sidecars = paths.Where(path => SeedPath.ExtensionOf(path) is ".yml" or ".yaml").GroupBy(SeedPath.WithoutExtension, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        var seeds = paths.Where(SeedReader.IsSeed).ToArray();

        WarnAboutOthers(paths, seeds, sidecars, diagnostics);
        return [.. seeds.Select(path => new SeedFile(path, FullPath(path), sidecars.TryGetValue(SeedPath.WithoutExtension(path), out var sidecar) ? FullPath(sidecar) : null))];

        string FullPath(string path) => System.IO.Path.Combine(folder, path.Replace('/', System.IO.Path.DirectorySeparatorChar));
    }

    private static void WarnAboutOthers(string[] paths, string[] seeds, Dictionary<string, string> sidecars, DiagnosticBag diagnostics)
    {
        foreach (var path in paths.Except(seeds).Except(sidecars.Values))
        {
            diagnostics.Add(SeedDiagnostics.UnknownFormat, new DiagnosticLocation(SeedPath.ForDiagnostics(path)), SeedPath.ExtensionOf(path), AdviceFor(SeedPath.ExtensionOf(path)));
        }

        var byName = seeds.GroupBy(SeedPath.WithoutExtension, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        foreach (var (name, sidecar) in sidecars)
        {
            if (!byName.TryGetValue(name, out var owners))
            {
                diagnostics.Add(SeedDiagnostics.OrphanSidecar, new DiagnosticLocation(SeedPath.ForDiagnostics(sidecar)), System.IO.Path.GetFileName(name));
            }
            else if (owners.Length > 1)
            {
                diagnostics.Add(SeedDiagnostics.SharedSidecar, new DiagnosticLocation(SeedPath.ForDiagnostics(sidecar)), System.IO.Path.GetFileName(sidecar), owners[0], owners[1]);
            }
        }
    }

    /// <summary>What to do with a file that is no seed.</summary>
    private static string AdviceFor(string extension) => extension switch
    {
        ".pdf" => "Open it, select and copy the text of the article, and paste it into a .txt file.",
        ".rtf" or ".odt" or ".doc" or ".pages" or ".wpd" or ".fodt" => "Open it in a word processor and save it as .docx, or copy its text into a .txt file.",
        ".webarchive" or ".maff" or ".warc" or ".wacz" or ".epub" or ".mobi" => "Open it in the program that made it and save the article's page as .html, or copy its text into a .txt file.",
        ".url" or ".webloc" or ".desktop" => "It holds only an address: open the page and save it as .html.",
        ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".heic" or ".tif" or ".tiff" or ".svg" => "A picture of an article has no text: save the page as .html, or type or copy its text into a .txt file.",
        ".msg" => "Save the mail as .eml, or copy its text into a .txt file.",
        ".zip" or ".rar" or ".7z" or ".gz" or ".tar" => "Unpack it and put the articles in it into this folder.",
        _ => "Save the article as .txt, .md, .html or .docx.",
    };
}
