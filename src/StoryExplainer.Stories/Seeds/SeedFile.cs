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

    /// <summary>All seeds of a folder by path. Hidden files, files in hidden folders and READMEs are none; other files get a word.</summary>
    public static ImmutableArray<SeedFile> FindAll(string folder, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var paths = Directory.EnumerateFiles(folder, "*", Everything)
            .Select(path => System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part.StartsWith('.')) && !System.IO.Path.GetFileNameWithoutExtension(path).Equals("README", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .ToArray();
        var sidecars = paths.Where(path => SeedPath.ExtensionOf(path) is ".yml" or ".yaml").ToDictionary(SeedPath.WithoutExtension, StringComparer.Ordinal);
        var seeds = paths.Where(SeedReader.IsSeed).ToArray();

        WarnAboutOthers(paths, seeds, sidecars, diagnostics);
        return [.. seeds.Select(path => new SeedFile(path, FullPath(path), sidecars.TryGetValue(SeedPath.WithoutExtension(path), out var sidecar) ? FullPath(sidecar) : null))];

        string FullPath(string path) => System.IO.Path.Combine(folder, path.Replace('/', System.IO.Path.DirectorySeparatorChar));
    }

    private static void WarnAboutOthers(string[] paths, string[] seeds, Dictionary<string, string> sidecars, DiagnosticBag diagnostics)
    {
        foreach (var path in paths.Except(seeds).Except(sidecars.Values))
        {
            diagnostics.Add(SeedDiagnostics.UnknownFormat, new DiagnosticLocation(SeedPath.ForDiagnostics(path)), SeedPath.ExtensionOf(path));
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
}
