using StoryExplainer.Adding;

namespace StoryExplainer.Tests.Adding;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private/", "/private/a", false)]
    [InlineData("User-agent: *\nDisallow: /private/", "/public/a", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/files/report.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/files/report.pdf?print", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c$", "/axbxbxc", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: StoryExplainer\nAllow: /", "/a", true)]
    [InlineData("User-agent: *\nAllow: /\n\nuser-agent: storyexplainer/1.0 # us\ndisallow: /", "/a", false)]
    [InlineData("User-agent: other\nUser-agent: StoryExplainer\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("\0garbage\n::\nDisallow /", "/a", true)]
    public void The_longest_rule_that_fits_counts(string robots, string path, bool allowed) => Assert.Equal(allowed, RobotsRules.Parse(robots, "StoryExplainer").Allows(path));
}
