using System.CommandLine;
using StoryExplainer.Site;

namespace StoryExplainer.Commands;

/// <summary><c>check</c>: does all that a build does, shows every problem, and writes nothing.</summary>
internal static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(TextWriter output, TextWriter errors)
    {
        var folders = new FolderOptions();
        var drafts = new Option<bool>("--drafts") { Description = "Check drafts too" };
        var json = new Option<bool>("--json") { Description = "Print all problems as JSON" };
        var command = new Command("check", "Shows every problem of the site, and what needs an editor's decision. Writes nothing.") { drafts, json };
        folders.AddTo(command, withOutput: false);
        HelpWithExamples.Add(command, "story-explainer check", "story-explainer check --json");
        command.SetAction((arguments, cancellation) =>
        {
            var request = new SiteRequest { Folders = folders.Read(arguments), IncludesDrafts = arguments.GetValue(drafts) };
            return Task.FromResult(BuildCommand.Run(request, writes: false, arguments.GetValue(json), output, errors, cancellation));
        });
        return command;
    }
}
