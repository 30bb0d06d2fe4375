using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using StoryExplainer.ExternalLinks;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Preview;
using StoryExplainer.Publishing;
using StoryExplainer.Site.Changes;
using StoryExplainer.Site.Checking.Copying;
using StoryExplainer.Site.Output;
using StoryExplainer.Site.Rendering;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Seeds;
using StoryExplainer.Suggesting;

namespace StoryExplainer.Commands;

/// <summary><c>explain</c>: says more about a message, or about what was found in a line.</summary>
internal static class ExplainCommand
{
    /// <summary>Every rule of every area, by code.</summary>
    internal static ImmutableArray<DiagnosticRule> Rules { get; } =
    [
        .. new[]
        {
            SeedDiagnostics.All,
            StoryDiagnostics.All,
            ThemeDiagnostics.All,
            OutputDiagnostics.All,
            ChangeDiagnostics.All,
            CopyDiagnostics.All,
            PreviewDiagnostics.All,
            PublishDiagnostics.All,
            ExternalLinkDiagnostics.All,
            SuggestDiagnostics.All,
        }.SelectMany(rules => rules).OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    /// <summary>Makes the command.</summary>
    public static Command Make(TextWriter output, TextWriter errors)
    {
        var what = new Argument<string>("CODE") { Description = "Code of a message, such as SE5001, or a line of a seed, such as seeds/report.txt:14", HelpName = "CODE|FILE:LINE" };
        what.CompletionSources.Add(_ => Rules.Select(rule => new CompletionItem(rule.Code, detail: rule.Title)));
        var command = new Command("explain", "Says what a message means and how to mend it, or what was found in a line of an article and why.") { what };
        HelpWithExamples.Add(command, "story-explainer explain SE5001", "story-explainer explain seeds/report.txt:14");
        command.SetAction(arguments => Explain(arguments.GetRequiredValue(what), output, errors));
        return command;
    }

    private static int Explain(string code, TextWriter output, TextWriter errors)
    {
        if (ExplainLine.TryParse(code, out var path, out var line))
        {
            return ExplainLine.Explain(path, line, output, errors);
        }

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
