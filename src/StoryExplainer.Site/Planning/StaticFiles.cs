using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Output;
using StoryExplainer.Stories.Editing;

namespace StoryExplainer.Site.Planning;

/// <summary>The files of <c>input/static/</c>: pictures, icons and whatever else the site needs as it is. Each stands at the root of the site.</summary>
public static class StaticFiles
{
    /// <summary>The folder below <c>input/</c>.</summary>
    public const string Folder = "static";

    // More than any host takes, and more than a build should hold in memory.
    private const long MaximumSize = 100_000_000;

    private const long HeavyPicture = 1_000_000;

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    /// <summary>Finds the files, by path. A missing folder has none.</summary>
    /// <param name="inputFolder">The editor's folder.</param>
    /// <param name="diagnostics">Takes files that cannot be copied.</param>
    public static ImmutableArray<StaticFile> Find(string inputFolder, DiagnosticBag diagnostics)
    {
        var files = ImmutableArray.CreateBuilder<StaticFile>();
        Find(inputFolder, Folder, "", _ => true, files, diagnostics);

        // Pictures beside the pages that show them.
        Find(inputFolder, "pages", "pages/", EditorFiles.IsPicture, files, diagnostics);
        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files.ToImmutable();
    }

    private static void Find(string inputFolder, string name, string address, Func<string, bool> isWanted, ImmutableArray<StaticFile>.Builder files, DiagnosticBag diagnostics)
    {
        var folder = Path.Combine(inputFolder, name);
        foreach (var full in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", Everything) : [])
        {
            var path = Path.GetRelativePath(folder, full).Replace('\\', '/');
            if (IsLeftOut(path) || !isWanted(path))
            {
                continue;
            }

            var location = new DiagnosticLocation($"input/{name}/{path}");
            var info = new FileInfo(full);
            if (LeadsElsewhere(folder, path))
            {
                diagnostics.Add(OutputDiagnostics.StaticLink, location);
            }
            else if (info.Length > MaximumSize)
            {
                diagnostics.Add(OutputDiagnostics.StaticTooLarge, location, info.Length.ToString("N0", CultureInfo.InvariantCulture), MaximumSize.ToString("N0", CultureInfo.InvariantCulture));
            }
            else
            {
                if (info.Length > HeavyPicture && EditorFiles.IsPicture(path))
                {
                    diagnostics.Add(OutputDiagnostics.HeavyPicture, location, info.Length.ToString("N0", CultureInfo.InvariantCulture), HeavyPicture.ToString("N0", CultureInfo.InvariantCulture));
                }

                files.Add(new StaticFile(address + path, full, info.Length, info.LastWriteTimeUtc.Ticks));
            }
        }
    }

    /// <summary>A hash that changes when a file does.</summary>
    public static UInt128 KeyOf(ImmutableArray<StaticFile> files)
    {
        var hash = new XxHash128();
        foreach (var file in files)
        {
            hash.Append(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{file.Path}\n{file.Length} {file.Written}\n")));
        }

        return hash.GetCurrentHashAsUInt128();
    }

    /// <summary>Refuses files whose address something of the program's own has, whatever the case of its letters: many servers and disks do not tell them apart.</summary>
    /// <param name="files">The files.</param>
    /// <param name="others">Paths of everything else in the site.</param>
    /// <param name="diagnostics">Takes the collisions.</param>
    public static void CheckCollisions(ImmutableArray<StaticFile> files, IEnumerable<string> others, DiagnosticBag diagnostics)
    {
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var folders = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var other in others)
        {
            taken.TryAdd(other, other);
            AddFolders(folders, other);
        }

        foreach (var file in files)
        {
            if ((taken.GetValueOrDefault(file.Path) ?? folders.GetValueOrDefault(file.Path) ?? FolderFiles.FoldersAbove(file.Path).Select(folder => taken.GetValueOrDefault(folder)).FirstOrDefault(other => other is not null)) is { } owner)
            {
                diagnostics.Add(OutputDiagnostics.StaticTaken, LocationOf(file), owner);
            }

            taken.TryAdd(file.Path, LocationOf(file).Path);
            AddFolders(folders, file.Path);
        }
    }

    private static void AddFolders(Dictionary<string, string> folders, string path)
    {
        foreach (var folder in FolderFiles.FoldersAbove(path))
        {
            folders.TryAdd(folder, path);
        }
    }

    // What systems and version control leave behind is nobody's content; what servers read under such names is.
    private static bool IsLeftOut(string path) =>
        path.Split('/').Any(part => part.StartsWith('.') && part is not (".well-known" or ".nojekyll" or ".htaccess")) || Path.GetFileName(path) is "Thumbs.db" or "desktop.ini";

    // A link would publish a file from anywhere on this machine.
    private static bool LeadsElsewhere(string folder, string path) =>
        FolderFiles.FoldersAbove(path).Append(path).Any(part => File.ResolveLinkTarget(Path.Combine(folder, part), returnFinalTarget: false) is not null);

    private static DiagnosticLocation LocationOf(StaticFile file) =>
        new("input/" + (file.FullPath.Replace('\\', '/').EndsWith($"/{Folder}/{file.Path}", StringComparison.Ordinal) ? $"{Folder}/{file.Path}" : file.Path));
}
