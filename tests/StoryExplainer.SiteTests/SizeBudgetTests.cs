using System.IO.Compression;
using StoryExplainer.SiteTests.Support;

namespace StoryExplainer.SiteTests;

/// <summary>What a reader's phone has to load of the user's site, compressed as a server sends it.</summary>
public sealed class SizeBudgetTests(SeedSite seed) : IClassFixture<SeedSite>
{
    private const int Kilobyte = 1024;

    [Fact]
    public void No_page_is_larger_than_20_kilobytes()
    {
        var large = seed.Site.PagePaths.Select(path => (Path: path, Size: Compressed(path))).Where(page => page.Size > 20 * Kilobyte);
        Assert.Empty(large.Select(page => $"{page.Path} is {page.Size} bytes"));
    }

    [Fact]
    public void The_styles_are_one_file_of_at_most_12_kilobytes()
    {
        Assert.Equal(["assets/site.css"], seed.Site.Paths.Where(path => path.EndsWith(".css", StringComparison.Ordinal)));
        Assert.InRange(Compressed("assets/site.css"), 1, 12 * Kilobyte);
    }

    [Fact]
    public void The_scripts_are_at_most_4_kilobytes_until_somebody_searches()
    {
        foreach (var path in seed.Site.PagePaths)
        {
            var scripts = seed.Site.Page(path).QuerySelectorAll("script[src]").Select(script => Target(path, script.GetAttribute("src")!)).ToList();
            Assert.InRange(scripts.Sum(Compressed), 0, 4 * Kilobyte);
        }
    }

    [Fact]
    public void The_fonts_are_at_most_120_kilobytes() =>
        Assert.InRange(seed.Site.Paths.Where(path => path.EndsWith(".woff2", StringComparison.Ordinal)).Sum(path => seed.Site.Bytes(path).Length), 1, 120 * Kilobyte);

    [Fact]
    public void The_first_view_takes_at_most_five_requests()
    {
        // The page, its styles, its script and the fonts that the styles name. The icon of the tab is no part of the view.
        var fonts = seed.Site.Text("assets/site.css").Split("url(").Length - 1;
        foreach (var path in seed.Site.PagePaths)
        {
            var page = seed.Site.Page(path);
            var requests = 1 + fonts + page.QuerySelectorAll("link[rel=stylesheet], script[src], img[src], iframe[src]").Length;
            Assert.True(requests <= 5, $"{path} takes {requests} requests");
        }
    }

    private int Compressed(string path)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(seed.Site.Bytes(path));
        }

        return (int)compressed.Length;
    }

    private static string Target(string page, string address) =>
        page == "404.html" ? address.TrimStart('/') : new Uri(new Uri("https://site.test/" + page), address).AbsolutePath[1..];
}
