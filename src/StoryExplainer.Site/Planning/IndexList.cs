using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Planning;

/// <summary>Everything that has a place on the site, from A to Z.</summary>
internal static class IndexList
{
    /// <summary>The list of a collection.</summary>
    public static ImmutableArray<IndexItem> Of(StoryCollection collection)
    {
        var items = Of(IndexItemKind.Person, collection.People, SortName.Of).Where(item => collection.People[item.Number].Tier == PersonTier.Page)
            .Concat(Of(IndexItemKind.Term, collection.Terms, term => term.Name))
            .Concat(Of(IndexItemKind.Organisation, collection.Organisations, entity => entity.Name))
            .Concat(Of(IndexItemKind.Place, collection.Places, entity => entity.Name))
            .Concat(Of(IndexItemKind.Article, collection.Articles, article => article.Text.Title));
        return
        [
            .. items.Select(item => (Item: item, Letter: SortName.LetterOf(item.SortName), Key: SortName.KeyOf(item.SortName)))
                .OrderBy(entry => entry.Letter, StringComparer.Ordinal).ThenBy(entry => entry.Key, StringComparer.Ordinal)
                .ThenBy(entry => entry.Item.Kind).ThenBy(entry => entry.Item.Number).Select(entry => entry.Item),
        ];
    }

    private static IEnumerable<IndexItem> Of<T>(IndexItemKind kind, ImmutableArray<T> list, Func<T, string> sortName) =>
        list.Select((item, number) => new IndexItem(kind, number, sortName(item)));
}
