using System.Collections.Immutable;
using System.CommandLine;
using StoryExplainer.ExternalLinks;
using StoryExplainer.Language.Diagnostics;
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
        var external = new Option<bool>("--external") { Description = "Also ask other sites whether what is linked there is still there; needs a network" };
        var command = new Command("check", "Shows every problem of the site, and what needs an editor's decision. Writes nothing.") { drafts, json, external };
        folders.AddTo(command, withOutput: false);
        HelpWithExamples.Add(command, "story-explainer check", "story-explainer check --json", "story-explainer check --external");
        command.SetAction((arguments, cancellation) =>
        {
            var request = new SiteRequest { Folders = folders.Read(arguments), IncludesDrafts = arguments.GetValue(drafts) };
            return BuildCommand.RunAsync(
                request, writes: false, arguments.GetValue(json), output, errors,
                arguments.GetValue(external) ? (build, progress) => CheckExternalAsync(build, request.Folders.Cache, progress, cancellation) : null, cancellation);
        });
        return command;
    }

    private static async Task<ImmutableArray<Diagnostic>> CheckExternalAsync(SiteBuild build, string cacheFolder, IProgress<SiteProgress> progress, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var cache = LinkCache.Open(cacheFolder);
        using var checker = new ExternalLinkChecker(new LinkLimits(), cache, TimeProvider.System);
        await checker.CheckAsync(build.ExternalLinks, diagnostics, progress, cancellation);
        cache.Save();
        return diagnostics.ToSorted();
    }
}
