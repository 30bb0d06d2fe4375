using System.Reflection;

namespace StoryExplainer.Commands;

/// <summary>How the user starts the program: by its name where it is installed, by <c>dotnet run</c> in its repository. Every command that is printed begins so.</summary>
internal static class ProgramName
{
    /// <summary>The name of the installed program.</summary>
    public const string Installed = "story-explainer";

    /// <summary>The command as it works in the current folder.</summary>
    public static string Here => In(Directory.GetCurrentDirectory());

    /// <summary>The command as it works in a folder.</summary>
    public static string In(string folder) =>
        Assembly.GetEntryAssembly() == typeof(ProgramName).Assembly ? Of(Environment.ProcessPath, AppContext.BaseDirectory, Path.GetFullPath(folder)) : Installed;

    /// <summary>An example that begins with the name of the installed program, as it works in the current folder.</summary>
    public static string Example(string words) => words.StartsWith(Installed, StringComparison.Ordinal) ? Here + words[Installed.Length..] : words;

    /// <summary>The command by what is known of the running program.</summary>
    /// <param name="process">Path of the process.</param>
    /// <param name="program">Folder of the program's own files.</param>
    /// <param name="folder">Folder in which the command is to work.</param>
    internal static string Of(string? process, string program, string folder)
    {
        var name = Path.GetFileNameWithoutExtension(process) ?? "";
        if (name == Installed)
        {
            return Installed;
        }

        // src/StoryExplainer/bin/Debug/net10.0/
        var project = Path.GetFullPath(Path.Combine(program, "..", "..", ".."));
        if (File.Exists(Path.Combine(project, "StoryExplainer.csproj")))
        {
            return $"dotnet run --project {Quoted(From(folder, project))} --";
        }

        if (name == "dotnet")
        {
            // A tool of the project lies among the packages.
            return program.Contains(Installed, StringComparison.OrdinalIgnoreCase) ? "dotnet " + Installed : $"dotnet {Quoted(From(folder, Path.Combine(program, "StoryExplainer.dll")))}";
        }

        return process is null ? Installed : Quoted(Dotted(From(folder, process)));
    }

    // A way of many steps up says less than the whole path.
    private static string From(string folder, string path)
    {
        var relative = Path.GetRelativePath(folder, path);
        return (relative.StartsWith(Path.Combine("..", "..", "..", ".."), StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    private static string Dotted(string path) => path.Contains('/', StringComparison.Ordinal) ? path : "./" + path;

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
