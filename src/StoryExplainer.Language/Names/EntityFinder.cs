using System.Collections.Immutable;
using StoryExplainer.Language.Sentences;

namespace StoryExplainer.Language.Names;

/// <summary>What <see cref="EntityFinder"/> finds.</summary>
/// <param name="Organisations">Organisations, in order of first mention.</param>
/// <param name="Places">Places, in order of first mention.</param>
internal sealed record EntityFindings(ImmutableArray<EntityFinding> Organisations, ImmutableArray<EntityFinding> Places);

/// <summary>Groups names into organisations and places.</summary>
internal static class EntityFinder
{
    /// <summary>Finds the organisations and places of an article.</summary>
    public static EntityFindings Find(TokenizedArticle article, ImmutableArray<NameSpan> names, PeopleFindings people) => new([], []);
}
