using System.CommandLine;
using StoryExplainer.Site.Rendering;

namespace StoryExplainer.Commands;

/// <summary><c>new site</c>: makes a project folder with an example article.</summary>
internal static class NewSiteCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(TextWriter output, TextWriter errors)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Folder to make; it must be new or empty, or a fresh git repository", DefaultValueFactory = _ => "my-site" };
        var ci = new Option<string?>("--ci") { Description = "Also write what publishes the site on every change, for this host", HelpName = string.Join('|', CiFiles.Names) };
        ci.AcceptOnlyFromAmong([.. CiFiles.Names]);
        var theme = new Option<string?>("--theme") { Description = "Built-in theme to start from", HelpName = string.Join('|', Theme.Names) };
        theme.AcceptOnlyFromAmong([.. Theme.Names]);
        var command = new Command("site", "Makes a project folder with an example article. \"build\" in it makes a site at once.") { folder, ci, theme };
        HelpWithExamples.Add(command, "story-explainer new site harbour", "story-explainer new site harbour --theme newspaper", "story-explainer new site . --ci github");
        command.SetAction(arguments =>
        {
            var target = arguments.GetRequiredValue(folder);
            var host = arguments.GetValue(ci);
            if (WhatIsInTheWay(target, host) is { } obstacle)
            {
                errors.WriteLine($"{obstacle} is there already. Nothing was written. Choose a folder that is new or empty, or a fresh git repository.");
                return ExitCode.WrongArguments;
            }

            return NewCommand.Attempt(target, errors, () =>
            {
                StarterFiles.Write(target);
                if (arguments.GetValue(theme) is { } name)
                {
                    File.AppendAllText(Path.Combine(target, "input", "site.yml"), $"theme: {name}\n");
                }

                Tell(target, host is null ? null : CiFiles.Write(target, host), output);
            });
        });
        return command;
    }

    private static void Tell(string target, string? workflow, TextWriter output)
    {
        var isHere = Path.GetFullPath(target) == Directory.GetCurrentDirectory();
        output.WriteLine($"{(isHere ? "This folder" : target)} is ready. Put articles into {(isHere ? "" : target + "/")}seeds, then:");
        if (!isHere)
        {
            output.WriteLine($"  cd {target}");
        }

        output.WriteLine($"  {ProgramName.In(target)} build");
        if (workflow is not null)
        {
            output.WriteLine($"{workflow} publishes the site on every change; its first lines say what has to be set once.");
        }
    }

    /// <summary>The first thing in the folder that a project would not leave alone; null if there is none.</summary>
    private static string? WhatIsInTheWay(string target, string? host)
    {
        if (File.Exists(target))
        {
            return $"A file \"{target}\"";
        }

        if (!Directory.Exists(target))
        {
            return null;
        }

        var written = StarterFiles.Paths.Concat(host is null ? [] : CiFiles.PathsOf(host)).Where(path => path != StarterFiles.GitIgnore).FirstOrDefault(path => File.Exists(Path.Combine(target, path)));
        if (written is not null)
        {
            return $"\"{Path.Combine(target, written)}\"";
        }

        return Directory.EnumerateFileSystemEntries(target).Select(Path.GetFileName).Order(StringComparer.Ordinal).FirstOrDefault(name => !MayStay(name!)) is { } other // An entry has a name.
            ? $"\"{Path.Combine(target, other)}\""
            : null;
    }

    /// <summary>What a fresh repository has: things with a dot in front, and texts about itself.</summary>
    private static bool MayStay(string name) =>
        name[0] == '.' || Path.GetFileNameWithoutExtension(name).ToUpperInvariant() is "README" or "LICENSE" or "LICENCE" or "COPYING" or "CODE_OF_CONDUCT" or "CONTRIBUTING";
}
