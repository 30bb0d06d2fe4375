namespace StoryExplainer.SiteTests.Support;

/// <summary>The site of this repository, built once for all tests that ask it something.</summary>
public sealed class SeedSite
{
    private readonly Lazy<BuiltSite> _site = new(() => SiteTest.OfRepository().Build());

    internal BuiltSite Site => _site.Value;
}
