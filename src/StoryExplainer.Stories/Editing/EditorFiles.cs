using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing;

/// <summary>The files of <c>input/</c>, as text. What they mean is read by others; here only names and encoding count.</summary>
public sealed class EditorFiles
{
    private const long MaximumSize = 4_000_000;

    private static readonly ImmutableArray<string> Names =
    [
        "site.yml", "people.yml", "organisations.yml", "places.yml", "terms.yml", "timeline.yml", "quotes.yml", "corrections.yml", "redirects.yml", "proposals.yml", "published.json", "story.md", "home.md", "README.md",
    ];

    private readonly Dictionary<string, SourceText> _files;

    /// <summary>Wraps texts by their path under <c>input/</c>, with forward slashes.</summary>
    public EditorFiles(IEnumerable<KeyValuePair<string, string>> files) =>
        _files = files.ToDictionary(file => file.Key, file => new SourceText("input/" + file.Key, file.Value), StringComparer.Ordinal);

    private EditorFiles(Dictionary<string, SourceText> files) => _files = files;

    /// <summary>An empty desk.</summary>
    public static EditorFiles None { get; } = new(new Dictionary<string, SourceText>(StringComparer.Ordinal));

    /// <summary>All files, by path.</summary>
    public IEnumerable<SourceText> All => _files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value);

    /// <summary>The pages of the editor's own, by path.</summary>
    public ImmutableArray<SourceText> Pages => [.. _files.Where(file => file.Key.StartsWith("pages/", StringComparison.Ordinal)).OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value)];

    /// <summary>The texts about stories: the folder of the story under <c>seeds/</c>, null for the story without one.</summary>
    public ImmutableArray<(string? Folder, SourceText Source)> StoryTexts =>
        [.. _files.Where(file => IsStoryText(file.Key)).OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => (file.Key == "story.md" ? null : file.Key.Split('/')[1], file.Value))];

    /// <summary>Reads a folder. A missing folder has no files.</summary>
    /// <param name="folder">Path of the folder.</param>
    /// <param name="diagnostics">Takes files that cannot be read or that nobody would look at.</param>
    public static EditorFiles Read(string folder, DiagnosticBag diagnostics)
    {
        var files = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        if (!Directory.Exists(folder))
        {
            return new EditorFiles(files);
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => (Full: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/'))).OrderBy(path => path.Name, StringComparer.Ordinal))
        {
            if (path.Name.StartsWith("static/", StringComparison.Ordinal) || (path.Name.StartsWith("pages/", StringComparison.Ordinal) && IsPicture(path.Name)) || path.Name.Split('/').Any(part => part.StartsWith('.')))
            {
                continue;
            }

            if (!IsKnown(path.Name))
            {
                WarnAboutUnknown(path.Name, diagnostics);
            }
            else if (path.Name != "README.md" && Decode(path.Full, path.Name, diagnostics) is { } text)
            {
                files.Add(path.Name, new SourceText("input/" + path.Name, text));
            }
        }

        return new EditorFiles(files);
    }

    /// <summary>The same files, one of them with another text; the file need not be there yet.</summary>
    /// <param name="name">Its name under <c>input/</c>.</param>
    /// <param name="text">Its text.</param>
    public EditorFiles With(string name, string text) =>
        new(new Dictionary<string, SourceText>(_files, StringComparer.Ordinal) { [name] = new SourceText("input/" + name, Letters.Of(text).TrimStart('\uFEFF')) });

    /// <summary>True for a file that a page can show as a picture.</summary>
    public static bool IsPicture(string name) => Path.GetExtension(name).ToLowerInvariant() is ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".avif" or ".svg";

    /// <summary>A file by its name under <c>input/</c>, or null.</summary>
    public SourceText? Find(string name) => _files.GetValueOrDefault(name);

    private static bool IsStoryText(string name) => name == "story.md" || (name.Split('/') is ["stories", _, "story.md"]);

    private static bool IsKnown(string name) =>
        Names.Contains(name) || IsStoryText(name) || (name.Split('/') is ["pages", var page] && page.EndsWith(".md", StringComparison.Ordinal));

    private static void WarnAboutUnknown(string name, DiagnosticBag diagnostics)
    {
        var nearest = NearestName.Find(name.EndsWith(".yaml", StringComparison.Ordinal) ? name[..^5] + ".yml" : name, Names);
        diagnostics.Add(StoryDiagnostics.UnknownFile, new DiagnosticLocation("input/" + name), nearest is null
            ? "Files to be copied as they are belong into input/static/."
            : $"Did you mean \"{nearest}\"?");
    }

    private static string? Decode(string path, string name, DiagnosticBag diagnostics)
    {
        byte[] bytes = [];
        try
        {
            var size = new FileInfo(path).Length;
            if (size > MaximumSize && name != "published.json")
            {
                diagnostics.Add(StoryDiagnostics.TooLarge, new DiagnosticLocation("input/" + name), size.ToString("N0", CultureInfo.InvariantCulture), MaximumSize.ToString("N0", CultureInfo.InvariantCulture));
                return null;
            }

            bytes = File.ReadAllBytes(path);
            return Letters.Of(new UTF8Encoding(false, true).GetString(bytes)).TrimStart('\uFEFF');
        }
        catch (ArgumentException)
        {
            diagnostics.Add(StoryDiagnostics.NotUtf8, PlaceOfFirstBadByte("input/" + name, bytes));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(StoryDiagnostics.CannotRead, new DiagnosticLocation("input/" + name), exception.Message);
        }

        return null;
    }

    private static DiagnosticLocation PlaceOfFirstBadByte(string path, byte[] bytes)
    {
        var decoded = new char[bytes.Length];
        System.Text.Unicode.Utf8.ToUtf16(bytes, decoded, out _, out var written, replaceInvalidSequences: false);
        var position = new SourceText(path, new string(decoded, 0, written)).GetPosition(written);
        return new DiagnosticLocation(path, position);
    }
}
