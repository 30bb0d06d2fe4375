using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Reporting;
using StoryExplainer.Site;

namespace StoryExplainer.Commands;

/// <summary><c>build</c>: makes the site.</summary>
internal static class BuildCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(TextWriter output, TextWriter errors)
    {
        var folders = new FolderOptions();
        var baseUrl = BaseUrlOption.Make();
        var fullData = new Option<string?>("--full-data") { Description = "Also write all data with every text to this file; not for publishing", HelpName = "FILE" };
        var drafts = new Option<bool>("--drafts") { Description = "Show drafts too" };
        var clean = new Option<bool>("--clean") { Description = "Work everything out again instead of using .cache" };
        var json = new Option<bool>("--json") { Description = "Print what was found and all problems as JSON" };
        var command = new Command(
            "build",
            "Builds the site.")
        {
            baseUrl, fullData, drafts, clean, json,
        };
        folders.AddTo(command);
        HelpWithExamples.Add(
            command,
            "story-explainer build",
            "story-explainer build --output public --base-url https://example.org/ukraine/",
            "story-explainer build --json --full-data facts.json");
        command.SetAction((arguments, cancellation) =>
        {
            var request = new SiteRequest
            {
                Folders = folders.Read(arguments),
                BaseUrl = arguments.GetValue(baseUrl),
                FullDataFile = arguments.GetValue(fullData),
                IncludesDrafts = arguments.GetValue(drafts),
                ForgetsCache = arguments.GetValue(clean),
            };
            return RunAsync(request, writes: true, arguments.GetValue(json), output, errors, cancellation: cancellation);
        });
        return command;
    }

    /// <summary>Builds or checks, and reports.</summary>
    /// <param name="request">What to build.</param>
    /// <param name="writes">False to check only.</param>
    /// <param name="asJson">True to report for programs.</param>
    /// <param name="output">For results.</param>
    /// <param name="errors">For problems.</param>
    /// <param name="more">Looks for further problems of the finished build, or null.</param>
    /// <param name="cancellation">Ends it.</param>
    internal static async Task<int> RunAsync(
        SiteRequest request,
        bool writes,
        bool asJson,
        TextWriter output,
        TextWriter errors,
        Func<SiteBuild, IProgress<SiteProgress>, Task<ImmutableArray<Diagnostic>>>? more = null,
        CancellationToken cancellation = default)
    {
        var clock = Stopwatch.StartNew();
        using var progress = ProgressLine.For(asJson ? null : errors);
        var build = writes ? SitePipeline.Build(request, progress, cancellation) : SitePipeline.Check(request, progress, cancellation);
        if (more is not null)
        {
            build = build with { Diagnostics = [.. build.Diagnostics.Concat(await more(build, progress)).Order()] };
        }

        progress.Clear();
        if (asJson)
        {
            JsonReport.Write(output, build, clock.Elapsed);
        }
        else
        {
            DiagnosticReport.Write(errors, build.Diagnostics);
            if (!writes)
            {
                DecisionReport.Write(output, build);
            }

            BuildReport.Write(output, build, writes ? request.Folders.Output : null, clock.Elapsed);
        }

        return build.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? ExitCode.ContentHasErrors : ExitCode.Fine;
    }
}
