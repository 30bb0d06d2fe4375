using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Site;

/// <summary>Makes the site, in Statiq's four phases: Input, Process, PostProcess, Output.</summary>
public static class SitePipeline
{
    /// <summary>Builds the site into its output folder.</summary>
    public static SiteBuild Build(SiteRequest request, IProgress<SiteProgress> progress, CancellationToken cancellation) => new(false, new SiteCounts(), default, []);

    /// <summary>Does all that a build does, and writes nothing.</summary>
    public static SiteBuild Check(SiteRequest request, IProgress<SiteProgress> progress, CancellationToken cancellation) => Build(request, progress, cancellation);
}
