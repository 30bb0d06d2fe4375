using System.Collections.Immutable;
using StoryExplainer.Language.Names;
using StoryExplainer.Language.Quotes;
using StoryExplainer.Language.Sentences;

namespace StoryExplainer.Language.Terms;

/// <summary>Finds the terms a lay reader would look up, and what the article says they are.</summary>
internal static class TermFinder
{
    /// <summary>Finds the terms of an article, the most useful first.</summary>
    public static ImmutableArray<TermFinding> Find(
        TokenizedArticle article, ImmutableArray<NameSpan> names, PeopleFindings people, EntityFindings entities, ImmutableArray<QuoteFinding> quotes) => [];
}
