using StoryExplainer.SiteTests.Support;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests;

public sealed class ShareImageTests : IDisposable
{
    private const string Article =
        """
        Harbour bridge to close for repairs

        The harbour bridge will close on Monday, the transport commissioner, Amara Lindqvist, said on Thursday.

        “We would rather explain a queue than a collapse,” Ms Lindqvist told reporters at the town hall on Thursday morning.
        """;

    private readonly TemporaryFolder _project = new();

    public ShareImageTests()
    {
        _project.Write("seeds/bridge.txt", Article);
        _project.Write("seeds/bridge.yml", "published: 2026-03-12\nurl: https://example.org/bridge\npublisher: The Port Mallory Gazette\n");
    }

    [Fact]
    public void Every_page_shows_a_picture_with_its_size_and_its_words_and_the_picture_is_there()
    {
        _project.Write("input/site.yml", "title: Lantern\nbase-url: https://example.org/news/\n");
        var site = SiteTest.In(_project.Path).Build();
        Assert.DoesNotContain(site.Diagnostics, line => line.Contains("error", StringComparison.Ordinal));
        foreach (var path in site.PagePaths)
        {
            var head = site.Page(path).Head!;
            var image = Meta(head, "og:image");
            Assert.StartsWith("https://example.org/news/cards/", image, StringComparison.Ordinal);
            Assert.NotEmpty(site.Bytes(image!["https://example.org/news/".Length..]));
            Assert.Equal("1200", Meta(head, "og:image:width"));
            Assert.Equal("630", Meta(head, "og:image:height"));
            Assert.NotEmpty(Meta(head, "og:image:alt")!);
        }

        Assert.Equal("https://example.org/news/cards/index.png", Meta(site.Page("timeline.html").Head!, "og:image"));
        Assert.Equal("https://example.org/news/cards/people/amara-lindqvist.png", Meta(site.Page("people/amara-lindqvist.html").Head!, "og:image"));
        Assert.NotNull(site.Page("quotes.html").QuerySelector(".quote__tools a[href^='cards/embed/']"));
    }

    [Theory]
    [InlineData("title: Lantern\n")]
    [InlineData("title: Lantern\nbase-url: https://example.org/\nshare-images: false\n")]
    public void Without_an_address_or_when_turned_off_there_is_no_picture(string settings)
    {
        _project.Write("input/site.yml", settings);
        var site = SiteTest.In(_project.Path).Build();
        Assert.DoesNotContain(site.Paths, path => path.StartsWith("cards/", StringComparison.Ordinal));
        Assert.All(site.PagePaths, path => Assert.Null(Meta(site.Page(path).Head!, "og:image")));
    }

    public void Dispose() => _project.Dispose();

    private static string? Meta(AngleSharp.Html.Dom.IHtmlHeadElement head, string property) => head.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");
}
