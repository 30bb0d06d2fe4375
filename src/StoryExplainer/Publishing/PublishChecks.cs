using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Publishing.Folders;
using StoryExplainer.Publishing.Git;
using StoryExplainer.Site;
using StoryExplainer.Site.Output;
using StoryExplainer.Stories.Editing.Publishing;

namespace StoryExplainer.Publishing;

/// <summary>
/// What has to be right before anything is sent, beyond what every build checks (links, citations, rights, how much is copied). There is no way
/// round these checks: a site that must not be published is not published.
/// </summary>
internal static class PublishChecks
{
    /// <summary>Checks the place before the site is built.</summary>
    public static void CheckPlace(PublishSettings place, Uri? baseUrl, SiteFolders folders, DiagnosticBag diagnostics)
    {
        if (baseUrl is null)
        {
            diagnostics.Add(PublishDiagnostics.NoBaseUrl, place.Location);
        }

        if (place is FolderPublishing folder)
        {
            var target = Path.Combine(PublishTargets.ProjectOf(folders), folder.Folder);
            (string What, string Path)[] own = [("seeds", folders.Seeds), ("input", folders.Input), ("theme", folders.Theme), ("output", folders.Output), ("cache", folders.Cache)];
            foreach (var (what, path) in own.Where(own => FolderOverlap.Is(target, own.Path)))
            {
                diagnostics.Add(PublishDiagnostics.TargetOverlaps, place.Location, folder.Folder, what, path);
            }
        }

        if (baseUrl is not null && place is GitPublishing { Domain: { } domain } && !(string.Equals(baseUrl.IdnHost, new Uri("https://" + domain).IdnHost, StringComparison.OrdinalIgnoreCase) && baseUrl.AbsolutePath == "/"))
        {
            diagnostics.Add(PublishDiagnostics.DomainContradicts, place.Location, domain, baseUrl.AbsoluteUri);
        }

        if (baseUrl is not null && place is GitPublishing { Domain: null } git && PagesAddress.Guess(git.Remote) is { } usual && !PagesAddress.Fits(baseUrl, usual))
        {
            diagnostics.Add(PublishDiagnostics.UnlikelyBaseUrl, place.Location, baseUrl.AbsoluteUri, GitCommand.WithoutSecrets(git.Remote), usual.AbsoluteUri);
        }
    }

    /// <summary>Checks the finished site against its place.</summary>
    public static async Task CheckFilesAsync(PublishSettings place, ImmutableArray<PublishFile> files, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (place is FolderPublishing folder)
        {
            await HostLimits.CheckAsync(folder.Host, files, place.Location, diagnostics, cancellation);
        }
    }
}
