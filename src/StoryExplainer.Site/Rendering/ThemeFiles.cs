using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Site.Rendering;

/// <summary>The files of a theme: the user's own, and the built-in one's for all that it lacks.</summary>
internal static class ThemeFiles
{
    private const string Prefix = "theme/";

    /// <summary>The built-in theme, which travels inside the program.</summary>
    public static ImmutableSortedDictionary<string, ThemeFile> BuiltIn { get; } = ReadBuiltIn();

    /// <summary>Reads a folder over the built-in theme; null if the folder cannot be read.</summary>
    public static ImmutableSortedDictionary<string, ThemeFile>? Read(string folder, DiagnosticBag diagnostics)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        try
        {
            var files = BuiltIn.ToBuilder();
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
                if (!IsHidden(path))
                {
                    files[path] = new ThemeFile(path, $"{name}/{path}", File.ReadAllBytes(file), IsBuiltIn: false);
                }
            }

            return files.ToImmutable();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(ThemeDiagnostics.ThemeFolder, new DiagnosticLocation(name), name, exception.Message);
            return null;
        }
    }

    private static bool IsHidden(string path) => path.StartsWith('.') || path.Contains("/.", StringComparison.Ordinal);

    private static ImmutableSortedDictionary<string, ThemeFile> ReadBuiltIn()
    {
        var assembly = typeof(ThemeFiles).Assembly;
        var files = ImmutableSortedDictionary.CreateBuilder<string, ThemeFile>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Select(name => (Name: name, Path: name.Replace('\\', '/')))
            .Where(resource => resource.Path.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource.Name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            var path = resource.Path[Prefix.Length..];
            files[path] = new ThemeFile(path, $"(built-in theme)/{path}", content, IsBuiltIn: true);
        }

        return files.ToImmutable();
    }
}
