using System.Text.Json;
using AngleSharp.Html.Parser;
using StoryExplainer.SiteTests.Support;

namespace StoryExplainer.SiteTests;

/// <summary>What the README's first command makes from the user's seed.</summary>
public sealed class SeedSiteTests(SeedSite seed) : IClassFixture<SeedSite>
{
    private static readonly string[] People =
    [
        "Alexander Stubb", "Chris Van Hollen", "David Lammy", "Donald Trump", "Emmanuel Macron", "Friedrich Merz", "Giorgia Meloni", "JD Vance", "Keir Starmer",
        "Marco Rubio", "Maria Bartiromo", "Mark Rutte", "Mykola Bielieskov", "Steve Witkoff", "Ursula von der Leyen", "Vladimir Putin", "Volodymyr Fesenko", "Volodymyr Zelensky",
    ];

    [Fact]
    public void No_page_shows_the_workshop()
    {
        string[] workshop = ["editor’s definition is needed", "Not yet checked", "Added by the editor", "furniture", "Lines of the saved page", "this site’s limits", "decisions are open", "waits for an editor", "This page takes"];
        var shown = seed.Site.PagePaths.SelectMany(path => workshop.Where(words => seed.Site.Page(path).Body!.TextContent.Contains(words, StringComparison.OrdinalIgnoreCase)).Select(words => $"{path}: {words}"));
        Assert.Empty(shown);
    }

    [Fact]
    public void The_site_is_built_without_an_error()
    {
        Assert.True(seed.Site.Build.IsComplete, string.Join('\n', seed.Site.Diagnostics));
        Assert.DoesNotContain(seed.Site.Diagnostics, diagnostic => diagnostic.Contains(": error ", StringComparison.Ordinal));
    }

    [Fact]
    public void All_eighteen_people_are_found_and_nobody_else()
    {
        using var data = JsonDocument.Parse(seed.Site.Bytes("data/story.json"));
        var names = data.RootElement.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("name").GetString()!).Order(StringComparer.Ordinal);
        Assert.Equal(People, names);
    }

    [Theory]
    [InlineData("donbas", "Ukraine’s eastern Donbas region", "¶8")]
    [InlineData("article-5", "The promise in NATO’s treaty that an armed attack on one member is treated as one on all", "¶3")]
    public void A_term_shows_its_definition_with_the_paragraph_that_it_rests_on(string term, string words, string paragraph)
    {
        var definition = seed.Site.Page($"terms/{term}.html").QuerySelector(".defn")!;
        Assert.Contains(words, definition.TextContent.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.EndsWith(paragraph, definition.QuerySelector("a.cite")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_site_shows_little_of_the_report_in_the_reporters_own_words()
    {
        Assert.InRange(seed.Site.Build.Counts.CopiedShare, 0, 3);
        Assert.InRange(seed.Site.Build.Counts.CopiedRun, 0, 10);
    }

    [Fact]
    public void Nothing_of_the_other_article_that_was_pasted_along_is_on_the_site()
    {
        foreach (var path in seed.Site.Paths.Where(path => Path.GetExtension(path) is ".html" or ".json" or ".xml" or ".js" or ".csv"))
        {
            Assert.DoesNotContain("Palestin", seed.Site.Text(path), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Australia", seed.Site.Text(path), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void The_articles_page_tells_nothing_of_the_lines_that_were_left_out()
    {
        var page = seed.Site.Page(seed.Site.PagePaths.Single(path => path.StartsWith("articles/us-ready", StringComparison.Ordinal)));
        Assert.DoesNotContain(page.QuerySelectorAll("li"), item => item.TextContent.StartsWith("Newsletter", StringComparison.Ordinal));
        Assert.DoesNotContain("digital newspaper", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_full_text_of_a_quoted_article_is_not_published()
    {
        const string Sentence = "Working out the precise implementation of security guarantees is likely to be a lengthy process";
        foreach (var path in seed.Site.PagePaths.Append("data/story.json"))
        {
            Assert.DoesNotContain(Sentence, seed.Site.Text(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_page_parses_without_an_error()
    {
        foreach (var path in seed.Site.PagePaths)
        {
            var errors = new List<string>();
            var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
            parser.Error += (_, e) => errors.Add(e is AngleSharp.Html.Dom.Events.HtmlErrorEvent error ? $"{path}({error.Position.Line},{error.Position.Column}): {error.Message}" : path);
            parser.ParseDocument(seed.Site.Text(path));
            Assert.Empty(errors);
        }
    }

    [Fact]
    public void Every_page_has_one_heading_a_title_a_description_and_a_way_to_skip_to_the_content()
    {
        foreach (var path in seed.Site.PagePaths)
        {
            var page = seed.Site.Page(path);
            Assert.True(page.QuerySelectorAll("h1").Length == 1, $"{path} has {page.QuerySelectorAll("h1").Length} h1");
            Assert.False(string.IsNullOrWhiteSpace(page.Title), path);
            Assert.False(string.IsNullOrWhiteSpace(page.QuerySelector("meta[name=description]")?.GetAttribute("content")), path);
            Assert.NotNull(page.QuerySelector("main"));

            // A quotation to be framed by another site has nothing to skip.
            Assert.True(path.StartsWith("embed/", StringComparison.Ordinal) || page.QuerySelector("a[href^='#']") is not null, $"{path} has no skip link");
        }
    }

    [Fact]
    public void Two_builds_give_the_same_bytes()
    {
        var again = SiteTest.OfRepository().Build();
        Assert.Equal(seed.Site.Paths, again.Paths);
        foreach (var path in seed.Site.Paths)
        {
            Assert.True(seed.Site.Bytes(path).AsSpan().SequenceEqual(again.Bytes(path)), $"{path} differs between two builds");
        }
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("people/index.html")]
    [InlineData("people/marco-rubio.html")]
    [InlineData("terms/index.html")]
    [InlineData("terms/article-5.html")]
    [InlineData("timeline.html")]
    [InlineData("quotes.html")]
    [InlineData("about.html")]
    [InlineData("404.html")]
    public void The_content_of_each_kind_of_page_is_as_accepted(string path) =>
        Snapshot.Verify("seed/" + path.Replace('/', '-').Replace(".html", "", StringComparison.Ordinal), seed.Site.Page(path).QuerySelector("main")!);
}
