using System.Collections.Immutable;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>The first step of a build: stories and articles in the order of the site.</summary>
/// <param name="Stories">Stories, the newest first.</param>
/// <param name="Articles">Articles, by story and then the newest first.</param>
internal sealed record BuiltArticles(ImmutableArray<Story> Stories, ImmutableArray<Article> Articles)
{
    /// <summary>The evidence that a passage of an article makes.</summary>
    public static Evidence Evidence(Article article, Passage passage) => new(article.Id, passage.Paragraph, passage.Span);
}
