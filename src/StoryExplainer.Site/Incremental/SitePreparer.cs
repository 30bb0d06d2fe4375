using System.Collections.Immutable;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Changes;
using StoryExplainer.Site.Checking;
using StoryExplainer.Site.Checking.Copying;
using StoryExplainer.Site.Output;
using StoryExplainer.Site.Planning;
using StoryExplainer.Site.Rendering;
using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Caching;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Correcting;
using StoryExplainer.Stories.Editing.Yaml;
using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Seeds;
using StoryExplainer.Stories.Showing;

namespace StoryExplainer.Site.Incremental;

/// <summary>
/// The phases Input and Process: from the files of a project to the plan of its pages. Each step asks the memory first, so that after an edit only
/// the steps that depend on it are done again.
/// </summary>
/// <param name="request">What to build.</param>
/// <param name="memory">What is known already.</param>
/// <param name="diagnostics">Takes the problems.</param>
/// <param name="progress">Told how far it is.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class SitePreparer(
    SiteRequest request, SiteMemory memory, DiagnosticBag diagnostics, IProgress<SiteProgress> progress, CancellationToken cancellation)
{
    /// <summary>Prepares the site.</summary>
    public PreparedSite Prepare()
    {
        // Input
        var files = EditorFiles.Read(request.Folders.Input, diagnostics);
        files = request.Tried is var (name, text) ? files.With(name, text) : files;
        var settings = ReadSettings(files);
        var copied = StaticFiles.Find(request.Folders.Input, diagnostics);
        var copiedKey = StaticFiles.KeyOf(copied);
        var themeFiles = Theme.ReadFiles(request.Folders.Theme, settings, diagnostics);
        var dropsFonts = settings.Fonts == FontChoice.System;
        var themeKey = themeFiles is null ? default : SiteMemory.KeyOf(themeFiles.Values) ^ (dropsFonts ? 1u : 0u);
        var theme = themeFiles is null ? null : memory.Theme.Get(themeKey, diagnostics, problems => Theme.Load(themeFiles, problems, dropsFonts));

        if (theme is not null && !theme.HasLabels(settings.Language))
        {
            diagnostics.Add(ThemeDiagnostics.NoLabels, settings.LanguageLocation, settings.Language);
            settings = settings with { Language = "en" };
        }

        // Process
        var (seeds, remembered) = ReadSeeds();
        progress.Report(new SiteProgress("Building stories", 0, 0));
        var key = (Seeds: memory.NumberOf(seeds), Input: SiteMemory.KeyOf(files), request.IncludesDrafts);
        var (stories, desk) = memory.Stories.Get(key, diagnostics, problems => BuildStories(seeds, files, settings, problems));
        var plan = theme is null ? null : memory.Plan.Get((key, theme.KeyOfPlan ^ copiedKey, settings.BaseUrl?.AbsoluteUri), diagnostics, problems => Plan(files, settings, theme, stories, desk, copied, problems));
        if (diagnostics.HasErrors && themeFiles is not null)
        {
            ThemeTrial.Run(themeFiles, settings.Language, diagnostics);
        }

        return new PreparedSite(settings, theme, stories, desk, plan, remembered) { Key = new SiteKey(key.Seeds, key.Input, themeKey, copiedKey) };
    }

    private static SitePlan Plan(EditorFiles files, SiteSettings settings, Theme theme, StoryCollection stories, EditorDesk desk, ImmutableArray<StaticFile> copied, DiagnosticBag problems)
    {
        var content = new SiteContent
        {
            Collection = ReadersView.Of(stories),
            Settings = settings,
            Desk = desk,
            Static = copied,
            Cards = settings.HasShareImages && settings.BaseUrl is not null ? theme.ReadCards(problems) : null,
            Generator = ProgramVersion.Generator,
            Former = FormerSite.Read(files, problems),
            Redirects = RedirectsReader.Read(files, problems),
        };
        var plan = SitePlanner.Plan(content, theme.WordsFor(settings.Language), problems);
        foreach (var layout in desk.Pages.Select(page => page.Layout).OfType<YamlText>().Where(layout => theme.FindTemplate($"layouts/{layout.Value}.html") is null))
        {
            problems.Add(StoryDiagnostics.NoSuchLayout, layout.Location, layout.Value, $"Make the file theme/layouts/{layout.Value}.html, or remove the line.");
        }

        foreach (var portrait in stories.People.Select(person => person.Portrait).OfType<Portrait>().Where(portrait => !copied.Any(file => file.Path == LinkChecker.Resolve("index.html", portrait.Picture))))
        {
            problems.Add(StoryDiagnostics.NoSuchPortrait, portrait.Place, portrait.Picture);
        }

        if (!copied.IsEmpty)
        {
            var others = plan.Pages.Select(page => page.Address.Path).Concat(theme.Assets.Keys).Concat(OutputFiles.OfProgram(plan).Select(file => file.Address.Path));
            StaticFiles.CheckCollisions(copied, others, problems);
        }

        CopyLimitChecker.Check(plan.Model, problems);
        return plan;
    }

    private SiteSettings ReadSettings(EditorFiles files)
    {
        var settings = SiteSettingsReader.Read(files.Find("site.yml"), diagnostics);
        return request.BaseUrl is { } given ? settings with { BaseUrl = BaseAddress.Of(given) } : settings;
    }

    private (ImmutableArray<(CleanedSeed Seed, ArticleAnalysis Analysis)> Seeds, int Remembered) ReadSeeds()
    {
        using var cache = request.UsesNoCache || memory.HasSeeds ? null : AnalysisCache.Open(request.Folders.Cache, request.ForgetsCache);
        var reader = new ArticleReader(cache, memory.Seeds, progress, cancellation);
        var seeds = reader.Read(request.Folders.Seeds, diagnostics);
        cache?.Save();
        FutureDates.Check(
            seeds.Select(article => (article.Seed, article.Analysis.Published ?? article.Seed.Text.Published)), request.Folders.Seeds, DateOnly.FromDateTime(request.Clock.GetUtcNow().UtcDateTime), diagnostics);
        if (seeds.IsEmpty)
        {
            diagnostics.Add(SeedDiagnostics.NoArticles, null, request.Folders.Seeds);
        }

        return (seeds, reader.Remembered);
    }

    private (StoryCollection Stories, EditorDesk Desk) BuildStories(
        ImmutableArray<(CleanedSeed Seed, ArticleAnalysis Analysis)> seeds, EditorFiles files, SiteSettings settings, DiagnosticBag problems)
    {
        ImmutableArray<CorrectionMatch> remembered = request.UsesNoCache ? [] : MatchMemory.Read(request.Folders.Cache);
        var lone = (request.UsesNoCache ? LoneArticles.None : LoneArticles.Read(request.Folders.Cache)).OrPublished(FormerSite.SeedsOf(files));
        var keyless = new KeylessCitations(settings.Cites, lone);
        var corrections = CorrectionsReader.Read(files, problems) with { Former = [.. FormerSite.MatchesOf(files), .. remembered], Keyless = keyless };
        var shown = request.IncludesDrafts ? seeds : [.. seeds.Where(article => !article.Seed.IsDraft)];
        var stories = StoryBuilder.Build(shown, settings, corrections, problems, FormerSite.EntriesOf(files));
        var written = EditorDeskReader.Read(files, stories, problems, keyless);
        keyless.Report(stories.Articles, problems);
        if (!request.UsesNoCache && request.Tried is null)
        {
            lone.With(stories).Save(request.Folders.Cache);
            MatchMemory.Save(request.Folders.Cache, stories.Matches);
        }

        var desk = request.IncludesDrafts ? written : written.WithoutDrafts();
        return (desk.WithTitles(stories), desk);
    }
}
