using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Site.Cards;
using StoryExplainer.Site.Checking;
using StoryExplainer.Site.Incremental;
using StoryExplainer.Site.Locking;
using StoryExplainer.Site.Output;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site;

/// <summary>
/// Makes the site, in Statiq's four phases:
/// 1. Input: the editor's desk and the theme.
/// 2. Process: seeds become articles, articles stories, stories a plan of pages.
/// 3. PostProcess: each page is linked, rendered and checked, many at a time, each forgotten once it is handed on.
/// 4. Output: links and citations are checked over the whole site, and the finished files take the place of the former ones.
/// Whatever goes wrong before the last step leaves the former site as it was.
/// </summary>
public sealed class SitePipeline
{
    private readonly SiteRequest _request;
    private readonly IProgress<SiteProgress> _progress;
    private readonly CancellationToken _cancellation;
    private readonly DiagnosticBag _diagnostics = new();
    private SiteCounts _counts = new();
    private ImmutableArray<Decision> _decisions = [];

    private SitePipeline(SiteRequest request, IProgress<SiteProgress> progress, CancellationToken cancellation)
    {
        _request = request;
        _progress = progress;
        _cancellation = cancellation;
    }

    /// <summary>Builds the site into its output folder. Problems of the content and of the disk are diagnostics.</summary>
    public static SiteBuild Build(SiteRequest request, IProgress<SiteProgress> progress, CancellationToken cancellation)
    {
        var folders = request.Folders;
        var pipeline = new SitePipeline(request, progress, cancellation);
        using var held = request.HoldsLock ? null : ProjectLock.Take(folders, "build", pipeline._diagnostics, cancellation);
        if (pipeline._diagnostics.HasErrors)
        {
            return pipeline.GiveUp();
        }

        if (FinishedBuild.Find(request, TimeProvider.System) is { } finished)
        {
            return finished;
        }

        SiteWriter? writer = null;
        var memory = FinishedBuild.Begin(request, TimeProvider.System);
        var build = pipeline.Run(diagnostics => writer = SiteWriter.Open(
            folders.Output, [("seeds", folders.Seeds), ("input", folders.Input), ("theme", folders.Theme), ("cache", folders.Cache)], diagnostics));
        if (build.IsComplete && writer is not null)
        {
            memory?.Save(build, writer);
        }

        return build;
    }

    /// <summary>Does all that a build does, and writes nothing.</summary>
    public static SiteBuild Check(SiteRequest request, IProgress<SiteProgress> progress, CancellationToken cancellation) =>
        new SitePipeline(request, progress, cancellation).Run(_ => new NoOutput());

    /// <summary>Builds the site into memory.</summary>
    public static SiteBuild BuildInto(MemoryOutput output, SiteRequest request, IProgress<SiteProgress> progress, CancellationToken cancellation) =>
        new SitePipeline(request, progress, cancellation).Run(_ => output);

    private SiteBuild Run(Func<DiagnosticBag, ISiteOutput?> open)
    {
        try
        {
            // Input and Process
            RefuseFullDataInOutput();
            var site = new SitePreparer(_request, new SiteMemory(TimeProvider.System), _diagnostics, _progress, _cancellation).Prepare();
            _decisions = Decision.Of(site.Stories);
            _counts = WithPlan(Count(site.Stories, site.Remembered), site.Plan);
            CitationChecker.Check(site.Stories, _diagnostics);
            if (site is not { Theme: { } theme, Plan: { } plan })
            {
                return GiveUp();
            }

            if (_diagnostics.HasErrors)
            {
                return GiveUp();
            }

            // PostProcess
            using var output = open(_diagnostics);
            if (output is null)
            {
                return GiveUp();
            }

            using var cards = plan.Model.Content.Cards is { } style ? CardImages.Open(style, _request) : null;
            using var memory = PageMemory.Open(_request);
            var pages = new PageMaker(plan, theme, site.Settings, output, cards, _diagnostics, memory);
            pages.MakeAll(_progress, _cancellation);
            memory?.Save();
            cards?.Save();

            // Output
            pages.CheckLinks();
            if (_diagnostics.HasErrors)
            {
                return GiveUp();
            }

            if (_request.FullDataFile is { } path)
            {
                new DiskSteps(null).Write(path, StoryData.ToUtf8(site.Stories, site.Settings, full: true));
            }

            return new SiteBuild(IsComplete: true, _counts, output.Commit(), _diagnostics.ToSorted()) { Shown = plan.Shown, Decisions = _decisions, ExternalLinks = pages.ExternalLinks };
        }
        catch (Exception exception) when (DiskProblem.In(exception) is { } problem)
        {
            _diagnostics.Add(
                OutputDiagnostics.CannotWrite, null, _request.Folders.Output, DiskProblem.Sentence(problem),
                problem is HalfInPlaceException ? "Part of the new site is in place already; the next build goes on with it." : "The last site is still in place.");
            return GiveUp();
        }
    }

    private SiteBuild GiveUp() => new(IsComplete: false, _counts, default, _diagnostics.ToSorted()) { Decisions = _decisions };

    // The file holds every text, and whatever lies in the output folder gets published.
    private void RefuseFullDataInOutput()
    {
        if (_request.FullDataFile is { } path
            && Path.GetFullPath(path).StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(_request.Folders.Output)) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            _diagnostics.Add(OutputDiagnostics.FullDataInOutput, null, path);
        }
    }

    private static SiteCounts WithPlan(SiteCounts counts, SitePlan? plan)
    {
        if (plan is null)
        {
            return counts;
        }

        var copies = plan.Model.Copies.Where((_, article) => plan.Model.Collection.Articles[article].Rights == RightsMode.Quoted).ToList();
        return counts with
        {
            Pages = plan.Pages.Length,
            CopiedShare = Math.Round(copies.Select(copy => copy.OwnShare).DefaultIfEmpty(0).Max(), 1, MidpointRounding.AwayFromZero),
            CopiedRun = copies.Select(copy => copy.LongestRun).DefaultIfEmpty(0).Max(),
        };
    }

    private static SiteCounts Count(StoryCollection stories, int remembered) => new()
    {
        Stories = stories.Stories.Length,
        Articles = stories.Articles.Length,
        People = stories.People.Count(person => person.Tier == PersonTier.Page),
        AlsoNamed = stories.People.Count(person => person.Tier == PersonTier.Named),
        Terms = stories.Terms.Length,
        Events = stories.Events.Length,
        Quotes = stories.Quotes.Length,
        Review = stories.Review.Length,
        Remembered = remembered,
    };
}
