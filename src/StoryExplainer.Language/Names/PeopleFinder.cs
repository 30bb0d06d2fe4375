using System.Collections.Immutable;
using StoryExplainer.Language.Sentences;

namespace StoryExplainer.Language.Names;

/// <summary>What <see cref="PeopleFinder"/> finds.</summary>
/// <param name="People">Named people, in order of first mention.</param>
/// <param name="UnnamedSources">Sources without a name, in order of first mention.</param>
/// <param name="AmbiguousNames">Names that could be several people.</param>
internal sealed record PeopleFindings(
    ImmutableArray<PersonFinding> People,
    ImmutableArray<UnnamedSourceFinding> UnnamedSources,
    ImmutableArray<AmbiguousName> AmbiguousNames);

/// <summary>Groups names into people, and finds their roles and the sources without a name.</summary>
internal static class PeopleFinder
{
    /// <summary>Finds the people of an article.</summary>
    public static PeopleFindings Find(TokenizedArticle article, ImmutableArray<NameSpan> names) => new([], [], []);
}
