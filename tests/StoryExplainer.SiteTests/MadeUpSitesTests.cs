using StoryExplainer.Site;
using StoryExplainer.SiteTests.Support;

namespace StoryExplainer.SiteTests;

/// <summary>Every kind of page with far too much and with nearly nothing on it.</summary>
public sealed class MadeUpSitesTests
{
    private static readonly Lazy<BuiltSite> Many = new(() => Build(SiteOfReadings.Build(FiftyArticles.Seeds, "Fifty reports on one tunnel")));
    private static readonly Lazy<BuiltSite> Few = new(() => Build(SiteOfReadings.Build(NearlyNothing.Seeds, "A pump")));

    public static TheoryData<string> KindsOfMany => new(PathsOfKinds(Many.Value));

    public static TheoryData<string> KindsOfFew => new(PathsOfKinds(Few.Value));

    [Fact]
    public void They_are_built_without_an_error()
    {
        Assert.DoesNotContain(Many.Value.Diagnostics.Concat(Few.Value.Diagnostics), line => line.Contains("error ", StringComparison.Ordinal));
        Assert.True(Many.Value.PagePaths.Count(path => path.StartsWith("people/", StringComparison.Ordinal)) > 40);
    }

    [Theory]
    [MemberData(nameof(KindsOfMany))]
    public void Each_kind_of_page_of_a_story_of_fifty_articles_is_as_accepted(string path) => Verify("fifty", Many.Value, path);

    [Theory]
    [MemberData(nameof(KindsOfFew))]
    public void Each_kind_of_page_of_a_story_of_one_sentence_is_as_accepted(string path) => Verify("nothing", Few.Value, path);

    [Fact]
    public void A_page_without_quotations_roles_or_users_says_nothing_of_them_instead_of_that_there_are_none()
    {
        var pages = Many.Value.PagePaths.Where(path => path.StartsWith("people/", StringComparison.Ordinal) || path.StartsWith("terms/", StringComparison.Ordinal)).Select(path => Many.Value.Page(path).QuerySelector("main")!).ToArray();
        var silent = pages.Where(page => page.QuerySelector("figure.quote") is null && page.QuerySelector("h1") is not null).ToArray();

        Assert.NotEmpty(silent);
        Assert.DoesNotContain(silent, page => page.QuerySelector(".quotelist") is not null);
        Assert.DoesNotContain(pages, page => page.QuerySelector(".facts .blank, .profile__role .blank, .person__role.blank") is not null);
    }

    private static BuiltSite Build((Site.Output.MemoryOutput Output, System.Collections.Immutable.ImmutableArray<Language.Diagnostics.Diagnostic> Diagnostics) site) =>
        new(new SiteBuild(IsComplete: true, new SiteCounts(), default, site.Diagnostics), site.Output.Files);

    private static void Verify(string story, BuiltSite site, string path) =>
        Snapshot.Verify($"{story}/{KindOf(path)}", site.Page(path).QuerySelector("main")!);

    /// <summary>One page of each kind, the first by path; a snapshot is named after the kind, so that another first page is no new file.</summary>
    private static IEnumerable<string> PathsOfKinds(BuiltSite site) => site.PagePaths.GroupBy(KindOf, StringComparer.Ordinal).Select(kind => kind.First());

    private static string KindOf(string path)
    {
        var folder = path.Split('/')[0];
        return !path.Contains('/', StringComparison.Ordinal) ? path.Replace(".html", "", StringComparison.Ordinal)
            : path.EndsWith("/index.html", StringComparison.Ordinal) ? folder + "-index" : folder + "-one";
    }
}
