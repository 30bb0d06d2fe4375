using System.Collections.Immutable;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>Gathers who is said to have done what with whom.</summary>
internal static class ConnectionBuilder
{
    /// <summary>Builds the connections by article and reading order.</summary>
    public static ImmutableArray<Connection> Build(ImmutableArray<Article> articles, BuiltPeople people) =>
        [.. articles.SelectMany((article, index) => article.Analysis.Statements
            .Select(finding => new Connection(
                people.PersonIds[index][finding.Subject],
                people.PersonIds[index][finding.Other],
                finding.Verb.Of(article.Text),
                finding.IsMutual,
                BuiltArticles.Evidence(article, finding.Sentence)))
            .Where(connection => connection.From != connection.To))];
}
