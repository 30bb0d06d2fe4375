using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Names;
using StoryExplainer.Site.Cards;
using StoryExplainer.Site.Checking;
using StoryExplainer.Site.Output;
using StoryExplainer.Site.Planning;
using StoryExplainer.Site.Rendering;
using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Caching;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Correcting;
using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Seeds;

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
        return new SitePipeline(request, progress, cancellation).Run(diagnostics => SiteWriter.Open(
            folders.Output, [("seeds", folders.Seeds), ("input", folders.Input), ("theme", folders.Theme), ("cache", folders.Cache)], diagnostics));
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
            // Input
            RefuseFullDataInOutput();
            var files = EditorFiles.Read(_request.Folders.Input, _diagnostics);
            var settings = ReadSettings(files);
            var theme = Theme.Load(_request.Folders.Theme, _diagnostics);

            // Process
            var stories = BuildStories(files, settings);
            var desk = EditorDeskReader.Read(files, stories, _diagnostics);
            stories = desk.WithTitles(stories);
            _counts = Count(stories, _counts.Remembered);
            CitationChecker.Check(stories, _diagnostics);
            if (theme is null)
            {
                return GiveUp();
            }

            var content = new SiteContent
            {
                Collection = stories,
                Settings = settings,
                Desk = desk,
                Cards = settings.HasShareImages && settings.BaseUrl is not null ? theme.ReadCards(_diagnostics) : null,
                Generator = ProgramVersion.Generator,
            };
            var plan = SitePlanner.Plan(content, theme.WordsFor(settings.Language), _diagnostics);
            _counts = _counts with { Pages = plan.Pages.Length };
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

            using var cards = content.Cards is { } style ? CardImages.Open(style, _request) : null;
            var pages = new PageMaker(plan, theme, settings, output, cards, _diagnostics);
            pages.MakeAll(_progress, _cancellation);
            cards?.Save();
            pages.Add("data/story.json", DataOf(stories, settings, full: false));
            pages.Add("data/story.schema.json", StoryDataSchema.ToUtf8());

            // Output
            pages.CheckLinks();
            if (_diagnostics.HasErrors)
            {
                return GiveUp();
            }

            if (_request.FullDataFile is { } path)
            {
                File.WriteAllBytes(path, DataOf(stories, settings, full: true));
            }

            return new SiteBuild(IsComplete: true, _counts, output.Commit(), _diagnostics.ToSorted());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _diagnostics.Add(OutputDiagnostics.CannotWrite, null, _request.Folders.Output, exception.Message);
            return GiveUp();
        }
    }

    private SiteBuild GiveUp() => new(IsComplete: false, _counts, default, _diagnostics.ToSorted());

    // The file holds every text, and whatever lies in the output folder gets published.
    private void RefuseFullDataInOutput()
    {
        if (_request.FullDataFile is { } path
            && Path.GetFullPath(path).StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(_request.Folders.Output)) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            _diagnostics.Add(OutputDiagnostics.FullDataInOutput, null, path);
        }
    }

    private SiteSettings ReadSettings(EditorFiles files)
    {
        var settings = SiteSettingsReader.Read(files.Find("site.yml"), _diagnostics);
        return _request.BaseUrl is { } given ? settings with { BaseUrl = WithSlash(given) } : settings;
    }

    private static Uri WithSlash(Uri url) => url.AbsoluteUri.EndsWith('/') ? url : new Uri(url.AbsoluteUri + "/");

    private StoryCollection BuildStories(EditorFiles files, SiteSettings settings)
    {
        using var cache = _request.UsesNoCache ? null : AnalysisCache.Open(_request.Folders.Cache, _request.ForgetsCache);
        var reader = new ArticleReader(cache, _progress, _cancellation);
        var seeds = reader.Read(_request.Folders.Seeds, _diagnostics);
        cache?.Save();
        _counts = new SiteCounts { Remembered = reader.Remembered };
        if (seeds.IsEmpty)
        {
            _diagnostics.Add(SeedDiagnostics.NoArticles, null, _request.Folders.Seeds);
        }

        _progress.Report(new SiteProgress("Building stories", 0, 0));
        var corrections = CorrectionsReader.Read(files, _diagnostics);
        return StoryBuilder.Build(_request.IncludesDrafts ? seeds : [.. seeds.Where(article => !article.Seed.IsDraft)], settings, corrections, _diagnostics);
    }

    private static byte[] DataOf(StoryCollection stories, SiteSettings settings, bool full)
    {
        using var data = new MemoryStream();
        StoryData.Write(data, stories, settings, full);
        return data.ToArray();
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
