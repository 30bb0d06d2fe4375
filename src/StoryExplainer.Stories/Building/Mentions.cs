using System.Collections.Immutable;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>Joins the mentions that several findings hold.</summary>
internal static class Mentions
{
    /// <summary>All mentions by article order and reading order, each once.</summary>
    public static ImmutableArray<Evidence> InOrder(IEnumerable<(int Article, ImmutableArray<Passage> Passages)> findings, ImmutableArray<Article> articles)
    {
        var found = new List<(int Article, Passage Passage)>();
        var isInOrder = true;
        foreach (var (article, passages) in findings)
        {
            foreach (var passage in passages)
            {
                // Articles come in order and list their mentions in reading order, so that there is mostly nothing to sort.
                isInOrder &= found.Count == 0 || Compare(found[^1], (article, passage)) < 0;
                found.Add((article, passage));
            }
        }

        var ordered = isInOrder ? found : [.. found.Distinct().OrderBy(mention => mention.Article).ThenBy(mention => mention.Passage)];
        var mentions = ImmutableArray.CreateBuilder<Evidence>(ordered.Count);
        foreach (var (article, passage) in ordered)
        {
            mentions.Add(BuiltArticles.Evidence(articles[article], passage));
        }

        return mentions.MoveToImmutable();
    }

    private static int Compare((int Article, Passage Passage) left, (int Article, Passage Passage) right) =>
        left.Article != right.Article ? left.Article.CompareTo(right.Article) : left.Passage.CompareTo(right.Passage);
}
