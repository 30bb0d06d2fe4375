using System.Collections.Immutable;
using StoryExplainer.Language.Sentences;

namespace StoryExplainer.Language.Names;

/// <summary>Finds the names of an article and tells what each names.</summary>
internal static class NameFinder
{
    /// <summary>All names in reading order, none overlapping another. Captions are left out.</summary>
    public static ImmutableArray<NameSpan> Find(TokenizedArticle article) => [];
}
