using System.CommandLine;

namespace StoryExplainer.Commands;

/// <summary><c>new</c>: starts a project, adds an article to one, or takes the example out of one.</summary>
internal static class NewCommand
{
    /// <summary>Makes the command with its parts.</summary>
    public static Command Make(TextWriter output, TextWriter errors) =>
        new("new", "Starts a project, adds an article to one, or takes the example out of one.") { NewSiteCommand.Make(output, errors), NewSeedCommand.Make(output, errors), NewDeskCommand.Make(output, errors) };

    /// <summary>Writes files; what the disk refuses becomes a sentence.</summary>
    internal static int Attempt(string target, TextWriter errors, Action write)
    {
        try
        {
            write();
            return ExitCode.Fine;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"\"{target}\" cannot be written: {exception.Message}");
            return ExitCode.ContentHasErrors;
        }
    }
}
