using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Output;

namespace StoryExplainer.Commands;

/// <summary><c>explain</c>: says more about a message.</summary>
internal static class ExplainCommand
{
    /// <summary>Every rule of every area, by code.</summary>
    internal static ImmutableArray<DiagnosticRule> Rules { get; } =
        [.. new[] { OutputDiagnostics.All }.SelectMany(rules => rules).OrderBy(rule => rule.Code, StringComparer.Ordinal)];

    /// <summary>Makes the command.</summary>
    public static Command Make(TextWriter output, TextWriter errors)
    {
        var what = new Argument<string>("CODE") { Description = "Code of a message, such as SE5001", HelpName = "CODE" };
        what.CompletionSources.Add(_ => Rules.Select(rule => new CompletionItem(rule.Code, detail: rule.Title)));
        var command = new Command("explain", "Says what a message means, how it comes about and how to mend it.") { what };
        HelpWithExamples.Add(command, "story-explainer explain SE5001");
        command.SetAction(arguments => Explain(arguments.GetRequiredValue(what), output, errors));
        return command;
    }

    private static int Explain(string code, TextWriter output, TextWriter errors)
    {
        var rule = Rules.FirstOrDefault(rule => string.Equals(rule.Code, code, StringComparison.OrdinalIgnoreCase));
        if (rule is null)
        {
            errors.WriteLine($"There is no message with the code {code}. The codes are {string.Join(", ", Rules.Select(rule => rule.Code))}.");
            return ExitCode.WrongArguments;
        }

        output.WriteLine($"{rule.Code} ({rule.Severity.ToString().ToLowerInvariant()}): {rule.Title}");
        output.WriteLine();
        output.WriteLine(rule.Explanation);
        return ExitCode.Fine;
    }
}
