using System.CommandLine;
using System.Globalization;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Reporting;
using StoryExplainer.Site;
using StoryExplainer.Site.Incremental;
using StoryExplainer.Stories.Editing.Suggesting;
using StoryExplainer.Suggesting;

namespace StoryExplainer.Commands;

/// <summary><c>suggest</c>: asks a language model for definitions, headlines and an "in brief", as proposals that the editor may take over.</summary>
internal static class SuggestCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(TextWriter output, TextWriter errors)
    {
        var folders = new FolderOptions();
        var command = new Command(
            "suggest",
            "Asks the language model of input/site.yml for definitions, headlines and an \"in brief\", and writes what passes a check to input/proposals.yml. Sends it sentences.");
        folders.AddTo(command, withOutput: false);
        HelpWithExamples.Add(command, "story-explainer suggest");
        command.SetAction((arguments, cancellation) => RunAsync(folders.Read(arguments), Environment.GetEnvironmentVariable("STORYEXPLAINER_MODEL_KEY"), output, errors, cancellation));
        return command;
    }

    /// <summary>Asks, and reports.</summary>
    /// <param name="folders">The project.</param>
    /// <param name="key">The key of the server, or null.</param>
    /// <param name="output">For results.</param>
    /// <param name="errors">For problems.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static async Task<int> RunAsync(SiteFolders folders, string? key, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        using var progress = ProgressLine.For(errors);
        var site = new SiteSession(new SiteRequest { Folders = folders }, TimeProvider.System).Update(progress, cancellation);
        progress.Clear();
        SuggestResult? result = null;
        if (!site.IsComplete)
        {
            diagnostics.AddRange(site.Diagnostics);
        }
        else if (site.Settings.Suggest is not { } model)
        {
            diagnostics.Add(SuggestDiagnostics.NotConfigured, null);
        }
        else
        {
            await output.WriteLineAsync($"Asking {model.Model} at {model.Url.GetLeftPart(UriPartial.Path)} …");
            result = await Suggester.RunAsync(site.Stories, model, string.IsNullOrEmpty(key) ? null : key, folders.Input, diagnostics, cancellation);
        }

        DiagnosticReport.Write(errors, diagnostics.ToSorted());
        if (result is null)
        {
            return ExitCode.ContentHasErrors;
        }

        await output.WriteLineAsync(Summary(result));
        return ExitCode.Fine;
    }

    private static string Summary(SuggestResult result)
    {
        int Count(ProposalKind kind) => result.Proposals.Count(entry => entry.Proposal.Kind == kind);
        var reasons = string.Join(", ", result.Faults.Select(fault => string.Create(CultureInfo.InvariantCulture, $"{fault.Value} for {Word(fault.Key)}")));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Proposed: {Count(ProposalKind.Definition)} definitions, {Count(ProposalKind.Headline)} headlines, {Count(ProposalKind.Brief)} points. Dropped: {result.Dropped}{(reasons.Length > 0 ? $" ({reasons})" : "")}. They are in input/proposals.yml; nothing is on the site until you move it over.");
    }

    private static string Word(ProposalFault fault) => fault switch
    {
        ProposalFault.Source => "resting on no sentence",
        ProposalFault.Form => "their form",
        ProposalFault.Name => "a name",
        ProposalFault.Number => "a number",
        ProposalFault.Date => "a date",
        _ => "quoted words",
    };
}
