using System.Collections.Immutable;
using StoryExplainer.Language;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>Makes one organisation or place of its namings in all articles.</summary>
internal static class EntityBuilder
{
    /// <summary>The organisations, by first mention.</summary>
    public static ImmutableArray<Entity> BuildOrganisations(ImmutableArray<Article> articles, FormerEntries former) =>
        Build(EntityKind.Organisation, articles, analysis => analysis.Organisations, former["organisation"]);

    /// <summary>The places, by first mention.</summary>
    public static ImmutableArray<Entity> BuildPlaces(ImmutableArray<Article> articles, FormerEntries former) =>
        Build(EntityKind.Place, articles, analysis => analysis.Places, former["place"]);

    private static ImmutableArray<Entity> Build(
        EntityKind kind, ImmutableArray<Article> articles, Func<ArticleAnalysis, ImmutableArray<EntityFinding>> findings, IEnumerable<FormerEntry> former)
    {
        var namings = articles.SelectMany((article, index) =>
            findings(article.Analysis).Select((finding, entity) => new Naming(index, entity, article.Story, finding.Name, finding.Aliases)));
        var built = NameMerger.Merge(namings).Select(group => BuildEntity(kind, group, articles, findings)).ToList();
        var ids = EntryIds.Assign(built.ConvertAll(entity => (entity.Name, entity.Mentions)), former, articles);
        return [.. built.Select((entity, number) => entity with { Id = ids[number] })];
    }

    private static Entity BuildEntity(
        EntityKind kind, ImmutableArray<Naming> namings, ImmutableArray<Article> articles, Func<ArticleAnalysis, ImmutableArray<EntityFinding>> findings)
    {
        var found = namings.Select(naming => (Article: articles[naming.Article], Finding: findings(articles[naming.Article].Analysis)[naming.Index])).ToList();
        var name = NameMerger.BestName(found.Select(item => (item.Finding.Name, item.Finding.Mentions.Length)));
        return new Entity
        {
            Id = "",
            Kind = kind,
            Name = name,
            Aliases = [.. found.SelectMany(item => item.Finding.Aliases.Prepend(item.Finding.Name)).Where(form => form != name).Distinct(StringComparer.Ordinal)],
            Mentions = Building.Mentions.InOrder(namings.Select(naming => (naming.Article, findings(articles[naming.Article].Analysis)[naming.Index].Mentions)), articles),
        };
    }
}
