using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using StoryExplainer.Site.Output;

namespace StoryExplainer.Commands;

/// <summary>The program's commands, and the one place where an exception that nobody expected ends.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program.</summary>
    /// <param name="arguments">Arguments as the shell gives them.</param>
    /// <param name="output">For results.</param>
    /// <param name="errors">For problems.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        try
        {
            var parsed = MakeRoot(output, errors).Parse(arguments);
            var configuration = new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false };
            if (parsed.Errors.Count > 0)
            {
                foreach (var error in parsed.Errors)
                {
                    await errors.WriteLineAsync(error.Message);
                }

                if (CommandSuggestion.For(parsed) is { } suggestion)
                {
                    await errors.WriteLineAsync($"Did you mean \"{suggestion}\"?");
                }

                await errors.WriteLineAsync($"See: {string.Join(' ', NamesOf(parsed.CommandResult))} --help");
                return ExitCode.WrongArguments;
            }

            if (HasNoLanguages())
            {
                await errors.WriteLineAsync("This machine or the variable DOTNET_SYSTEM_GLOBALIZATION_INVARIANT keeps .NET from knowing languages, so addresses and dates would come out otherwise than elsewhere. Nothing was done. Unset the variable, and install ICU (libicu, icu-libs) if it is missing.");
                return ExitCode.ContentHasErrors;
            }

            return await parsed.InvokeAsync(configuration);
        }
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync("Stopped. The last site is still in place.");
            return ExitCode.ContentHasErrors;
        }
        catch (Exception exception) when (DiskProblem.In(exception) is { } problem)
        {
            await errors.WriteLineAsync($"A file could not be read or written: {DiskProblem.Sentence(problem)} The last site is still in place. Free some space, or look at the rights of that file, and try again.");
            return ExitCode.ContentHasErrors;
        }
#pragma warning disable CA1031 // The last line of defence: whatever happens, the user gets a sentence and not a stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await errors.WriteLineAsync($"StoryExplainer failed, and it is not your fault: {exception.Message}");
            await errors.WriteLineAsync("The last site is still in place. Please report this together with the command you ran; STORYEXPLAINER_TRACE=1 shows more.");
            if (Environment.GetEnvironmentVariable("STORYEXPLAINER_TRACE") is "1")
            {
                await errors.WriteLineAsync(exception.ToString());
            }

            return ExitCode.OurFault;
        }
    }

    private static bool HasNoLanguages()
    {
        try
        {
            return CultureInfo.GetCultureInfo("de").DateTimeFormat.GetMonthName(3) != "März" || "é".Normalize(NormalizationForm.FormD).Length != 2;
        }
        catch (CultureNotFoundException)
        {
            return true;
        }
    }

    private static IEnumerable<string> NamesOf(CommandResult command) =>
        (command.Parent is CommandResult parent ? NamesOf(parent) : []).Append(command.Parent is null ? ProgramName.Here : command.Command.Name);

    private static RootCommand MakeRoot(TextWriter output, TextWriter errors)
    {
        var root = new RootCommand("Turns saved news articles into a linked explainer site: who's who, key terms, the timeline, quotes, and the source behind every line.")
        {
            BuildCommand.Make(output, errors),
            PreviewCommand.Make(output, errors),
            CheckCommand.Make(output, errors),
            PublishCommand.Make(output, errors),
            SuggestCommand.Make(output, errors),
            ExplainCommand.Make(output, errors),
            ThemeCommand.Make(output, errors),
            NewCommand.Make(output, errors),
            AddCommand.Make(output, errors),
            CompletionCommand.Make(output),
        };
        HelpWithExamples.Add(
            root,
            "story-explainer build                   build the site of this folder into output/",
            "story-explainer preview                 show it in a browser while you edit",
            "story-explainer check                   show every problem and write nothing",
            "story-explainer publish --dry-run       show what would be sent to the place in input/site.yml",
            "story-explainer new site my-site        start a project in a folder of its own",
            "story-explainer add https://example.org/report  save an article of the web into seeds/",
            "story-explainer new seed bridge-report  add an empty article, ready for pasting",
            "story-explainer explain SE5001          say more about a message");
        return root;
    }
}
