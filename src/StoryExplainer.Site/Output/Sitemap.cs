using System.Globalization;
using System.Text;
using System.Xml;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Planning;

namespace StoryExplainer.Site.Output;

/// <summary>Writes the map of the site for search engines, split as its rules demand. Without the site's address there is none.</summary>
internal static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const int MaximumUrls = 50_000;

    /// <summary>The files of the map.</summary>
    public static IEnumerable<PlannedFile> Plan(SitePlan plan) => Plan(plan, MaximumUrls);

    /// <summary>The files of a map with so many addresses a file.</summary>
    internal static IEnumerable<PlannedFile> Plan(SitePlan plan, int maximum)
    {
        if (plan.Model.Content.Settings.BaseUrl is not { } baseUrl)
        {
            return [];
        }

        var days = new ContentDays(plan.Model);
        var urls = plan.Pages.Where(page => !page.IsHidden).Select(page => (Url: page.Address.AbsoluteIn(baseUrl)!, Day: days.Of(page.Address))) // Known with a base address.
            .OrderBy(page => page.Url, StringComparer.Ordinal).ToList();
        if (urls.Count <= maximum)
        {
            return [new PlannedFile(new PageAddress("sitemap.xml"), () => Write("urlset", "url", urls))];
        }

        var parts = urls.Chunk(maximum).Select((part, i) => (Path: string.Create(CultureInfo.InvariantCulture, $"sitemap-{i + 1}.xml"), Urls: part)).ToList();
        return parts.Select(part => new PlannedFile(new PageAddress(part.Path), () => Write("urlset", "url", part.Urls)))
            .Append(new PlannedFile(new PageAddress("sitemap.xml"), () => Write("sitemapindex", "sitemap", parts.Select(part => (baseUrl.AbsoluteUri + part.Path, part.Urls.Max(page => page.Day))))));
    }

    private static byte[] Write(string root, string element, IEnumerable<(string Url, DateOnly? Day)> urls)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement(root, Namespace);
            foreach (var (url, day) in urls)
            {
                xml.WriteStartElement(element, Namespace);
                xml.WriteElementString("loc", Namespace, url);
                if (day is { } known)
                {
                    xml.WriteElementString("lastmod", Namespace, known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }
}
