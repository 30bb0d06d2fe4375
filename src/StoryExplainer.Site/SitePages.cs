using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Incremental;
using StoryExplainer.Site.Pages;

namespace StoryExplainer.Site;

/// <summary>Asks a project for one of its pages without making the others.</summary>
public static class SitePages
{
    /// <summary>Finds a page.</summary>
    /// <param name="request">What to build.</param>
    /// <param name="path">Path of the page inside the site.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The page, or null with the path that was probably meant; and the problems met on the way.</returns>
    public static (PageRecord? Page, string? Nearest, ImmutableArray<Diagnostic> Diagnostics) Find(SiteRequest request, string path, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var site = new SitePreparer(request, new SiteMemory(TimeProvider.System), diagnostics, new Progress<SiteProgress>(), cancellation).Prepare();
        var pages = site.Plan?.Pages ?? [];
        var page = pages.FirstOrDefault(page => page.Address.Path == path);
        return (page?.Make(), page is null ? Rendering.NearestName.Find(path, pages.Select(page => page.Address.Path)) : null, diagnostics.ToSorted());
    }
}
