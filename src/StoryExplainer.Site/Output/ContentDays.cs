using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Planning;

namespace StoryExplainer.Site.Output;

/// <summary>
/// The day of the newest thing that a page tells: of an article, its own; of a person or a term, that of the newest article that names them; of a list,
/// that of the newest article or correction of the site. Never the day of a build, so that a crawler comes again only for something new.
/// </summary>
internal sealed class ContentDays
{
    private readonly Dictionary<PageAddress, DateOnly?> _days = [];
    private readonly DateOnly? _newest;

    /// <summary>Finds the days of a site.</summary>
    public ContentDays(SiteModel site)
    {
        var articles = site.Collection.Articles;
        for (var i = 0; i < articles.Length; i++)
        {
            _days[SiteAddresses.Article(articles[i])] = DayOf(site, i);
        }

        for (var i = 0; i < site.Collection.People.Length; i++)
        {
            if (site.Addresses.Person(i) is { } page)
            {
                _days[page] = site.Index.People[i].Articles.Select(article => DayOf(site, article)).Max();
            }
        }

        for (var i = 0; i < site.Collection.Terms.Length; i++)
        {
            _days[site.Addresses.Term(i)] = site.Index.Terms[i].Articles.Select(article => DayOf(site, article)).Max();
        }

        _newest = _days.Values.Concat(site.Content.Desk.Notices.Select(notice => (DateOnly?)notice.Date)).Max();
    }

    /// <summary>The day of a page; null if nothing of it is dated.</summary>
    public DateOnly? Of(PageAddress page) => _days.TryGetValue(page, out var day) ? day : _newest;

    private static DateOnly? DayOf(SiteModel site, int article) =>
        site.Collection.Articles[article].Published?.Date is { Precision: DatePrecision.Day, Start: { } day } ? day : null;
}
