using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace StoryExplainer.Commands;

/// <summary>The files of a fresh project.</summary>
internal static class StarterFiles
{
    /// <summary>The one file that may be there already: it gets the lines that it lacks.</summary>
    public const string GitIgnore = ".gitignore";

    private const string Prefix = "Starter/";

    // The texts of a project name the command by which it is built.
    private const string CommandMark = "{command}";

    /// <summary>Paths of all files, with forward slashes.</summary>
    public static ImmutableArray<string> Paths { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(PathOf).Order(StringComparer.Ordinal)];

    /// <summary>Writes all files into a project.</summary>
    public static void Write(string project)
    {
        foreach (var path in Paths)
        {
            var target = Path.Combine(project, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // The files lie in the project, which is a folder.
            if (path == GitIgnore)
            {
                AddLines(target, Read(path));
            }
            else
            {
                File.WriteAllText(target, Read(path).Replace(CommandMark, ProgramName.In(project), StringComparison.Ordinal));
            }
        }
    }

    /// <summary>A file as it is before anything is known of the project.</summary>
    public static string Read(string path)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var resource = assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().First(name => name.StartsWith(Prefix, StringComparison.Ordinal) && PathOf(name) == path))!; // Listed as it is found.
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Adds the lines that a file lacks; makes the file if there is none.</summary>
    public static void AddLines(string target, string lines)
    {
        var text = File.Exists(target) ? File.ReadAllText(target) : "";
        var known = text.Split('\n').Select(line => line.Trim().Trim('/')).ToHashSet(StringComparer.Ordinal);
        var added = lines.Split('\n').Where(line => line.Trim().Length > 0 && !known.Contains(line.Trim().Trim('/'))).ToList();
        if (added.Count > 0)
        {
            File.WriteAllText(target, (text.Length == 0 || text.EndsWith('\n') ? text : text + "\n") + string.Concat(added.Select(line => line + "\n")));
        }
    }

    // A file of this name would work in the folder where the program is written.
    private static string PathOf(string name) => name[Prefix.Length..].Replace('\\', '/') is var path && path == "gitignore" ? GitIgnore : path;
}
