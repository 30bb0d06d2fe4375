using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Site.Rendering;

/// <summary>
/// The files of a theme, in layers: the default theme under all; over it one of the other built-in themes, if <c>input/site.yml</c> names one; and
/// over both the user's own files.
/// </summary>
internal static class ThemeFiles
{
    /// <summary>The choices of the theme that a user's <c>theme.yml</c> builds upon.</summary>
    public const string BaseSettings = "theme.base.yml";

    private const string Settings = "theme.yml";
    private const string Prefix = "theme/";
    private const string VariantFolder = "variants/";

    // Pictures for the manual, and the sources of the other built-in themes where the folder is that of the program itself.
    private static readonly string[] NotOfTheTheme = ["pictures/", VariantFolder];

    private static readonly ImmutableArray<ThemeFile> Embedded = ReadEmbedded();

    /// <summary>The default theme, which travels inside the program.</summary>
    public static ImmutableSortedDictionary<string, ThemeFile> BuiltIn { get; } =
        Embedded.Where(file => !file.Path.StartsWith(VariantFolder, StringComparison.Ordinal)).ToImmutableSortedDictionary(file => file.Path, file => file, StringComparer.Ordinal);

    /// <summary>Names of all built-in themes.</summary>
    public static ImmutableArray<string> Names { get; } =
        ["default", .. Embedded.Where(file => !BuiltIn.ContainsKey(file.Path)).Select(file => file.Path.Split('/')[1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>A built-in theme, whole.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static ImmutableSortedDictionary<string, ThemeFile> Of(string name)
    {
        var folder = $"{VariantFolder}{name}/";
        var files = BuiltIn.ToBuilder();
        foreach (var file in Embedded.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)))
        {
            var path = file.Path[folder.Length..];
            Put(files, file with { Path = path, Shown = $"(built-in theme {name})/{path}", IsOfVariant = true });
        }

        return files.ToImmutable();
    }

    /// <summary>Reads a folder over a built-in theme; null if the folder cannot be read.</summary>
    /// <param name="folder">The folder; null, or one that is not there, for the built-in theme as it is.</param>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="diagnostics">Takes the problem.</param>
    public static ImmutableSortedDictionary<string, ThemeFile>? Read(string? folder, string name, DiagnosticBag diagnostics)
    {
        var builtIn = Of(name);
        if (folder is null || !Directory.Exists(folder))
        {
            return builtIn;
        }

        var shown = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        try
        {
            var files = builtIn.ToBuilder();
            foreach (var file in ReadFolder(folder, shown).Where(file => name == "default" || !IsCopyOfDefault(file)))
            {
                Put(files, file);
                if (file.IsText && !System.Text.Unicode.Utf8.IsValid(file.Content))
                {
                    diagnostics.Add(ThemeDiagnostics.NotUtf8, new DiagnosticLocation(file.Shown), file.Shown);
                }
            }

            return files.ToImmutable();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(ThemeDiagnostics.ThemeFolder, new DiagnosticLocation(shown), shown, exception.Message);
            return null;
        }
    }

    /// <summary>The files that lie in a user's folder, by path.</summary>
    public static IEnumerable<ThemeFile> ReadFolder(string folder, string shown) =>
        from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
        where !IsHidden(path) && !Array.Exists(NotOfTheTheme, other => path.StartsWith(other, StringComparison.Ordinal))
        orderby path
        select new ThemeFile(path, $"{shown}/{path}", File.ReadAllBytes(file), IsBuiltIn: false);

    // Choices are made key by key, so those of the theme below are kept.
    private static void Put(ImmutableSortedDictionary<string, ThemeFile>.Builder files, ThemeFile file)
    {
        if (file.Path == Settings && files.TryGetValue(Settings, out var below) && below.IsOfVariant)
        {
            files[BaseSettings] = below;
        }

        files[file.Path] = file;
    }

    // A copy of the default theme's file changes nothing, so it must not hide what another built-in theme puts there, or leaves out.
    private static bool IsCopyOfDefault(ThemeFile file) => BuiltIn.TryGetValue(file.Path, out var usual) && usual.Content.AsSpan().SequenceEqual(file.Content);

    private static bool IsHidden(string path) => path.StartsWith('.') || path.Contains("/.", StringComparison.Ordinal);

    private static ImmutableArray<ThemeFile> ReadEmbedded()
    {
        var assembly = typeof(ThemeFiles).Assembly;
        var files = ImmutableArray.CreateBuilder<ThemeFile>();
        foreach (var resource in assembly.GetManifestResourceNames().Select(name => (Name: name, Path: name.Replace('\\', '/')))
            .Where(resource => resource.Path.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource.Name)!; // It has just been named.
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            var path = resource.Path[Prefix.Length..];
            files.Add(new ThemeFile(path, $"(built-in theme)/{path}", content, IsBuiltIn: true));
        }

        return files.ToImmutable();
    }
}
