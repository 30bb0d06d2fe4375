using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StoryExplainer.Site;
using StoryExplainer.Site.Incremental;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests.Incremental;

/// <summary>
/// The cases in which other generators show stale pages while they serve a site. Each starts with a site whose pages were all looked at, so that
/// whatever could go stale is there.
/// </summary>
public sealed class LiveSiteTests : IDisposable
{
    private const string Bridge =
        """
        Harbour bridge to close for repairs

        The harbour bridge will close on 16 March 2026, the transport commissioner, Amara Lindqvist, said on Thursday.

        “We would rather explain a queue than a collapse,” Ms Lindqvist told reporters at the town hall on Thursday morning.

        The port authority has warned of delays. On 2 February 2026, inspectors found cracks in two of the bridge's cables.
        """;

    private const string Ferry =
        """
        Ferry service to double during bridge works

        The ferry across the harbour will run twice as often from 17 March 2026, the harbour master, Tomas Brandvik, said on Friday.

        “Nobody will have to swim,” Mr Brandvik told reporters on Friday. He thanked Amara Lindqvist for her patience.
        """;

    private readonly TemporaryFolder _project = new();
    private readonly SiteSession _session;

    public LiveSiteTests()
    {
        _project.Write("seeds/bridge.txt", Bridge);
        _project.Write("seeds/bridge.yml", "published: 2026-03-12\npublisher: The Port Mallory Gazette\n");
        _session = new SiteSession(new SiteRequest { Folders = SiteFolders.In(_project[""]), IncludesDrafts = true, UsesNoCache = true }, TimeProvider.System);
        LookAtEverything();
    }

    [Fact]
    public void An_edited_title_is_on_the_timelines_page_and_on_the_persons()
    {
        Assert.DoesNotContain("Old bridge", Text("timeline.html") + Text("people/amara-lindqvist.html"), StringComparison.Ordinal);

        _project.Write("seeds/bridge.txt", Bridge.Replace("Harbour bridge to close", "Old bridge to close", StringComparison.Ordinal));

        foreach (var page in new[] { "timeline.html", "people/amara-lindqvist.html" })
        {
            Assert.Contains("articles/old-bridge-to-close-for-repairs.html", Text(page), StringComparison.Ordinal);
            Assert.DoesNotContain("articles/harbour-bridge-to-close-for-repairs.html", Text(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_new_person_is_in_the_index_and_has_a_page_and_is_forgotten_when_no_longer_named()
    {
        Assert.DoesNotContain("Brandvik", Text("people/index.html"), StringComparison.Ordinal);

        _project.Write("seeds/ferry.txt", Ferry);
        Assert.Contains("Tomas Brandvik", Text("people/index.html"), StringComparison.Ordinal);
        Assert.Contains("Nobody will have to swim", Text("people/tomas-brandvik.html"), StringComparison.Ordinal);

        _project.Write("seeds/ferry.txt", Ferry.Replace("the harbour master, Tomas Brandvik,", "the harbour master", StringComparison.Ordinal).Replace("Mr Brandvik", "he", StringComparison.Ordinal));
        Assert.DoesNotContain("Brandvik", Text("people/index.html") + Text("a-z/index.html"), StringComparison.Ordinal);
        Assert.False(Update().HasPage("people/tomas-brandvik.html"));
    }

    [Fact]
    public void A_new_article_is_on_the_timeline_and_a_deleted_one_is_gone_from_it_with_its_page()
    {
        Assert.DoesNotContain("17 March", Text("timeline.html"), StringComparison.Ordinal);

        _project.Write("seeds/ferry.txt", Ferry);
        Assert.Contains("17 March", Text("timeline.html"), StringComparison.Ordinal);
        Assert.True(Update().HasPage("articles/ferry-service-to-double-during-bridge-works.html"));

        File.Delete(_project["seeds/ferry.txt"]);
        Assert.DoesNotContain("17 March", Text("timeline.html"), StringComparison.Ordinal);
        Assert.Null(Update().Find("articles/ferry-service-to-double-during-bridge-works.html"));
    }

    [Fact]
    public void An_editors_correction_shows_everywhere_at_once_and_goes_again()
    {
        _project.Write("input/people.yml", "amara-lindqvist:\n  name: Amara Holt Lindqvist\n");
        Assert.Contains("Amara Holt Lindqvist", Text("people/index.html") + Text("index.html"), StringComparison.Ordinal);

        File.Delete(_project["input/people.yml"]);
        Assert.DoesNotContain("Holt", Text("people/index.html") + Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_is_fresh_after_an_edit_and_built_in_again_after_it_is_deleted()
    {
        var before = Text("about.html");
        _project.Write("theme/layouts/about.html", "<h1 id=\"mine\">{{ page.title }}</h1>\n");
        Assert.NotNull(Page("about.html").GetElementById("mine"));

        File.Delete(_project["theme/layouts/about.html"]);
        Assert.Equal(before, Text("about.html"));
    }

    [Fact]
    public void A_style_sheet_is_fresh_and_leaves_the_pages_as_they_were()
    {
        var page = Update().Find("about.html");
        _project.Write("theme/assets/theme.css", "h1 { color: rebeccapurple }\n");

        Assert.Contains("rebeccapurple", Text("assets/site.css"), StringComparison.Ordinal);
        Assert.True(Update().SharesPages);
        Assert.Same(page, Update().Find("about.html"));
    }

    [Fact]
    public void A_slip_is_told_and_the_site_comes_back_when_it_is_mended()
    {
        _project.Write("input/site.yml", "titel: x\n");
        Assert.False(Update().IsComplete);
        Assert.Contains(Update().Diagnostics, problem => problem.Location?.Path == "input/site.yml");

        _project.Write("input/site.yml", "title: Harbour news\n");
        Assert.True(Update().IsComplete);
        Assert.Contains("Harbour news", Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_in_a_template_is_told_by_each_page_that_uses_it()
    {
        _project.Write("theme/partials/footer.html", "{{ page.titel }}\n");

        foreach (var path in new[] { "about.html", "index.html" })
        {
            var file = Update().Find(path);
            Assert.Null(file!.Bytes);
            Assert.Equal("theme/partials/footer.html", file.Problem!.Location?.Path);
        }
    }

    [Fact]
    public void Nothing_is_done_again_when_nothing_changed() => Assert.Same(Update(), Update());

    public void Dispose() => _project.Dispose();

    private LiveSite Update() => _session.Update(new Progress<SiteProgress>(), CancellationToken.None);

    private string Text(string path) => Encoding.UTF8.GetString(Update().Find(path)?.Bytes ?? throw new InvalidOperationException($"There is no {path}. {string.Join('\n', Update().Diagnostics)}"));

    private IHtmlDocument Page(string path) => new HtmlParser().ParseDocument(Text(path));

    private void LookAtEverything()
    {
        var site = Update();
        foreach (var path in site.PagePaths)
        {
            Assert.NotNull(site.Find(path)!.Bytes);
        }
    }
}
