using System.CommandLine;

namespace StoryExplainer.Commands;

/// <summary>
/// <c>new desk</c>: takes the example out of a project, its articles and all that the desk says about them, so that an empty desk is left for the user's
/// own. What belongs to the example stands in a list beside it; everything else stays.
/// </summary>
internal static class NewDeskCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(TextWriter output, TextWriter errors)
    {
        var seeds = new Option<string>("--seeds") { Description = "Folder with the articles", HelpName = "FOLDER", DefaultValueFactory = _ => "seeds" };
        var input = new Option<string>("--input") { Description = "Folder with the editor's own files", HelpName = "FOLDER", DefaultValueFactory = _ => "input" };
        var yes = new Option<bool>("--yes") { Description = "Do not ask" };
        var command = new Command("desk", "Takes the example articles and all that input/ says about them away; your own articles stay.") { seeds, input, yes };
        HelpWithExamples.Add(command, "story-explainer new desk", "story-explainer new desk --yes");
        command.SetAction(arguments => Clear(
            new ExampleFiles(arguments.GetRequiredValue(seeds), arguments.GetRequiredValue(input)), arguments.GetValue(yes), output, errors));
        return command;
    }

    private static int Clear(ExampleFiles example, bool isSure, TextWriter output, TextWriter errors)
    {
        if (!example.IsListed)
        {
            errors.WriteLine($"There is no list \"{example.ListPath}\" of what belongs to an example: this project has none, or it was taken away before. Nothing was changed.");
            return ExitCode.WrongArguments;
        }

        output.WriteLine("These files belong to the example and would go, with every change that you made in them:");
        foreach (var path in example.Present)
        {
            output.WriteLine($"  {path}");
        }

        if (!isSure)
        {
            output.Write("Take them away? [y/N] ");
            if (Console.In.ReadLine()?.Trim() is not ("y" or "Y" or "yes"))
            {
                output.WriteLine();
                errors.WriteLine("Nothing was changed. With --yes nobody is asked.");
                return ExitCode.WrongArguments;
            }
        }

        return NewCommand.Attempt(example.ListPath, errors, () =>
        {
            example.TakeAway();
            output.WriteLine("The desk is empty. Put your articles into seeds/, then:");
            output.WriteLine($"  {ProgramName.Here} preview");
        });
    }
}
