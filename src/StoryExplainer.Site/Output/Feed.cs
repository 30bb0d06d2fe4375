using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Xml;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Pages.Making;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Output;

/// <summary>Writes the Atom feed of what is new: articles and corrections. Its dates are those of the content, never of the build.</summary>
internal static class Feed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const int MaximumEntries = 50;

    /// <summary>The feed of the whole site, or of one story of several: its articles.</summary>
    public static byte[] Write(SiteModel site, StoryPlan? story = null)
    {
        var all = story is null ? Articles(site).Concat(Corrections(site)) : Articles(site, story.Scope.Articles);
        var entries = all.OrderByDescending(entry => entry.Day).ThenBy(entry => entry.Id, StringComparer.Ordinal).Take(MaximumEntries).ToList();
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            WriteFeed(xml, site, story, entries);
        }

        return stream.ToArray();
    }

    private static void WriteFeed(XmlWriter xml, SiteModel site, StoryPlan? story, List<Entry> entries)
    {
        var settings = site.Content.Settings;
        var (self, title) = story is null ? (SiteAddresses.Feed, settings.Title) : (SiteAddresses.FeedOf(story), story.Scope.Story?.Title ?? settings.Title);
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, settings.Language);
        Write(xml, "title", site.Words.Say("feed.title", ("title", title)));
        Write(xml, "id", (story is null ? settings.BaseUrl?.AbsoluteUri : self.AbsoluteIn(settings.BaseUrl)) ?? IdOf((story is null ? "site " : "story ") + title));
        Write(xml, "updated", Moment(entries.Count > 0 ? entries[0].Day : DateOnly.FromDayNumber(0).AddYears(1969)));
        WriteAuthor(xml, settings.Title);
        Write(xml, "generator", site.Content.Generator);
        WriteLink(xml, "self", self, self, settings);
        WriteLink(xml, "alternate", story?.Overview ?? SiteAddresses.Home, self, settings);
        foreach (var entry in entries)
        {
            xml.WriteStartElement("entry", Namespace);
            Write(xml, "title", entry.Title);
            Write(xml, "id", settings.BaseUrl is { } baseUrl ? entry.Page.AbsoluteIn(baseUrl) + entry.Fragment : IdOf(entry.Id));
            Write(xml, "updated", Moment(entry.Day));
            WriteLink(xml, "alternate", entry.Page, self, settings, entry.Fragment);
            if (entry.Author is { } author)
            {
                WriteAuthor(xml, author);
            }

            Write(xml, "summary", entry.Summary);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static IEnumerable<Entry> Articles(SiteModel site) => Articles(site, Enumerable.Range(0, site.Index.Articles.Length));

    private static IEnumerable<Entry> Articles(SiteModel site, IEnumerable<int> numbers) =>
        from number in numbers
        let index = site.Index.Articles[number]
        let article = index.Article
        where article.Published is { Date: { Precision: DatePrecision.Day, Start: not null } }
        select new Entry(
            "article " + article.Id, article.Published!.Date.Start!.Value, article.Text.Title, SiteAddresses.Article(article), "", // Both filtered above.
            Summary(site, article, index.TextParagraphs), article.Text.Publisher);

    private static string Summary(SiteModel site, Article article, int paragraphs) => article.Text.Publisher is { } publisher
        ? site.Words.Say("description.article", ("title", article.Text.Title), ("publisher", publisher), ("count", paragraphs))
        : site.Words.Say("description.article_unknown", ("title", article.Text.Title), ("count", paragraphs));

    private static IEnumerable<Entry> Corrections(SiteModel site)
    {
        var notices = site.Content.Desk.Notices;
        return notices.Select((notice, number) =>
        {
            var place = CorrectionMaker.IdOf(notices, number);
            return new Entry("correction " + place, notice.Date, notice.What, SiteAddresses.Corrections, "#" + place, SummaryOf(notice), null);
        });
    }

    private static string SummaryOf(CorrectionNotice notice) => string.Join(' ', new[] { notice.Was, notice.Now is null ? null : "→ " + notice.Now, notice.Why }.OfType<string>());

    private static void Write(XmlWriter xml, string element, string text) => xml.WriteElementString(element, Namespace, Clean(text));

    private static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Write(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, PageAddress page, PageAddress feed, SiteSettings settings, string fragment = "")
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", (page.AbsoluteIn(settings.BaseUrl) ?? page.RelativeTo(feed)) + fragment);
        xml.WriteEndElement();
    }

    /// <summary>Control characters of a hostile seed are no XML at all.</summary>
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));

    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    /// <summary>A lasting name for something without an address on the web, made from its id.</summary>
    private static string IdOf(string name)
    {
        Span<byte> hash = stackalloc byte[16];
        XxHash128.Hash(Encoding.UTF8.GetBytes(name), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(hash, bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }

    private sealed record Entry(string Id, DateOnly Day, string Title, PageAddress Page, string Fragment, string Summary, string? Author);
}
