using System.Text.Json;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Pages;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Site.Output;

public sealed class StructuredDataTests
{
    private static readonly SiteSettings OnTheWeb = new() { Title = "Lantern", BaseUrl = new Uri("https://example.org/") };

    [Fact]
    public void No_value_can_end_the_script_element()
    {
        var site = new Planned(new HandMadeStory().Article("a", "</script><b> Obi spoke.").Person("</script><b> Obi").Build(), OnTheWeb);
        Assert.All(site.Pages.Where(page => page.JsonLd is not null), page => Assert.DoesNotContain("<", page.JsonLd!, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_an_exact_and_stated_day_makes_an_event()
    {
        var site = new Planned(new HandMadeStory().Article("a", "The gate opened. It was built. It leaked.")
            .Event("The gate opened", DateInterval.Day(new DateOnly(2026, 3, 13))).Event("It was built", DateInterval.Year(2020)).Event("It leaked", DateInterval.Month(2026, 3)).Build(), OnTheWeb);
        var items = Graph(site.Page<TimelinePage>("timeline.html"))[0].GetProperty("itemListElement").EnumerateArray().ToList();
        Assert.Equal(3, items.Count);
        var only = Assert.Single(items, item => item.TryGetProperty("item", out _)).GetProperty("item");
        Assert.Equal(("The gate opened", "2026-03-13"), (only.GetProperty("name").GetString(), only.GetProperty("startDate").GetString()));
    }

    [Fact]
    public void An_inferred_publication_date_is_not_given_and_the_sources_article_is_not_ours()
    {
        var story = new HandMadeStory().Article("a", "The gate opened.").With(article => article with { Published = article.Published! with { Basis = DateBasis.Inferred } });
        var thing = Graph(new Planned(story.Build(), OnTheWeb).Page<ArticlePage>("articles/a.html"))[0];
        Assert.Equal("WebPage", thing.GetProperty("@type").GetString());
        Assert.Equal("NewsArticle", thing.GetProperty("about").GetProperty("@type").GetString());
        Assert.False(thing.GetProperty("about").TryGetProperty("datePublished", out _));
    }

    [Fact]
    public void Inner_pages_tell_the_way_from_the_home_page_with_absolute_addresses()
    {
        var page = new Planned(new HandMadeStory().Article("a", "Ada Obi spoke.").Person("Ada Obi").Build(), OnTheWeb).Page<PersonPage>("people/ada-obi.html");
        var trail = Graph(page).Single(thing => thing.GetProperty("@type").GetString() == "BreadcrumbList").GetProperty("itemListElement").EnumerateArray();
        Assert.Equal(
            ["https://example.org/", "https://example.org/people/", "https://example.org/people/ada-obi.html"],
            trail.Select(item => item.GetProperty("item").GetString()));
    }

    private static List<JsonElement> Graph(PageRecord page)
    {
        using var json = JsonDocument.Parse(page.JsonLd!);
        return [.. json.RootElement.GetProperty("@graph").Clone().EnumerateArray()];
    }
}
