using System.Collections.Immutable;
using StoryExplainer.Language.Names;
using StoryExplainer.Language.Sentences;

namespace StoryExplainer.Language.Statements;

/// <summary>Finds who is said to have done what with whom. Being named in one paragraph is not a link.</summary>
internal static class StatementFinder
{
    /// <summary>Finds the statements of an article, in reading order.</summary>
    public static ImmutableArray<StatementFinding> Find(TokenizedArticle article, PeopleFindings people) => [];
}
