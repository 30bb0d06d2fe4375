using System.Collections.Immutable;
using StoryExplainer.Language.Names;
using StoryExplainer.Language.Sentences;

namespace StoryExplainer.Language.Dates;

/// <summary>What <see cref="EventFinder"/> finds.</summary>
/// <param name="Published">When the article was published: as given, or inferred; null if it stays unknown.</param>
/// <param name="Events">Dated events, in order of their expression.</param>
internal sealed record EventFindings(PublicationDate? Published, ImmutableArray<EventFinding> Events);

/// <summary>Finds dated expressions, resolves them together, and says what happened then.</summary>
internal static class EventFinder
{
    /// <summary>Finds the events of an article.</summary>
    public static EventFindings Find(TokenizedArticle article, ImmutableArray<NameSpan> names, PeopleFindings people) => new(article.Article.Published, []);
}
