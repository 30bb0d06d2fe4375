using System.Collections.Immutable;
using StoryExplainer.Language;
using StoryExplainer.Stories.Seeds;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests.Support;

/// <summary>One article of one sentence, with no date, no publisher and nobody in it: every page has to say that there is nothing, and why.</summary>
internal static class NearlyNothing
{
    /// <summary>The article.</summary>
    public static ImmutableArray<(CleanedSeed Seed, ArticleAnalysis Analysis)> Seeds => [new Reading("pump.txt", "A pump stopped", "The pump stopped and started again.")];
}
