using System.CommandLine;

namespace StoryExplainer.Commands;

/// <summary><c>completion</c>: prints the lines that teach a shell to complete our commands and options.</summary>
internal static class CompletionCommand
{
    private const string Bash =
        """
        _story_explainer() {
          local IFS=$'\n'
          COMPREPLY=($(story-explainer "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null))
        }
        complete -o default -F _story_explainer story-explainer
        """;

    private const string Zsh =
        """
        _story_explainer() {
          local -a found
          found=("${(@f)$(story-explainer "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          compadd -a found
        }
        compdef _story_explainer story-explainer
        """;

    private const string Fish =
        """
        complete -c story-explainer -a '(story-explainer "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'
        """;

    private const string PowerShell =
        """
        Register-ArgumentCompleter -Native -CommandName story-explainer -ScriptBlock {
          param($word, $line, $position)
          story-explainer "[suggest:$position]" "$line" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
        }
        """;

    /// <summary>Makes the command.</summary>
    public static Command Make(TextWriter output)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command("completion", "Prints a script that completes commands and options in a shell.") { shell };
        HelpWithExamples.Add(command, "story-explainer completion bash >> ~/.bashrc", "story-explainer completion pwsh >> $PROFILE");
        command.SetAction(arguments => output.WriteLine(arguments.GetRequiredValue(shell) switch { "bash" => Bash, "zsh" => Zsh, "fish" => Fish, _ => PowerShell }));
        return command;
    }
}
