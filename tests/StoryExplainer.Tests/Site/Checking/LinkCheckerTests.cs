using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Checking;

namespace StoryExplainer.Tests.Site.Checking;

public sealed class LinkCheckerTests
{
    [Theory]
    [InlineData("index.html", "people/ada.html", "people/ada.html")]
    [InlineData("people/ada.html", "../index.html", "index.html")]
    [InlineData("people/ada.html", "#quotes", "people/ada.html#quotes")]
    [InlineData("people/ada.html", "../articles/x.html#p8s2", "articles/x.html#p8s2")]
    [InlineData("people/ada.html", "ben%20obi.html", "people/ben obi.html")]
    [InlineData("404.html", "/index.html", "index.html")]
    [InlineData("index.html", "search.html?q=ada", "search.html")]
    [InlineData("index.html", "articles/x.html#p8:~:text=words", "articles/x.html#p8")]
    [InlineData("index.html", "https://example.org/x", null)]
    [InlineData("index.html", "//example.org/x", null)]
    [InlineData("index.html", "mailto:ada@example.org", null)]
    public void An_address_is_followed_from_the_page_it_stands_on(string page, string address, string? target) =>
        Assert.Equal(target, LinkChecker.Resolve(page, address));

    [Theory]
    [InlineData("https://ada.github.io/news/", "/news/people/ada.html", "people/ada.html")]
    [InlineData("https://ada.github.io/news/", "/people/ada.html", "../people/ada.html")]
    [InlineData("https://ada.github.io/news/", "https://ada.github.io/news/people/#ada", "people/index.html#ada")]
    [InlineData("https://ada.github.io/news/", "https://ada.github.io/news/", "index.html")]
    [InlineData("https://ada.github.io/news/", "https://ada.github.io/other/", null)]
    [InlineData("https://ada.github.io/news/", "people/ada.html", "a/b/people/ada.html")]
    [InlineData("https://example.org/", "/people/ada.html", "people/ada.html")]
    public void Below_a_path_of_the_host_addresses_from_the_root_have_to_begin_with_it(string baseUrl, string address, string? target) =>
        Assert.Equal(target, LinkChecker.Resolve("a/b/c.html", address, new Uri(baseUrl)));

    [Fact]
    public void A_link_to_a_page_that_is_not_made_is_reported_once_with_the_first_page_that_has_it()
    {
        var codes = Check(("b.html", """<a href="gone.html">x</a>"""), ("a.html", """<a href="gone.html">x</a>"""));
        Assert.Equal(
            ["""error SE5101: The page "a.html" links to "gone.html", which this build does not make. Correct the address in the template or text that makes the link."""],
            codes);
    }

    [Fact]
    public void A_link_to_a_missing_id_is_reported() =>
        Assert.Equal(
            ["""error SE5102: The page "a.html" links to "b.html", but that page has no element with the id "ben". Correct the link, or give the element that id."""],
            Check(("a.html", """<a href="b.html#ben">x</a>"""), ("b.html", """<p id="ada">x</p>""")));

    [Fact]
    public void A_link_out_of_the_site_is_reported() => Assert.Single(Check(("a.html", """<a href="../outside.html">x</a>""")));

    [Fact]
    public void Good_links_say_nothing() =>
        Assert.Empty(Check(("a.html", """<a href="b.html#ada">x</a><a href="#here">y</a><i id="here"></i>"""), ("b.html", """<p id="ada">x</p>""")));

    [Theory]
    [InlineData("<p><b>x</p>", "</p> closes nothing that is open here; <b> is.")]
    [InlineData("<ul><li>x<li>y</ul><div>", "<div> is never closed.")]
    [InlineData("<p class=x>y</p>", "in <p>, the value of class has no quotation marks.")]
    [InlineData("""<p id="a" id="b">y</p>""", "in <p>, the attribute id stands twice.")]
    [InlineData("<p>1 < 2</p>", "a < stands in the text; write &lt; instead.")]
    [InlineData("<!-- x", "a comment is never closed.")]
    public void Broken_markup_is_reported_with_what_is_wrong(string html, string problem) =>
        Assert.Contains(problem, Assert.Single(Check(("a.html", html))), StringComparison.Ordinal);

    [Theory]
    [InlineData("<!doctype html><html><head><title>a < b</title></head><body><p>x<p>y<ul><li>1<li>2</ul></body></html>")]
    [InlineData("""<script type="application/ld+json">{"a":"<b>"}</script><svg viewBox="0 0 1 1"><path d="M0"/></svg><br><img alt="" src="data:x">""")]
    [InlineData("<table><tr><td>1<td>2<tr><th>3</table><dl><dt>a<dd>b</dl>")]
    public void Markup_that_the_standard_allows_says_nothing(string html) => Assert.Empty(Check(("a.html", html)));

    [Fact]
    public void An_id_that_stands_twice_is_reported() => Assert.Contains("SE5103", Assert.Single(Check(("a.html", """<i id="x"></i><b id="x"></b>"""))), StringComparison.Ordinal);

    [Fact]
    public void A_slip_that_a_template_makes_on_every_page_is_told_once()
    {
        var told = Assert.Single(Check(("b.html", "<p></div>"), ("a.html", "<p></div>"), ("c.html", "<p></div>")));

        Assert.Contains("SE5105: The page \"a.html\" is not well-formed", told, StringComparison.Ordinal);
        Assert.EndsWith("2 more pages have the same problem, so it is most likely in a template that they share.", told, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Check(params (string Path, string Html)[] pages)
    {
        var diagnostics = new DiagnosticBag();
        var links = new LinkChecker();
        var problems = new List<MarkupProblem>();
        foreach (var (path, html) in pages)
        {
            links.AddFile(path);
            MarkupChecker.Check(path, "page.html", html, links, problems);
        }

        MarkupProblem.Tell(problems, diagnostics);
        links.Check(diagnostics);
        return diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString());
    }
}
