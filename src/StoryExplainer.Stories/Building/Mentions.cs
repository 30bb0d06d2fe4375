using System.Collections.Immutable;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>Joins the mentions that several findings hold.</summary>
internal static class Mentions
{
    /// <summary>All mentions by article order and reading order, each once.</summary>
    public static ImmutableArray<Evidence> InOrder(IEnumerable<(int Article, ImmutableArray<Passage> Passages)> findings, ImmutableArray<Article> articles) =>
        [.. findings
            .SelectMany(finding => finding.Passages.Select(passage => (finding.Article, Passage: passage)))
            .Distinct()
            .OrderBy(mention => mention.Article)
            .ThenBy(mention => mention.Passage)
            .Select(mention => BuiltArticles.Evidence(articles[mention.Article], mention.Passage))];
}
