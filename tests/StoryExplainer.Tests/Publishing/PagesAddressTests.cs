using StoryExplainer.Publishing.Git;

namespace StoryExplainer.Tests.Publishing;

public sealed class PagesAddressTests
{
    [Theory]
    [InlineData("https://github.com/Ada/news.git", "https://ada.github.io/news/")]
    [InlineData("https://token@github.com/ada/news", "https://ada.github.io/news/")]
    [InlineData("git@github.com:ada/ada.github.io.git", "https://ada.github.io/")]
    [InlineData("ssh://git@gitlab.com/ada/news.git", "https://ada.gitlab.io/news/")]
    [InlineData("origin", null)]
    [InlineData("https://example.org/ada/news.git", null)]
    public void The_usual_address_is_known_where_the_remote_tells_it(string remote, string? address) => Assert.Equal(address, PagesAddress.Guess(remote)?.AbsoluteUri);

    [Theory]
    [InlineData("https://ada.github.io/news/", true)]
    [InlineData("https://ada.github.io/", false)]
    [InlineData("https://news.example.org/", true)]
    public void An_address_of_ones_own_is_never_doubted(string baseUrl, bool fits) =>
        Assert.Equal(fits, PagesAddress.Fits(new Uri(baseUrl), new Uri("https://ada.github.io/news/")));
}
