using System.Collections.Immutable;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>Chooses the terms worth a page and makes one term of its uses in all articles.</summary>
internal static class TermBuilder
{
    /// <summary>Terms that an article may bring without defining them: past these a glossary only repeats the text.</summary>
    private const int UndefinedTermsAnArticle = 8;

    /// <summary>Builds the terms, the most useful first.</summary>
    public static ImmutableArray<Term> Build(ImmutableArray<Article> articles, FormerEntries former)
    {
        var namings = articles.SelectMany((article, index) => article.Analysis.Terms.Select((finding, term) => new Naming(index, term, article.Story, finding.Name, finding.Variants)));
        var built = NameMerger.Merge(namings).Where(group => group.Any(naming => IsWorthAPage(naming, articles))).Select(group => BuildTerm(group, articles)).ToList();
        var ids = EntryIds.Assign(built.ConvertAll(term => (term.Name, term.Mentions)), former["term"], articles);
        return [.. built.Select((term, number) => term with { Id = ids[number] }).OrderByDescending(term => term.Score)];
    }

    /// <summary>A term that one article explains or puts among its first is a term in the others too.</summary>
    private static bool IsWorthAPage(Naming naming, ImmutableArray<Article> articles) =>
        naming.Index < UndefinedTermsAnArticle || articles[naming.Article].Analysis.Terms[naming.Index].Definition is not null;

    private static Term BuildTerm(ImmutableArray<Naming> namings, ImmutableArray<Article> articles)
    {
        var found = namings.Select(naming => (Article: articles[naming.Article], Finding: articles[naming.Article].Analysis.Terms[naming.Index])).ToList();
        var name = NameMerger.BestName(found.Select(item => (item.Finding.Name, item.Finding.Mentions.Length)));
        return new Term
        {
            Id = "",
            Name = name,
            Variants = [.. found.SelectMany(item => item.Finding.Variants.Prepend(item.Finding.Name)).Where(form => form != name).Distinct(StringComparer.Ordinal)],
            Definitions = [.. found
                .Where(item => item.Finding.Definition is not null)
                .Select(item => new Definition(item.Finding.Definition!.Text, BuiltArticles.Evidence(item.Article, item.Finding.Definition.Passage), Origin.Extracted, Rule: item.Finding.Definition.Rule))
                .DistinctBy(definition => NameKey.Of(definition.Text), StringComparer.Ordinal)],
            Mentions = Building.Mentions.InOrder(namings.Select(naming => (naming.Article, articles[naming.Article].Analysis.Terms[naming.Index].Mentions)), articles),
            Score = found.Sum(item => Weight(item.Finding.Score, item.Article)),
        };
    }

    /// <summary>Scores compare only inside an article, so each counts as a share of its article's best.</summary>
    private static double Weight(double score, Article article)
    {
        var best = article.Analysis.Terms.Max(term => term.Score);
        return best > 0 ? Math.Round(score / best, 6) : 0;
    }
}
