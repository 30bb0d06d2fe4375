using System.Collections.Immutable;

namespace StoryExplainer.Site.Rendering;

/// <summary>A user's theme folder beside the built-in theme that fills it up: what can be copied over, and what differs.</summary>
public sealed class ThemeFolder
{
    private readonly string _folder;
    private readonly ImmutableSortedDictionary<string, ThemeFile> _builtIn;

    /// <summary>Looks at a folder.</summary>
    /// <param name="folder">The folder; need not be there.</param>
    /// <param name="name">The built-in theme, one of <see cref="Theme.Names"/>.</param>
    public ThemeFolder(string folder, string name)
    {
        _folder = folder;
        _builtIn = ThemeFiles.Of(name);
    }

    /// <summary>The files of the built-in theme.</summary>
    public IEnumerable<string> BuiltInPaths => _builtIn.Keys.Where(path => path != ThemeFiles.BaseSettings);

    /// <summary>The built-in file that somebody probably means, or null.</summary>
    public string? Nearest(string path) =>
        BuiltInPaths.FirstOrDefault(known => known.EndsWith("/" + path, StringComparison.Ordinal)) ?? NearestName.Find(path, BuiltInPaths);

    /// <summary>Where a file lies in the user's folder, or would.</summary>
    public string PlaceOf(string path) => Path.Combine(_folder, path);

    /// <summary>Copies a built-in file into the user's folder. Fails like any write if the disk refuses.</summary>
    /// <param name="path">One of <see cref="BuiltInPaths"/>.</param>
    public void Eject(string path)
    {
        var target = PlaceOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!); // A file in a folder has a folder.
        File.WriteAllBytes(target, _builtIn[path].Content);
    }

    /// <summary>How each file of the user's folder differs from the built-in one, by path.</summary>
    public ImmutableArray<ThemeDifference> Compare() =>
        Directory.Exists(_folder)
            ? [.. ThemeFiles.ReadFolder(_folder, Path.GetFileName(_folder)).Where(file => !file.Path.EndsWith("README.md", StringComparison.Ordinal)).Select(Compare)]
            : [];

    private ThemeDifference Compare(ThemeFile file)
    {
        if (!_builtIn.TryGetValue(file.Path, out var builtIn))
        {
            return new ThemeDifference(file.Path, ThemeDifferenceKind.Added, []);
        }

        var isText = file.IsText;
        return (isText ? file.Text == builtIn.Text : file.Content.AsSpan().SequenceEqual(builtIn.Content))
            ? new ThemeDifference(file.Path, ThemeDifferenceKind.Same, [])
            : new ThemeDifference(file.Path, ThemeDifferenceKind.Changed, isText ? LineComparison.Compare(builtIn.Text, file.Text) : []);
    }
}
