using System.Collections.Immutable;

namespace StoryExplainer.Site.Planning;

/// <summary>Orders connections so that those of one pair of people stand together, the pairs with most in front.</summary>
internal static class ConnectionOrder
{
    /// <summary>The connections of a scope.</summary>
    public static ImmutableArray<int> Sort(SiteIndex index, StoryScope scope) =>
    [
        .. scope.Connections.GroupBy(number => PairOf(index, number)).OrderByDescending(pair => pair.Count()).ThenBy(pair => pair.First()).SelectMany(pair => pair),
    ];

    /// <summary>The pair, whoever acts.</summary>
    public static (int Low, int High) PairOf(SiteIndex index, int number)
    {
        var connection = index.Collection.Connections[number];
        var (from, to) = (index.Person(connection.From), index.Person(connection.To));
        return from < to ? (from, to) : (to, from);
    }
}
