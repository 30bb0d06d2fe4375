using StoryExplainer.Site.Pages;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Site.Changes;

public class RedirectTests
{
    private static readonly DateOnly Day = new(2026, 3, 12);

    private readonly Editions _editions = new();

    [Theory]
    [InlineData("people.yml", "ben-okoro:\n  slug: benjamin-okoro", "people/ben-okoro.html", "benjamin-okoro.html")]
    [InlineData("people.yml", "ada-obi:\n  merge: [obi]", "people/obi.html", "ada-obi.html")]
    [InlineData("people.yml", "dan-vale:\n  hide: true", "people/dan-vale.html", "index.html")]
    [InlineData("people.yml", "dan-vale:\n  page: false", "people/dan-vale.html", "index.html")]
    [InlineData("terms.yml", "pier-act:\n  hide: true", "terms/pier-act.html", "index.html")]
    [InlineData("terms.yml", "pier-act:\n  slug: act-of-the-pier", "terms/pier-act.html", "act-of-the-pier.html")]
    public void What_the_editor_renames_or_hides_leads_on_by_itself(string file, string yaml, string former, string target)
    {
        var planned = _editions.Publish(Day).Make((file, yaml));

        Assert.Empty(_editions.Diagnostics.ToSorted());
        var page = planned.Page<RedirectPage>(former);
        Assert.Equal(target, page.Target);
        Assert.Equal("noindex", page.Robots);
    }

    [Fact]
    public void A_redirect_stays_when_the_line_that_made_it_is_forgotten()
    {
        _editions.Publish(Day).Publish(Day, ("terms.yml", "pier-act:\n  slug: act-of-the-pier"));

        var planned = _editions.Make(("terms.yml", "pier-act:\n  slug: pier-act-1998"));

        Assert.Empty(_editions.Diagnostics.ToSorted());
        Assert.Equal("pier-act-1998.html", planned.Page<RedirectPage>("terms/act-of-the-pier.html").Target);
        Assert.Equal("pier-act-1998.html", planned.Page<RedirectPage>("terms/pier-act.html").Target);
    }

    [Fact]
    public void An_article_with_another_title_is_known_by_its_seed()
    {
        var renamed = FerryStory.Seeds.Select(seed => seed.Seed.Path == "herald.txt" ? (seed.Seed with { Slug = "ferry-accident" }, seed.Analysis) : seed);

        var planned = _editions.Publish(Day).Make(renamed);

        Assert.Empty(_editions.Diagnostics.ToSorted());
        Assert.Equal("ferry-accident.html", planned.Page<RedirectPage>("articles/ferry-hits-pier.html").Target);
    }

    [Fact]
    public void Pages_that_would_vanish_are_one_error_with_all_the_lines_that_settle_it()
    {
        _editions.Publish(Day).Make(FerryStory.Seeds.RemoveAt(1));

        var error = Assert.Single(_editions.Diagnostics.ToSorted());
        Assert.Equal(
            "input/redirects.yml: error SE5208: Readers know 3 pages that this site does not make any more, \"articles/ferry-owner-answers.html\" (Ferry owner answers) among them. Paste these lines into input/redirects.yml; each says where readers go now, and may say \"gone\" instead.",
            error.ToString());
        Assert.Equal(
            "articles/ferry-owner-answers.html: articles/index.html   # Ferry owner answers\npeople/dan-vale.html: people/index.html   # Dan Vale\npeople/obi.html: people/index.html   # Obi\n",
            error.Excerpt);
    }

    [Fact]
    public void The_lines_of_the_error_settle_it()
    {
        _editions.Publish(Day).Make(FerryStory.Seeds.RemoveAt(1));
        var lines = _editions.Diagnostics.ToSorted().Single().Excerpt;

        var again = new Editions();
        again.Publish(Day).Make(FerryStory.Seeds.RemoveAt(1), ("redirects.yml", lines));

        Assert.Empty(again.Diagnostics.ToSorted());
    }

    [Fact]
    public void A_single_page_that_would_vanish_is_told_with_its_line()
    {
        _editions.Publish(Day).Make(FerryStory.Seeds.RemoveAt(1), ("redirects.yml", "articles/ferry-owner-answers.html: gone\npeople/obi.html: gone\n"));

        Assert.Equal(
            "input/redirects.yml: error SE5203: Readers know the page \"people/dan-vale.html\" (Dan Vale), and this site does not make it any more. Add a line that says where they go now, such as \"people/dan-vale.html: people/index.html\", or \"people/dan-vale.html: gone\".",
            Assert.Single(_editions.Diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void The_editor_says_where_a_vanished_page_leads_or_that_it_is_gone()
    {
        var planned = _editions.Publish(Day).Make(
            FerryStory.Seeds.RemoveAt(1),
            ("redirects.yml", "articles/ferry-owner-answers.html: articles/ferry-hits-pier.html\npeople/dan-vale.html: gone\npeople/obi.html: people/ada-obi.html\n"));

        Assert.Empty(_editions.Diagnostics.ToSorted());
        Assert.Equal("ferry-hits-pier.html", planned.Page<RedirectPage>("articles/ferry-owner-answers.html").Target);
        Assert.Equal("ada-obi.html", planned.Page<RedirectPage>("people/obi.html").Target);
        Assert.DoesNotContain("people/dan-vale.html", planned.Paths);
    }

    [Theory]
    [InlineData("/people/x.html: people/ada-obi.html", "input/redirects.yml(1,1): error SE5204: \"/people/x.html\" is not the address of a page. Write it as it stands behind the address of the site, without a slash in front, such as people/ada-obi.html.")]
    [InlineData("people/x.html: https://example.org/", "input/redirects.yml(1,16): error SE5204: \"https://example.org/\" is not the address of a page. Write it as it stands behind the address of the site, without a slash in front, such as people/ada-obi.html.")]
    [InlineData("people/x.html: people/ada-oby.html", "input/redirects.yml(1,16): error SE5205: There is no page \"people/ada-oby.html\" to lead to. Did you mean \"people/ada-obi.html\"?")]
    [InlineData("people/ada-obi.html: gone", "input/redirects.yml(1,1): warning SE5206: The page \"people/ada-obi.html\" is there, so this line has no effect. Remove it.")]
    [InlineData("people/x.html:", "input/redirects.yml(1,1): error SE3015: \"people/x.html\" must be given here.")]
    [InlineData("- people/x.html", "input/redirects.yml(1,1): error SE3017: This file holds keys and values (\"key: value\" on lines of their own), but something else stands here.")]
    public void A_mistake_among_the_redirects_is_told_with_its_place(string yaml, string expected)
    {
        _editions.Make(("redirects.yml", yaml));

        Assert.Equal(expected, Assert.Single(_editions.Diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void The_address_of_a_private_person_leads_nowhere_because_it_is_a_name()
    {
        var planned = _editions.Publish(Day, ("people.yml", "ben-okoro:\n  slug: benjamin-okoro")).Make(("people.yml", "ben-okoro:\n  private: true"));

        Assert.Empty(_editions.Diagnostics.ToSorted());
        Assert.DoesNotContain(planned.Paths, path => path.Contains("okoro", StringComparison.Ordinal));
    }
}
