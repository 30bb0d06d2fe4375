using StoryExplainer.Site.Pages;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Tests.Editing;

public class BaseAddressTests
{
    [Theory]
    [InlineData("https://example.org", "https://example.org/")]
    [InlineData("https://example.org/news", "https://example.org/news/")]
    [InlineData("https://example.org/news/index.html", "https://example.org/news/")]
    [InlineData("https://example.org/news/?x=1#top", "https://example.org/news/")]
    [InlineData("https://example.org/news/index.html?x=1", "https://example.org/news/")]
    [InlineData("https://zürich.example:8443/news", "https://xn--zrich-kva.example:8443/news/")]
    [InlineData("https://example.org/n%20b/", "https://example.org/n%20b/")]
    public void Whatever_way_an_address_is_written_it_is_that_of_a_folder(string written, string expected) => Assert.Equal(expected, BaseAddress.Of(new Uri(written)).AbsoluteUri);

    [Theory]
    [InlineData("en-GB", "ltr")]
    [InlineData("ar-EG", "rtl")]
    [InlineData("he", "rtl")]
    [InlineData("az-Arab", "rtl")]
    [InlineData("ur-Latn", "ltr")]
    public void A_language_tells_its_direction(string language, string direction) => Assert.Equal(direction, WritingDirection.Of(language));

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    [InlineData("\uD800")]
    public void What_is_no_character_breaks_no_name(string letter)
    {
        Assert.Equal("ada-obi", Slug.From($"Ada{letter} Obi"));
        Assert.Equal(["ada", "obi"], NameKey.Words($"Ada{letter} Obi"));
        Assert.Equal("Ada Obi", StoryExplainer.Site.Cards.CardText.Clean($"Ada Obi{letter}"));
    }
}
