using System.Globalization;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Preview.Desk.Writing;
using StoryExplainer.Site;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Preview.Desk;

/// <summary>
/// The desk: every article in full with all that was found in it and why, what was dropped, and what an editor should decide. It exists in the preview
/// alone; nothing of it is ever written, because it holds texts that may only be quoted.
/// </summary>
/// <param name="state">What the preview shows.</param>
/// <param name="folders">Where the project lies.</param>
/// <param name="desk">Writes what is saved.</param>
internal sealed class DeskView(PreviewState state, SiteFolders folders, DeskService desk)
{
    private const string ArticleFolder = "article/";
    private const string PageFolder = "page/";

    private readonly ProblemPage _problems = new(folders);
    private readonly DeskForms _forms = new(state, desk);

    /// <summary>A page of the desk by its path below it, or null.</summary>
    public Markup? Find(string path)
    {
        if (path.Length == 0)
        {
            return Overview();
        }

        if (path.StartsWith(ArticleFolder, StringComparison.Ordinal))
        {
            var article = state.Site.Stories.Articles.FirstOrDefault(article => article.Id == path[ArticleFolder.Length..]);
            return article is null ? null : new DeskArticle(state, article, _forms).Write();
        }

        return path.StartsWith(PageFolder, StringComparison.Ordinal) ? PageOrigin.Write(state, path[PageFolder.Length..]) : null;
    }

    /// <summary>The page for an address that the desk does not have.</summary>
    public static Markup NotFound(PreviewState state) => PreviewPage.Write(
        state, "Not on the desk", "", new Markup($"<main><h1>Not on the desk</h1><p>There is no such page. An article whose slug changed has a new one; all are listed on <a href=\"{Address(state, "")}\">the desk</a>.</p></main>"));

    /// <summary>Address of a page of the desk.</summary>
    public static string Address(PreviewState state, string path) => state.BasePath + Responder.DeskFolder + path;

    /// <summary>Address of an article's page of the desk.</summary>
    public static string AddressOf(PreviewState state, Article article) => Address(state, ArticleFolder + article.Id);

    /// <summary>An article's rights in words.</summary>
    public static string Words(RightsMode rights) => rights switch
    {
        RightsMode.Quoted => "may only be quoted",
        RightsMode.Licensed => "licensed",
        RightsMode.PublicDomain => "public domain",
        _ => "own text",
    };

    /// <summary>When an article was published, in words; null if that is not known.</summary>
    public static string? DateOf(Article article) => article.Published is not { } published ? null
        : (published.Date.Start == published.Date.End ? string.Create(CultureInfo.InvariantCulture, $"{published.Date.Start:d MMMM yyyy}") : string.Create(CultureInfo.InvariantCulture, $"{published.Date.Start:d MMMM yyyy} to {published.Date.End:d MMMM yyyy}"))
        + (published.Basis == DateBasis.Inferred ? " (worked out from the text)" : "");

    private Markup Overview()
    {
        var stories = state.Site.Stories;
        var problems = state.Site.Diagnostics.AddRange(state.PageProblems ?? []);
        var shown = problems.Where(problem => problem.Severity != Severity.Info).ToList();
        var body = new Markup($"<main><h1>Desk</h1><p>Each article in full, with what was found in it and why. This view exists in the preview only: no build writes it.</p><p id=\"status\" role=\"status\"></p>");
        body.Add(_forms.Saves()).Add(ReviewList.Write(state, stories.Review, "What to decide", _forms));
        body.Add($"<section aria-labelledby=\"articles\"><h2 id=\"articles\">Articles</h2>").Add(_forms.PasteBox()).Add($"<ul class=\"articles\">").AddEach(stories.Articles, Entry).Add($"</ul></section>");
        body.Add($"<section aria-labelledby=\"problems\"><h2 id=\"problems\">Messages of the last build</h2>");
        body.Add(state.PageProblems is null && state.Site.IsComplete ? new Markup($"<p>All pages and links are being checked; look again in a moment.</p>") : new Markup());
        body.Add(shown.Count == 0 ? new Markup($"<p>None.</p>") : new Markup().AddEach(shown.Take(100), _problems.Problem));
        return PreviewPage.Write(state, "Desk", "", body.Add($"</section></main>").Add(_forms.Foot()));
    }

    private Markup Entry(Article article)
    {
        var draft = article.IsDraft ? new Markup($" <strong class=\"draft\">Draft: never published</strong>") : null;
        var published = DateOf(article) ?? "date unknown";
        var analysis = article.Analysis;
        return new Markup(
            $"""
            <li><a href="{AddressOf(state, article)}">{(article.Text.Title.Length > 0 ? article.Text.Title : article.Seed)}</a>{draft}
            <p>{article.Text.Publisher ?? "publisher unknown"}, {published}, {Words(article.Rights)}, <code>seeds/{article.Seed}</code></p>
            <p>{analysis.People.Length} people, {analysis.Quotes.Length} quotations, {analysis.Events.Length} dates, {analysis.Terms.Length} terms; {article.Dropped.Length} lines dropped</p></li>
            """);
    }
}
