using StoryExplainer.Publishing;

namespace StoryExplainer.Tests.Publishing;

public class PublishGuardTests
{
    [Fact]
    public void A_publication_that_removes_more_than_a_third_has_to_be_meant()
    {
        var former = Enumerable.Range(0, 90).Select(number => $"people/{number}.html").Append("articles/a.html").ToList();

        PublishGuard.Check(Plan(former, former.Skip(30)), "the folder public");
        var problem = Assert.Throws<PublishProblemException>(() => PublishGuard.Check(Plan(former, former.Skip(31)), "the folder public"));

        Assert.Equal(
            "error SE6224: 31 of the 91 files in the folder public are not part of this site any more and would be removed, \"people/0.html\" first. Nothing was sent. If that is right, publish with --delete.",
            problem.At(null).ToString());
    }

    [Fact]
    public void A_few_files_go_without_a_word() => PublishGuard.Check(Plan(["a.html", "b.html", "c.html", "articles/x.html"], ["articles/x.html"]), "the folder public");

    [Fact]
    public void Another_projects_site_is_not_replaced()
    {
        var problem = Assert.Throws<PublishProblemException>(() => PublishGuard.Check(
            Plan(["index.html", "articles/index.html", "articles/ferry.html"], ["index.html", "articles/index.html", "articles/bridge.html"]), "the folder public"));

        Assert.Equal("SE6225", problem.Rule.Code);
        Assert.Contains("articles/ferry.html", problem.At(null).Message, StringComparison.Ordinal);
    }

    private static PublishPlan Plan(IEnumerable<string> former, IEnumerable<string> now) =>
        PublishPlan.Make(now.Select(path => PublishFile.InMemory(path, "new"u8.ToArray())), former.ToDictionary(path => path, _ => (string?)null, StringComparer.Ordinal));
}
