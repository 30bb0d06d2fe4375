using System.CommandLine;
using StoryExplainer.Site;

namespace StoryExplainer.Commands;

/// <summary>The options that say where a project lies; the same for every command that reads one.</summary>
internal sealed class FolderOptions
{
    private readonly Option<string> _seeds = Folder("--seeds", "seeds", "Folder with the articles");
    private readonly Option<string> _input = Folder("--input", "input", "Folder with the editor's own files");
    private readonly Option<string> _theme = Folder("--theme", "theme", "Folder with the templates; what it lacks comes from the built-in theme");
    private readonly Option<string> _output = Folder("--output", "output", "Folder to build into; a build replaces it as a whole");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command, bool withOutput = true)
    {
        command.Options.Add(_seeds);
        command.Options.Add(_input);
        command.Options.Add(_theme);
        if (withOutput)
        {
            command.Options.Add(_output);
        }
    }

    /// <summary>The folders that the arguments name.</summary>
    public SiteFolders Read(ParseResult arguments) => new(
        arguments.GetValue(_seeds)!,
        arguments.GetValue(_input)!,
        arguments.GetValue(_theme)!,
        arguments.GetValue(_output) ?? "output",
        ".cache");

    private static Option<string> Folder(string name, string usual, string description) =>
        new(name) { Description = description, HelpName = "FOLDER", DefaultValueFactory = _ => usual };
}
