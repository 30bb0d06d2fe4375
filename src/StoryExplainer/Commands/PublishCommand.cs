using System.CommandLine;
using System.Diagnostics;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Publishing;
using StoryExplainer.Reporting;
using StoryExplainer.Site;
using StoryExplainer.Site.Changes;
using StoryExplainer.Site.Locking;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Publishing;

namespace StoryExplainer.Commands;

/// <summary><c>publish</c>: builds, checks, and sends the site to a place of <c>input/site.yml</c>.</summary>
internal static class PublishCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(TextWriter output, TextWriter errors)
    {
        var folders = new FolderOptions();
        var target = new Option<string?>("--target") { Description = "Which of several places under \"publish\" in input/site.yml", HelpName = "NAME" };
        target.CompletionSources.Add(context => ReadPlaces(folders.Read(context.ParseResult).Input, new DiagnosticBag()).Publish.Select(place => place.Name));
        var baseUrl = BaseUrlOption.Make();
        var dryRun = new Option<bool>("--dry-run") { Description = "Build, check and show what would be sent, and send nothing" };
        var deletes = new Option<bool>("--delete") { Description = "Publish even if much of what is there would be removed, or another site replaced" };
        var command = new Command("publish", "Builds and checks the site, and sends what changed to a place of input/site.yml.") { target, dryRun, deletes, baseUrl };
        folders.AddTo(command);
        HelpWithExamples.Add(
            command,
            "story-explainer publish --dry-run",
            "story-explainer publish",
            "story-explainer publish --target live");
        command.SetAction((arguments, cancellation) =>
            RunAsync(folders.Read(arguments), arguments.GetValue(target), arguments.GetValue(baseUrl), sends: !arguments.GetValue(dryRun), deletes: arguments.GetValue(deletes), output, errors, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        SiteFolders folders, string? name, Uri? baseUrl, bool sends, bool deletes, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var diagnostics = new DiagnosticBag();
        var settings = ReadPlaces(folders.Input, diagnostics);

        // Faults of the file come first: a place that could not be read would only be said to be missing.
        if (diagnostics.HasErrors || PublishChoice.Choose(settings.Publish, name, diagnostics) is not { } place)
        {
            DiagnosticReport.Write(errors, diagnostics.ToSorted());
            return ExitCode.ContentHasErrors;
        }

        var address = baseUrl ?? place.BaseUrl;
        PublishChecks.CheckPlace(place, address ?? settings.BaseUrl, folders, diagnostics);

        // From the first file of the build to the record of what was published: nothing else may write here meanwhile.
        using var held = ProjectLock.Take(folders, "publish", diagnostics, cancellation);
        if (held is null)
        {
            DiagnosticReport.Write(errors, diagnostics.ToSorted());
            return ExitCode.ContentHasErrors;
        }

        using var progress = ProgressLine.For(errors);
        var build = SitePipeline.Build(new SiteRequest { Folders = folders, BaseUrl = address, HoldsLock = true }, progress, cancellation);
        diagnostics.AddRange(build.Diagnostics);
        try
        {
            if (build.IsComplete && !diagnostics.HasErrors)
            {
                await using var target = PublishTargets.Make(place, folders);
                var files = await PublishFiles.ForAsync(place, folders.Output, cancellation);
                await PublishChecks.CheckFilesAsync(place, files, diagnostics, cancellation);
                if (!diagnostics.HasErrors)
                {
                    var plan = await Publisher.PublishAsync(
                        target, files, sends, progress, cancellation, place.Keeps, sends && !deletes ? plan => PublishGuard.Check(plan, target.Description) : null);
                    if (sends && !place.IsTrial)
                    {
                        Remember(build, folders, settings.TimeZone);
                    }

                    progress.Clear();
                    DiagnosticReport.Write(errors, diagnostics.ToSorted());
                    PublishReport.Write(output, plan, target.Description, sends, clock.Elapsed);
                    return ExitCode.Fine;
                }
            }
        }
        catch (PublishProblemException problem)
        {
            diagnostics.Add(problem.At(place.Location));
        }

        progress.Clear();
        DiagnosticReport.Write(errors, diagnostics.ToSorted());
        return ExitCode.ContentHasErrors;
    }

    private static void Remember(SiteBuild build, SiteFolders folders, string timeZone)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var found) ? found : TimeZoneInfo.Utc;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), zone).DateTime);
        try
        {
            PublicationRecord.RecordPublished(build, folders, today);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PublishProblemException(PublishDiagnostics.NotRemembered, Publisher.Sentence(exception.Message));
        }
    }

    private static SiteSettings ReadPlaces(string input, DiagnosticBag diagnostics) => SiteSettingsReader.Read(EditorFiles.Read(input, new DiagnosticBag()).Find("site.yml"), diagnostics);
}
