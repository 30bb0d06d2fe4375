using StoryExplainer.Language.Events;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Pages;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Writing;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Site.Planning;

public sealed class SitePlannerTests
{
    [Fact]
    public void A_site_of_one_story_has_its_pages_at_the_root()
    {
        var site = new Planned(new HandMadeStory().Article("harbour", "Ada Obi opened the Tide Gate on Friday.").Person("Ada Obi").Term("Tide Gate")
            .Event("Ada Obi opened the Tide Gate", DateInterval.Day(new DateOnly(2026, 3, 13))).Build());
        Assert.Equal(
            [
                "404.html", "a-z/index.html", "about.html", "articles/harbour.html", "articles/index.html", "changes.html", "corrections.html", "index.html",
                "people/ada-obi.html", "people/index.html", "search.html", "terms/index.html", "terms/tide-gate.html", "timeline.html",
            ],
            site.Paths);
    }

    [Fact]
    public void Each_folder_is_a_story_and_a_person_of_two_has_one_page_with_two_sections()
    {
        var site = new Planned(new HandMadeStory()
            .Story("bridge", "bridge").Article("bridge-1", "Ada Obi crossed.")
            .Story("ferry", "ferry").Article("ferry-1", "Ada Obi sailed. Jan Novak waited.")
            .Person("Ada Obi").Person("Jan Novak").Build());
        Assert.Contains("stories/bridge/index.html", site.Paths);
        Assert.Contains("stories/ferry/people/index.html", site.Paths);
        Assert.DoesNotContain("stories/ferry/timeline.html", site.Paths);
        Assert.Equal(["Story bridge", "Story ferry"], site.Page<PersonPage>("people/ada-obi.html").Stories.Select(story => story.Story!.Title));
        Assert.Equal(["Story bridge", "Story ferry"], site.Page<HomePage>("index.html").Stories.Select(story => story.Title));
        Assert.Equal(["Ada Obi"], Names(site.Page<PeoplePage>("stories/bridge/people/index.html")));
        Assert.Equal(["Ada Obi", "Jan Novak"], Names(site.Page<PeoplePage>("people/index.html")));

        static IEnumerable<string> Names(PeoplePage page) => page.Groups.SelectMany(group => group.People).Select(entry => entry.Person.Name);
    }

    [Fact]
    public void A_long_list_is_split_by_letter_and_a_long_timeline_by_year()
    {
        var story = new HandMadeStory().Article("a", "It began.");
        foreach (var number in Enumerable.Range(0, 300))
        {
            story.Person($"Person{number:000} {(char)('A' + (number % 26))}lder");
            story.Event("It began", DateInterval.Day(new DateOnly(2000 + (number / 150), 1, 1).AddDays(number % 150)));
        }

        foreach (var number in Enumerable.Range(0, 60))
        {
            story.Event("It began", DateInterval.Year(2010 + (number % 2)));
        }

        var site = new Planned(story.Build());
        var people = site.Page<PeoplePage>("people/index.html");
        Assert.Equal(26, people.Parts.Length);
        Assert.Equal(300, people.Parts.Sum(part => part.Count));
        Assert.Equal("letters/a.html", people.Parts[0].Href);
        Assert.Equal(12, site.Page<PeoplePage>("people/letters/a.html").Groups.Sum(group => group.People.Length));
        Assert.Equal(["2000", "2001", "2010", "2011"], site.Page<TimelinePage>("timeline.html").Parts.Select(part => part.Label));
        Assert.Equal("../timeline/2001.html#e151", site.Page<ArticlePage>("articles/a.html").Paragraphs[0].Uses.Single(use => use.Href.EndsWith("#e151", StringComparison.Ordinal)).Href);
    }

    [Fact]
    public void Two_pages_at_one_address_are_refused()
    {
        var page = new EditorPage { Id = "method", Path = "input/pages/method.md", Title = "Method" };
        var site = new Planned(new HandMadeStory().Article("a", "It began.").Build(), desk: new EditorDesk { Pages = [page, page with { Path = "input/pages/Method.md" }] });
        Assert.Equal(
            "error SE5104: Two files of the site have the address \"pages/method.html\": input/pages/method.md and input/pages/Method.md. Neither was dropped silently: the site is not built. Rename one.",
            Assert.Single(site.Diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void Every_link_of_every_page_leads_to_a_planned_page()
    {
        var site = new Planned(new HandMadeStory()
            .Article("harbour", "Mayor Ada Obi met Jan Novak in Port Elm on Friday. “We will open the gate by the autumn,” Ada Obi said.", "The Tide Gate is a barrier. A clerk spoke.")
            .Person("Ada Obi", "Mayor").Person("Jan Novak").Term("Tide Gate", "a barrier").Place("Port Elm").Unnamed("A clerk")
            .Quote("We will open the gate by the autumn,", "Ada Obi").Connection("Ada Obi", "met", "Jan Novak")
            .Event("Ada Obi met Jan Novak", DateInterval.Day(new DateOnly(2026, 3, 13)), EventStatus.Happened, "on Friday", "Ada Obi", "Jan Novak").Build());
        var known = site.Paths.Concat(site.Files.Select(file => file.Address.Path)).Append("data/story.json").ToHashSet(StringComparer.Ordinal);
        var links = site.Pages.SelectMany(page => Links.Of(page).Select(link => (page.Path, Link: link))).ToList();
        Assert.True(links.Count > 200);
        Assert.Empty(links.Where(link => !known.Contains(Links.Resolve(link.Path, link.Link))).Distinct());
    }
}
