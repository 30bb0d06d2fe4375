using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Planning;

namespace StoryExplainer.Tests.Site.Planning;

public sealed class PageAddressTests
{
    [Theory]
    [InlineData("index.html", "people/ada-obi.html", "people/ada-obi.html")]
    [InlineData("people/ada-obi.html", "index.html", "../index.html")]
    [InlineData("people/ada-obi.html", "people/index.html", "index.html")]
    [InlineData("people/ada-obi.html", "terms/quorum.html", "../terms/quorum.html")]
    [InlineData("stories/bridge/people/index.html", "stories/bridge/timeline.html", "../timeline.html")]
    [InlineData("stories/bridge/people/index.html", "people/ada-obi.html", "../../../people/ada-obi.html")]
    [InlineData("people/index.html", "people-and-places.html", "../people-and-places.html")]
    public void A_link_goes_from_one_page_to_another_and_names_the_file(string from, string to, string expected)
    {
        Assert.Equal(expected, new PageAddress(to).RelativeTo(new PageAddress(from)));
    }

    [Fact]
    public void A_place_on_the_same_page_is_only_its_fragment()
    {
        var page = new PageAddress("timeline.html");
        Assert.Equal("#e3", page.RelativeTo(page, "e3"));
        Assert.Equal("../timeline.html#e3", page.RelativeTo(new PageAddress("people/ada-obi.html"), "e3"));
    }

    [Fact]
    public void The_page_that_lists_a_folder_is_the_folder_on_the_web()
    {
        var site = new Uri("https://example.org/lantern/");
        Assert.Equal("https://example.org/lantern/", new PageAddress("index.html").AbsoluteIn(site));
        Assert.Equal("https://example.org/lantern/people/", new PageAddress("people/index.html").AbsoluteIn(site));
        Assert.Equal("https://example.org/lantern/people/ada-obi.html", new PageAddress("people/ada-obi.html").AbsoluteIn(site));
        Assert.Null(new PageAddress("index.html").AbsoluteIn(null));
    }
}
