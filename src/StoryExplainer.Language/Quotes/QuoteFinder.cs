using System.Collections.Immutable;
using StoryExplainer.Language.Names;
using StoryExplainer.Language.Sentences;

namespace StoryExplainer.Language.Quotes;

/// <summary>Finds quotations and who speaks.</summary>
internal static class QuoteFinder
{
    /// <summary>Finds the quotations of an article, in reading order.</summary>
    public static ImmutableArray<QuoteFinding> Find(TokenizedArticle article, ImmutableArray<NameSpan> names, PeopleFindings people) => [];
}
