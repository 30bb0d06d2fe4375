using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using StoryExplainer.SiteTests.Support;

namespace StoryExplainer.SiteTests.Publishing;

/// <summary>A site that lives below a path of its host (<c>https://ada.github.io/news/</c>): whatever leads somewhere leads to a file of the site.</summary>
public sealed partial class BasePathTests
{
    private const string Base = "https://ada.github.io/news/";

    private static readonly Lazy<BuiltSite> Built = new(() => SiteTest.OfRepository().Build(request => request with { BaseUrl = new Uri(Base) }));

    private static BuiltSite Site => Built.Value;

    [Fact]
    public void Every_address_in_every_page_leads_to_a_file_of_the_site_or_to_another_host()
    {
        Assert.True(Site.Build.IsComplete, string.Join('\n', Site.Diagnostics));
        var followed = 0;
        foreach (var path in Site.PagePaths)
        {
            foreach (var (element, address) in Site.Page(path).All.SelectMany(AddressesOf))
            {
                followed += Follow(path, address, $"{path}: {element.OuterHtml}");
            }
        }

        Assert.True(followed > 1000, $"Only {followed} addresses were followed.");
    }

    [Fact]
    public void The_page_for_missing_addresses_works_at_any_depth()
    {
        foreach (var (element, address) in Site.Page("404.html").All.SelectMany(AddressesOf).Where(found => !found.Address.StartsWith('#')))
        {
            foreach (var depth in new[] { "gone.html", "people/gone.html", "a/b/c/gone.html" })
            {
                Assert.Equal(1, Follow(depth, address, element.OuterHtml));
            }
        }
    }

    [Fact]
    public void Feed_map_and_robots_name_whole_addresses_of_pages_that_are_there()
    {
        foreach (var file in new[] { "feed.xml", "sitemap.xml" })
        {
            var addresses = XDocument.Parse(Site.Text(file)).Descendants()
                .SelectMany(element => element.Name.LocalName == "loc" ? [element.Value] : element.Attributes("href").Select(href => href.Value)).ToList();
            Assert.NotEmpty(addresses);
            Assert.All(addresses, address =>
            {
                Assert.StartsWith(Base, address, StringComparison.Ordinal);
                Follow("index.html", address, file);
            });
        }

        Assert.Contains($"Sitemap: {Base}sitemap.xml", Site.Text("robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_search_finds_is_there_seen_from_the_root_of_the_site()
    {
        var index = Site.Paths.Where(path => path.StartsWith("search/", StringComparison.Ordinal)).Select(Site.Text).ToList();
        var pages = index.SelectMany(script => Page().Matches(script)).Select(match => match.Value.Trim('"')).ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, address => Follow("index.html", address, "search index"));
    }

    [Fact]
    public void Cards_and_data_name_whole_addresses()
    {
        foreach (var path in Site.PagePaths)
        {
            foreach (var meta in Site.Page(path).QuerySelectorAll("meta[property='og:url'], meta[property='og:image'], link[rel=canonical]"))
            {
                var address = meta.GetAttribute("content") ?? meta.GetAttribute("href")!;
                Assert.StartsWith(Base, address, StringComparison.Ordinal);
                Follow(path, address, path);
            }

            foreach (var script in Site.Page(path).QuerySelectorAll("script[type='application/ld+json']"))
            {
                using var data = JsonDocument.Parse(script.TextContent);
                Assert.DoesNotContain("\"/", script.TextContent, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Served_below_the_path_each_page_answers_and_a_missing_address_gets_its_page_with_all_it_loads()
    {
        await using var server = await ServedSite.StartAsync(Site, "/news/");
        foreach (var path in Site.PagePaths)
        {
            var (status, type, text) = await server.GetAsync("/news/" + path);
            Assert.Equal((200, "text/html; charset=utf-8", Site.Text(path)), (status, type, text));
        }

        var (missing, _, page) = await server.GetAsync("/news/people/deep/down/gone.html");
        Assert.Equal((404, Site.Text("404.html")), (missing, page));
        foreach (var (_, address) in Site.Page("404.html").All.SelectMany(AddressesOf).Where(found => !found.Address.StartsWith('#')))
        {
            Assert.Equal(200, (await server.GetAsync(new Uri(server.Address, "/news/people/deep/down/gone.html"), address)).Status);
        }

        Assert.Equal(404, (await server.GetAsync("/index.html")).Status);
    }

    [Fact]
    public void Style_sheets_load_what_is_there()
    {
        foreach (var path in Site.Paths.Where(path => path.EndsWith(".css", StringComparison.Ordinal)))
        {
            foreach (Match match in StyleAddress().Matches(Site.Text(path)))
            {
                Follow(path, match.Groups["address"].Value, path);
            }
        }
    }

    // Every attribute of HTML that holds an address, and the delay of a redirect.
    private static IEnumerable<(IElement Element, string Address)> AddressesOf(IElement element)
    {
        foreach (var name in new[] { "href", "src", "action", "poster", "cite", "data-search", "data-index" })
        {
            if (element.GetAttribute(name) is { Length: > 0 } address)
            {
                yield return (element, address);
            }
        }

        foreach (var part in (element.GetAttribute("srcset") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            yield return (element, part.Split(' ')[0]);
        }

        if (element.GetAttribute("http-equiv") == "refresh")
        {
            yield return (element, element.GetAttribute("content")!.Split("url=")[1]);
        }
    }

    /// <summary>Resolves an address as a browser does. Gives 1 if it leads into the site, where its file has to be; 0 if it leads elsewhere.</summary>
    private static int Follow(string page, string address, string where)
    {
        var target = new Uri(new Uri(Base + page), address);
        if (target.Host != "ada.github.io" || target.Scheme is not ("http" or "https"))
        {
            return 0;
        }

        Assert.True(target.AbsoluteUri.StartsWith(Base, StringComparison.Ordinal), $"{address} leads out of the site ({where})");
        var path = Uri.UnescapeDataString(target.AbsolutePath["/news/".Length..]);
        Assert.Contains(path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path, Site.Paths);
        return 1;
    }

    [GeneratedRegex("\"[a-z0-9/-]+\\.html(#[^\"]*)?\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Page();

    [GeneratedRegex("url\\([\"']?(?<address>[^)\"']+)[\"']?\\)", RegexOptions.ExplicitCapture)]
    private static partial Regex StyleAddress();
}
