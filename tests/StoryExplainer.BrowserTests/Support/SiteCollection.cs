namespace StoryExplainer.BrowserTests.Support;

/// <summary>All tests share one built site and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<BuiltSeedSite>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "site";
}
