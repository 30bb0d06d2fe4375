using StoryExplainer.Site;
using StoryExplainer.Site.Changes;
using StoryExplainer.SiteTests.Support;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests;

/// <summary>A site that was published and is made again.</summary>
public sealed class PublishedAgainTests : IDisposable
{
    private readonly TemporaryFolder _project = new();

    public PublishedAgainTests()
    {
        _project.Write("seeds/bridge.txt", "Harbour bridge to close for repairs\n\nThe harbour bridge will close on Monday, the transport commissioner, Amara Lindqvist, said on Thursday.\n\n“We would rather explain a queue,” Ms Lindqvist said.\n");
        _project.Write("seeds/bridge.yml", "published: 2026-03-12\nurl: https://example.org/bridge\npublisher: The Port Mallory Gazette\n");
    }

    [Fact]
    public void Its_changes_are_listed_and_a_former_address_leads_on()
    {
        Publish();
        _project.Write("input/people.yml", "amara-lindqvist:\n  slug: a-lindqvist\n  name: Amara B. Lindqvist\n");

        var site = SiteTest.In(_project.Path).Build(request => request with { BaseUrl = new Uri("https://example.org/port/") });

        Assert.Empty(site.Diagnostics);
        var main = site.Page("changes.html").QuerySelector("main")!;
        Assert.Contains("since the version of Friday 20 March 2026", main.TextContent, StringComparison.Ordinal);
        Assert.Equal("people/a-lindqvist.html", main.QuerySelector(".entries a")!.GetAttribute("href"));
        Assert.Equal("Amara Lindqvist", main.QuerySelector("del")!.TextContent);
        Assert.Equal("Amara B. Lindqvist", main.QuerySelector("ins")!.TextContent);
        var moved = site.Page("people/amara-lindqvist.html");
        Assert.Equal("0; url=a-lindqvist.html", moved.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("https://example.org/port/people/a-lindqvist.html", moved.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.DoesNotContain("amara-lindqvist", site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_was_damaged_stops_the_build()
    {
        Publish();
        _project.Write("input/published.json", File.ReadAllText(_project["input/published.json"]).Replace("\"facts\"", "<<<<<<< HEAD\n\"facts\"", StringComparison.Ordinal));

        var site = SiteTest.In(_project.Path).Build();

        Assert.Matches(@"^input/published\.json\(\d+,1\): error SE5201: This file is written by ""publish"" and cannot be read any more, ", Assert.Single(site.Diagnostics));
    }

    [Fact]
    public void A_build_that_failed_is_not_recorded()
    {
        _project.Write("input/site.yml", "titel: Port\n");

        Publish();

        Assert.False(File.Exists(_project["input/published.json"]));
    }

    [Fact]
    public void A_language_without_words_gives_an_English_page_that_says_so()
    {
        _project.Write("input/site.yml", "title: Port\nlanguage: de\n");

        var site = SiteTest.In(_project.Path).Build();

        Assert.Equal("input/site.yml(2,11): warning SE4127: The theme has no words for the language \"de\", so the interface is English and pages say so. Add theme/i18n/de.yml; theme/README.md tells how.", Assert.Single(site.Diagnostics));
        Assert.Equal("en", site.Page("index.html").DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void A_language_from_right_to_left_says_so()
    {
        _project.Write("input/site.yml", "title: Port\nlanguage: ar\n");
        _project.Write("theme/i18n/ar.yml", "frame:\n  skip: إلى النص\n");

        var site = SiteTest.In(_project.Path).Build();

        Assert.Empty(site.Diagnostics);
        Assert.Equal("rtl", site.Page("index.html").DocumentElement.GetAttribute("dir"));
    }

    [Fact]
    public void A_template_that_is_not_in_UTF_8_stops_the_build()
    {
        Directory.CreateDirectory(_project["theme/partials"]);
        File.WriteAllBytes(_project["theme/partials/site-footer.html"], [.. "<p>Z"u8, 0xFC, .. "rich</p>"u8]);

        Assert.Contains(SiteTest.In(_project.Path).Build().Diagnostics, problem => problem.StartsWith("theme/partials/site-footer.html: error SE4126: ", StringComparison.Ordinal));
    }

    public void Dispose() => _project.Dispose();

    private void Publish() =>
        PublicationRecord.RecordPublished(SiteTest.In(_project.Path).Build().Build, SiteFolders.In(_project.Path), new DateOnly(2026, 3, 20));
}
