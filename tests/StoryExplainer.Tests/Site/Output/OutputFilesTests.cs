using System.Text.Json;
using System.Xml.Linq;
using StoryExplainer.Language.Events;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Model;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Site.Output;

public sealed class OutputFilesTests
{
    private static readonly SiteSettings OnTheWeb = new() { Title = "Lantern", BaseUrl = new Uri("https://example.org/lantern/") };

    [Fact]
    public void The_site_map_lists_what_search_engines_may_show()
    {
        var urls = XDocument.Parse(new Planned(Story().Build(), OnTheWeb).File("sitemap.xml")).Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value).ToList();
        Assert.Contains("https://example.org/lantern/", urls);
        Assert.Contains("https://example.org/lantern/people/ada-obi.html", urls);
        Assert.DoesNotContain("https://example.org/lantern/people/jan-novak.html", urls);
        Assert.DoesNotContain("https://example.org/lantern/404.html", urls);
    }

    [Fact]
    public void Without_an_address_there_is_no_site_map_and_robots_names_none()
    {
        var site = new Planned(Story().Build());
        Assert.DoesNotContain(site.Files, file => file.Address.Path == "sitemap.xml");
        Assert.Equal("User-agent: *\nAllow: /\n", site.File("robots.txt"));
    }

    [Fact]
    public void The_feed_has_the_articles_and_corrections_by_their_own_dates()
    {
        var desk = new EditorDesk { Notices = [new CorrectionNotice(new DateOnly(2026, 3, 20), "The mayor's name", "Ada Obe", "Ada Obi", "Misspelt.", null, new("input/corrections.yml"))] };
        var feed = XDocument.Parse(new Planned(Story().Build(), OnTheWeb, desk).File("feed.xml"));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.Equal("2026-03-20T00:00:00Z", feed.Root!.Element(atom + "updated")!.Value);
        Assert.Equal(
            ["The mayor's name https://example.org/lantern/corrections.html#c-2026-03-20", "Headline of a https://example.org/lantern/articles/a.html"],
            feed.Root.Elements(atom + "entry").Select(entry => $"{entry.Element(atom + "title")!.Value} {entry.Element(atom + "id")!.Value}"));
    }

    [Fact]
    public void A_quotation_that_starts_like_a_formula_is_no_formula_in_the_table()
    {
        var table = new Planned(new HandMadeStory().Article("a", "The sign said “=1+1, \"so\"”.").Quote("=1+1, \"so\"").Build()).File("data/quotes.csv");
        Assert.StartsWith("\uFEFF\"id\",", table, StringComparison.Ordinal);
        Assert.StartsWith("\"q1\",\"'=1+1, \"\"so\"\"\",\"\",", table.Split("\r\n")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Only_quotations_made_for_other_sites_may_be_shown_inside_them()
    {
        var headers = new Planned(Story().Build()).File("_headers");
        Assert.Contains("/people/*\n  X-Frame-Options: SAMEORIGIN\n", headers, StringComparison.Ordinal);
        Assert.DoesNotContain("frame-ancestors", headers, StringComparison.Ordinal);
        Assert.DoesNotContain("/embed", headers, StringComparison.Ordinal);
        var framed = new[] { "/embed/q-0a1b2c3d4e.html", "/embed/q-0a1b2c3d4e" };
        var rules = headers.Split('\n').Where(line => line.Length > 0 && line[0] == '/' && line != "/*").ToList();
        Assert.DoesNotContain(rules, rule => framed.Any(path => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(rule, path)));
    }

    [Fact]
    public void Rules_of_headers_and_addresses_in_the_data_have_the_path_that_the_site_lives_at()
    {
        var site = new Planned(Story().Build(), OnTheWeb);
        Assert.All(site.File("_headers").Split('\n').Where(line => line.Length > 0 && line[0] != ' '), rule => Assert.StartsWith("/lantern/", rule, StringComparison.Ordinal));
        Assert.Contains("\"url\":\"/lantern/people/ada-obi.html\"", site.File("data/story.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_site_map_tells_the_day_of_the_newest_thing_on_a_page()
    {
        var map = XDocument.Parse(new Planned(Story().Build(), OnTheWeb).File("sitemap.xml"));
        var days = map.Root!.Elements().ToDictionary(url => url.Elements().First().Value["https://example.org/lantern/".Length..], url => url.Elements().Skip(1).SingleOrDefault()?.Value);
        var article = days["articles/a.html"];
        Assert.Matches(@"^\d{4}-\d\d-\d\d$", article);
        Assert.All(["people/ada-obi.html", "terms/tide-gate.html", ""], page => Assert.Equal(article, days[page]));
    }

    [Fact]
    public void TimelineJS_gets_no_part_of_a_date_that_is_not_known()
    {
        using var json = JsonDocument.Parse(new Planned(Story().Build()).File("data/timelinejs.json"));
        var dates = json.RootElement.GetProperty("events").EnumerateArray().Select(entry => entry.GetProperty("start_date").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        Assert.Equal(["{\"year\":2026,\"month\":3,\"day\":13}", "{\"year\":2020}"], dates);
    }

    [Fact]
    public void The_search_index_is_a_classic_script_that_finds_people_terms_events_and_quotations()
    {
        var script = new Planned(Story().Build()).File("search/index.js");
        Assert.StartsWith("storySearch({", script, StringComparison.Ordinal);
        Assert.EndsWith(");\n", script, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(script[script.IndexOf('{', StringComparison.Ordinal)..^3]);
        Assert.Equal(
            [
                "person Ada Obi people/ada-obi.html", "person Jan Novak people/jan-novak.html", "term Tide Gate terms/tide-gate.html", "article Headline of a articles/a.html",
                "event Mayor Ada Obi opened the Tide Gate timeline.html#e1", "event Work began timeline.html#e2", "quote </script> It is </script> open quotes.html#q1",
            ],
            json.RootElement.GetProperty("entries").EnumerateArray().Select(entry => $"{entry[0]} {entry[1]} {entry[2]}"));
        Assert.DoesNotContain("</script", script, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes()
    {
        var first = new Planned(Story().Build(), OnTheWeb).Files.Select(file => Convert.ToHexString(file.Make()));
        Assert.Equal(first, new Planned(Story().Build(), OnTheWeb).Files.Select(file => Convert.ToHexString(file.Make())));
    }

    private static HandMadeStory Story() => new HandMadeStory()
        .Article("a", "Mayor Ada Obi opened the Tide Gate on Friday. “</script> It is </script> open,” Jan Novak said. Work began in 2020.")
        .Person("Ada Obi", "Mayor").Person("Jan Novak").Term("Tide Gate").Quote("</script> It is </script> open,", "Jan Novak")
        .Event("Mayor Ada Obi opened the Tide Gate", DateInterval.Day(new DateOnly(2026, 3, 13)), EventStatus.Happened, "on Friday", "Ada Obi")
        .Event("Work began", DateInterval.Year(2020));
}
