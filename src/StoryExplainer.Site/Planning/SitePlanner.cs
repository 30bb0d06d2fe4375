using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Changes;
using StoryExplainer.Site.Linking;
using StoryExplainer.Site.Output;
using StoryExplainer.Site.Pages;
using StoryExplainer.Site.Pages.Making;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Planning;

/// <summary>
/// Decides which pages a site has:
/// <list type="number">
/// <item>turn the collection round, so that nothing has to be searched later;</item>
/// <item>decide where each list, person, term and article stands, splitting lists that are too long for a page;</item>
/// <item>list the pages with a way to make each;</item>
/// <item>lead former addresses to the pages that took their place;</item>
/// <item>refuse two pages at one address.</item>
/// </list>
/// </summary>
public sealed class SitePlanner
{
    private readonly SiteModel _model;
    private readonly List<PlannedPage> _pages = [];

    private SitePlanner(SiteModel model) => _model = model;

    /// <summary>Plans the pages of a site.</summary>
    /// <param name="content">What the site is about.</param>
    /// <param name="words">Words of the interface.</param>
    /// <param name="diagnostics">Takes addresses that are wanted twice.</param>
    public static SitePlan Plan(SiteContent content, IPageWords words, DiagnosticBag diagnostics)
    {
        var model = new SiteModel(content, words);
        var planner = new SitePlanner(model);
        planner.AddSite();
        planner.AddLists();
        planner.AddStories();
        planner.AddSubjects();
        planner.AddEmbeds();
        var redirects = planner.AddRedirects(diagnostics);
        planner.CheckNotices(diagnostics);
        return new SitePlan(model, planner.Distinct(diagnostics), redirects);
    }

    private void AddSite()
    {
        Add(SiteAddresses.Home, "home", StoryPageMaker.Home);
        Add(SiteAddresses.Search, "search", SitePageMaker.Search);
        Add(SiteAddresses.About, "about", SitePageMaker.About);
        Add(SiteAddresses.Corrections, "corrections", SitePageMaker.Corrections);
        Add(SiteAddresses.Changes, "changes", SitePageMaker.Changes);
        _pages.Add(new PlannedPage(SiteAddresses.NotFound, "not_found", IsHidden: true, () => SitePageMaker.NotFound(new PageMaking(_model, SiteAddresses.NotFound, hrefOf: FromAnywhere))));
        foreach (var page in _model.Content.Desk.Pages)
        {
            Add(SiteAddresses.Text(page.Id), "text", making => SitePageMaker.Text(making, page));
            _pages[^1] = _pages[^1] with { Source = page.Path };
        }
    }

    private void AddLists()
    {
        var addresses = _model.Addresses;
        AddList(addresses.Index, "index", SitePageMaker.Index);
        if (addresses.Organisations.Total > 0)
        {
            AddList(addresses.Organisations, "organisations", ListPageMaker.Organisations);
        }

        if (addresses.Places.Total > 0)
        {
            AddList(addresses.Places, "places", ListPageMaker.Places);
        }

        if (addresses.HasStories)
        {
            AddStoryLists(addresses.Whole, shown: null);
            if (!addresses.StoryList.IsWhole)
            {
                AddList(addresses.StoryList, "stories", StoryPageMaker.List);
            }
        }
    }

    private void AddStories()
    {
        foreach (var story in _model.Addresses.Stories)
        {
            if (_model.Addresses.HasStories)
            {
                Add(story.Overview, "story", making => StoryPageMaker.Story(making, story));
            }

            AddStoryLists(story, story);
            if (story.Timeline.Total > 0)
            {
                AddList(story.Timeline, "timeline", (making, part, items) => TimelinePageMaker.Make(making, story, part, items));
            }

            if (story.Quotes.Total > 0)
            {
                AddList(story.Quotes, "quotes", (making, part, items) => QuotesPageMaker.Make(making, story, part, items));
            }

            if (story.Connections.Total > 0)
            {
                AddList(story.Connections, "connections", (making, part, items) => ListPageMaker.Connections(making, story, part, items));
            }
        }
    }

    private void AddStoryLists(StoryPlan story, StoryPlan? shown)
    {
        AddList(story.People, "people", (making, part, items) => ListPageMaker.People(making, story, shown, part, items));
        AddList(story.Sources, "sources", (making, part, items) => ListPageMaker.Sources(making, story, shown, part, items));
        if (story.Terms.Total > 0)
        {
            AddList(story.Terms, "terms", (making, part, items) => ListPageMaker.Terms(making, story, shown, part, items));
        }
    }

