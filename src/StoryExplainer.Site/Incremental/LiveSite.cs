using System.Collections.Concurrent;
using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Cards;
using StoryExplainer.Site.Checking;
using StoryExplainer.Site.Output;
using StoryExplainer.Site.Pages;
using StoryExplainer.Site.Pages.Making;
using StoryExplainer.Site.Planning;
using StoryExplainer.Site.Rendering;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Incremental;

/// <summary>
/// A site as the files of the project make it at one moment. Its facts and addresses are there; each page is made when it is asked for, from
/// nothing but these facts, so that no page can be older than another. Any thread may ask.
/// </summary>
public sealed class LiveSite
{
    private readonly DiagnosticBag _diagnostics;
    private readonly PageRenderer? _renderer;
    private readonly Lazy<Dictionary<string, PlannedPage>> _pages;
    private readonly Lazy<Dictionary<string, PlannedFile>> _files;
    private readonly Lazy<CardImages?> _cards;
    private readonly ConcurrentDictionary<string, Lazy<LiveFile?>> _made;

    internal LiveSite(PreparedSite site, DiagnosticBag diagnostics, LiveSite? former)
    {
        Prepared = site;
        _diagnostics = diagnostics;
        IsComplete = site is { Theme: not null, Plan: not null } && !diagnostics.HasErrors;
        _renderer = site.Theme is { } theme ? new PageRenderer(theme, site.Settings.Language) : null;
        _pages = new(() => (site.Plan?.Pages ?? []).ToDictionary(page => page.Address.Path, StringComparer.Ordinal));
        _cards = new(() => site.Plan?.Model.Content.Cards is { } style ? new CardImages(style, cache: null) : null);
        _files = new(() => site.Plan is { } plan ? OutputFiles.Make(plan).ToDictionary(file => file.Address.Path, StringComparer.Ordinal) : []);

        // A change of styles alone leaves every page as it is.
        ChangesStylesOnly = former is { IsComplete: true } && IsComplete && former.Prepared.Plan == site.Plan
            && former.Prepared.Theme!.KeyOfAllButStyles == site.Theme!.KeyOfAllButStyles;
        SharesPages = former is { IsComplete: true } && IsComplete && former.Prepared.Plan == site.Plan && former.Prepared.Theme!.KeyOfMarkup == site.Theme!.KeyOfMarkup;
        _made = SharesPages ? former!._made : new(StringComparer.Ordinal);
    }

    /// <summary>True if the site can be shown; false if errors keep it from being built.</summary>
    public bool IsComplete { get; }

    /// <summary>True if every page is the same as in the site before: only styles, scripts or other files of the theme changed.</summary>
    public bool SharesPages { get; }

    /// <summary>True if the site differs from the one before by its styles alone.</summary>
    public bool ChangesStylesOnly { get; }

    /// <summary>The choices of <c>input/site.yml</c>.</summary>
    public SiteSettings Settings => Prepared.Settings;

    /// <summary>What the site is about.</summary>
    public StoryCollection Stories => Prepared.Stories;

    /// <summary>What the editor wrote.</summary>
    public EditorDesk Desk => Prepared.Desk;

    /// <summary>All problems known so far, by file, line and column; those of pages are found when the pages are made.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToSorted();

    /// <summary>How much of an article's words the site shows; null where rights allow its full text, or while the site cannot be shown.</summary>
    public CopyMeter? CopyOf(Article article)
    {
        if (Prepared.Plan is not { } plan || article.Rights != RightsMode.Quoted || plan.Model.Collection.Articles.IndexOf(article) is var number && number < 0)
        {
            return null;
        }

        return CopyMeterMaker.Show(plan.Model.Copies[number], Settings.CopyLimits);
    }

    internal PreparedSite Prepared { get; }

    /// <summary>True if these are exactly the problems of the site.</summary>
    internal bool HasProblems(DiagnosticBag others) => _diagnostics.HoldsTheSameAs(others);

    /// <summary>Paths of all pages, sorted.</summary>
    public IEnumerable<string> PagePaths => (Prepared.Plan?.Pages ?? []).Select(page => page.Address.Path);

    /// <summary>True if the site has a page at a path.</summary>
    public bool HasPage(string path) => _pages.Value.ContainsKey(path);

    /// <summary>Kind of the page at a path, or null.</summary>
    public string? KindOf(string path) => _pages.Value.GetValueOrDefault(path)?.Kind;

    /// <summary>A file of the site, made now if nobody asked for it before; null if the site has none of that path.</summary>
    public LiveFile? Find(string path)
    {
        // What the theme brings is never shared with the site before.
        if (Prepared.Theme?.Assets.TryGetValue(path, out var asset) == true)
        {
            return new LiveFile(path, null, asset.ToArray(), [], null);
        }

        return HasPage(path) || IsCard(path) || _files.Value.ContainsKey(path) ? _made.GetOrAdd(path, key => new Lazy<LiveFile?>(() => Make(key))).Value : null;
    }

    /// <summary>
    /// Makes and checks every page, as a build does: markup, links and citations. Takes a while on a large site, so a preview does it beside its other
    /// work; pages that are as they were are neither drawn nor checked again.
    /// </summary>
    /// <param name="session">Remembers the pages of former sites.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What is wrong, beyond what is known of the site already.</returns>
    public ImmutableArray<Diagnostic> CheckAll(SiteSession session, CancellationToken cancellation)
    {
        if (!IsComplete || Prepared is not { Theme: { } theme, Plan: { } plan })
        {
            return [];
        }

        var problems = new DiagnosticBag();
        CitationChecker.Check(Stories, problems);
        var pages = new PageMaker(plan, theme, Settings, new NoOutput(), cards: null, problems, session.Pages);
        pages.CheckAll(cancellation);
        return problems.ToSorted();
    }

    // The picture of a page stands at the page's own path in a folder for cards.
    private static string PageOfCard(string path) => Path.ChangeExtension(path[ShareCard.Folder.Length..], ".html");

    private bool IsCard(string path) => path.StartsWith(ShareCard.Folder, StringComparison.Ordinal) && HasPage(PageOfCard(path));

    private LiveFile? Make(string path)
    {
        if (IsCard(path))
        {
            return _pages.Value[PageOfCard(path)].Make().Card is { } card && card.Address.Path == path && _cards.Value is { } cards
                ? new LiveFile(path, null, cards.Draw(card), [], null)
                : null;
        }

        if (!_pages.Value.TryGetValue(path, out var page))
        {
            try
            {
                return new LiveFile(path, null, _files.Value[path].Make(), [], null);
            }
            catch (IOException)
            {
                // A file that was to be copied went away since; the next look finds the site without it.
                return null;
            }
        }

        var record = page.Make();
        var rendered = _renderer!.Render(record.Template, record); // A plan comes with a theme.
        return new LiveFile(path, page.Kind, rendered.Bytes, rendered.Templates, rendered.Problem);
    }
}
