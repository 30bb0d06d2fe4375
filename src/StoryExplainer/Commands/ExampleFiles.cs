using System.Collections.Immutable;

namespace StoryExplainer.Commands;

/// <summary>
/// The files of a project's example, as <c>seeds/.example</c> lists them. They go all or not at all: they are moved into a folder of their own first, and
/// whatever stops that half-way moves them back, at once or the next time.
/// </summary>
internal sealed class ExampleFiles
{
    private const string ListName = ".example";
    private const string AsideName = ".example-aside";
    private const string Settings = "input/site.yml";

    private readonly string _seeds;
    private readonly string _input;
    private readonly string _aside;

    /// <summary>Reads the list of a project.</summary>
    /// <param name="seeds">Folder with the articles.</param>
    /// <param name="input">Folder with the editor's own files.</param>
    public ExampleFiles(string seeds, string input)
    {
        (_seeds, _input) = (seeds, input);
        ListPath = Path.Combine(seeds, ListName);
        _aside = Path.Combine(seeds, AsideName);
        if (Directory.Exists(_aside))
        {
            PutBack();
        }

        IsListed = File.Exists(ListPath);
        Present = IsListed
            ? [.. File.ReadAllLines(ListPath).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Where(path => PlaceOf(path) is { } place && File.Exists(place))]
            : [];
    }

    /// <summary>Where the list lies.</summary>
    public string ListPath { get; }

    /// <summary>True if there is one.</summary>
    public bool IsListed { get; }

    /// <summary>The files of the list that are there, as it names them.</summary>
    public ImmutableArray<string> Present { get; }

    /// <summary>Takes all files and the list away; settings of the example make room for empty ones.</summary>
    public void TakeAway()
    {
        try
        {
            foreach (var path in Present.Add("seeds/" + ListName))
            {
                var target = Path.Combine(_aside, path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!); // It lies in the folder aside.
                File.Move(PlaceOf(path)!, target); // Only paths with a place are listed.
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            PutBack();
            throw;
        }

        if (Present.Contains(Settings))
        {
            File.WriteAllText(PlaceOf(Settings)!, StarterFiles.Read(Settings)); // See above.
        }

        Directory.Delete(_aside, recursive: true);
    }

    private void PutBack()
    {
        foreach (var file in Directory.EnumerateFiles(_aside, "*", SearchOption.AllDirectories))
        {
            if (PlaceOf(Path.GetRelativePath(_aside, file).Replace('\\', '/')) is { } place && !File.Exists(place))
            {
                File.Move(file, place);
            }
        }

        Directory.Delete(_aside, recursive: true);
    }

    /// <summary>Where a path of the list lies, or null if it names nothing below the two folders.</summary>
    private string? PlaceOf(string path)
    {
        var parts = path.Split('/');
        if (parts.Length < 2 || parts.Any(part => part is "" or "." or ".."))
        {
            return null;
        }

        return parts[0] switch
        {
            "seeds" => Path.Combine([_seeds, .. parts[1..]]),
            "input" => Path.Combine([_input, .. parts[1..]]),
            _ => null,
        };
    }
}