    private void AddSubjects()
    {
        var collection = _model.Collection;
        for (var i = 0; i < collection.People.Length; i++)
        {
            var person = i;
            if (collection.People[person].Tier == PersonTier.Page && _model.Addresses.Person(person) is { } address)
            {
                Add(address, "person", making => PersonPageMaker.Make(making, person), new Subject(FactKind.Person, person), collection.People[person].Roles.IsEmpty);
            }
        }

        for (var i = 0; i < collection.Terms.Length; i++)
        {
            var term = i;
            Add(_model.Addresses.Term(term), "term", making => TermPageMaker.Make(making, term), new Subject(FactKind.Term, term));
        }

        for (var i = 0; i < collection.Articles.Length; i++)
        {
            var article = i;
            Add(SiteAddresses.Article(collection.Articles[article]), "article", making => ArticlePageMaker.Make(making, article), isHidden: collection.Articles[article].Rights == RightsMode.Licensed);
        }
    }

    private void AddEmbeds()
    {
        for (var i = 0; i < _model.Collection.Quotes.Length && _model.Addresses.HasEmbeds; i++)
        {
            if (_model.Collection.Quotes[i].IsOpen)
            {
                // Alone on another site, words without a speaker would look like anybody's.
                continue;
            }

            var quote = i;
            Add(SiteAddresses.Embed(_model.Collection.Quotes[quote].Id), "quote_embed", making => QuotesPageMaker.Embed(making, quote), isHidden: true);
        }
    }

    private ImmutableArray<PublishedPage> AddRedirects(DiagnosticBag diagnostics)
    {
        var redirects = RedirectPlanner.Plan(_model, _pages, diagnostics);
        foreach (var redirect in redirects)
        {
            Add(new PageAddress(redirect.Path), "redirect", making => RedirectPageMaker.Make(making, redirect), isHidden: true);
        }

        return redirects;
    }

    /// <summary>A correction belongs to a page that exists, or to one that is told where it went.</summary>
    private void CheckNotices(DiagnosticBag diagnostics)
    {
        var notices = _model.Content.Desk.Notices.Where(notice => notice.Page is not null).ToList();
        if (notices.Count == 0)
        {
            return;
        }

        var paths = _pages.Select(page => page.Address.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var notice in notices.Where(notice => !paths.Contains(notice.Page!)))
        {
            diagnostics.Add(
                ChangeDiagnostics.NoticeWithoutPage, notice.PageLocation, notice.Page,
                Language.Text.NearestName.Find(notice.Page!, paths) is { } nearest ? $"Did you mean \"{nearest}\"?" : "Copy the address from the page, or leave the line out.");
        }
    }

    private void AddList(IndexPlan list, string kind, Func<PageMaking, IndexPlanPart?, ImmutableArray<int>, PageRecord> make)
    {
        foreach (var (address, part, items) in list.Pages)
        {
            Add(address, kind, making => make(making, part, items));
        }
    }

    private void Add(PageAddress address, string kind, Func<PageMaking, PageRecord> make, Subject? self = null, bool isHidden = false) =>
        _pages.Add(new PlannedPage(address, kind, isHidden, () => make(new PageMaking(_model, address, self))));

    /// <summary>A server shows the page for missing addresses at any depth, so its links start at the root of the site.</summary>
    private string FromAnywhere(PageAddress target, string? fragment)
    {
        // Without the host's name, so that the page works wherever a copy of the site is served under the same path.
        var root = _model.Content.Settings.BaseUrl?.AbsolutePath ?? "/";
        return root + target.Path + (fragment is null ? "" : "#" + fragment);
    }

    private ImmutableArray<PlannedPage> Distinct(DiagnosticBag diagnostics)
    {
        var pages = ImmutableArray.CreateBuilder<PlannedPage>(_pages.Count);
        foreach (var group in _pages.GroupBy(page => page.Address.Path, StringComparer.OrdinalIgnoreCase).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            pages.Add(group.First());
            if (group.Skip(1).FirstOrDefault() is { } second)
            {
                diagnostics.Add(OutputDiagnostics.AddressTaken, null, group.Key, group.First().Origin, second.Origin);
            }
        }

        return pages.ToImmutable();
    }
}
