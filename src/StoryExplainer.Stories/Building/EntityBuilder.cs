using System.Collections.Immutable;
using StoryExplainer.Language;
using StoryExplainer.Language.Names;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>Makes one organisation or place of its namings in all articles.</summary>
internal static class EntityBuilder
{
    /// <summary>The organisations, by first mention.</summary>
    public static ImmutableArray<Entity> BuildOrganisations(ImmutableArray<Article> articles) => Build(EntityKind.Organisation, articles, analysis => analysis.Organisations);

    /// <summary>The places, by first mention.</summary>
    public static ImmutableArray<Entity> BuildPlaces(ImmutableArray<Article> articles) => Build(EntityKind.Place, articles, analysis => analysis.Places);

    private static ImmutableArray<Entity> Build(EntityKind kind, ImmutableArray<Article> articles, Func<ArticleAnalysis, ImmutableArray<EntityFinding>> findings)
    {
        var namings = articles.SelectMany((article, index) =>
            findings(article.Analysis).Select((finding, entity) => new Naming(index, entity, article.Story, finding.Name, finding.Aliases)));
        var slugs = new UniqueSlugs();
        return [.. NameMerger.Merge(namings).Select(group => BuildEntity(kind, group, articles, findings, slugs))];
    }

    private static Entity BuildEntity(
        EntityKind kind, ImmutableArray<Naming> namings, ImmutableArray<Article> articles, Func<ArticleAnalysis, ImmutableArray<EntityFinding>> findings, UniqueSlugs slugs)
    {
        var found = namings.Select(naming => (Article: articles[naming.Article], Finding: findings(articles[naming.Article].Analysis)[naming.Index])).ToList();
        var name = NameMerger.BestName(found.Select(item => (item.Finding.Name, item.Finding.Mentions.Length)));
        return new Entity
        {
            Id = slugs.Assign(name),
            Kind = kind,
            Name = name,
            Aliases = [.. found.SelectMany(item => item.Finding.Aliases.Prepend(item.Finding.Name)).Where(form => form != name).Distinct(StringComparer.Ordinal)],
            Mentions = Building.Mentions.InOrder(namings.Select(naming => (naming.Article, findings(articles[naming.Article].Analysis)[naming.Index].Mentions)), articles),
        };
    }
}
