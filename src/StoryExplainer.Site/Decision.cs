using System.Collections.Immutable;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site;

/// <summary>Something that an editor should decide.</summary>
/// <param name="Kind">Short and stable: "inferred-date", "open-quotation" …</param>
/// <param name="Question">What is to be decided, in a sentence or two.</param>
/// <param name="Seed">The seed whose words it is about, or null.</param>
/// <param name="Line">Line of the seed, counted from 1, or null.</param>
/// <param name="File">The file that the lines belong to (<c>input/people.yml</c>), or null where there are none.</param>
/// <param name="Yaml">The lines that settle it, without the one that names the file; empty if there are none.</param>
public sealed record Decision(string Kind, string Question, string? Seed, int? Line, string? File, string Yaml)
{
    /// <summary>The decisions of some stories, in the order of their review list.</summary>
    internal static ImmutableArray<Decision> Of(StoryCollection stories)
    {
        var articles = stories.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        return [.. stories.Review.Select(item => Of(item, articles))];
    }

    private static Decision Of(ReviewItem item, Dictionary<string, Article> articles)
    {
        var article = item.Evidence is { } evidence ? articles.GetValueOrDefault(evidence.Article) : item.Subject is { } subject ? articles.GetValueOrDefault(subject) : null;
        int? line = article is not null && item.Evidence is { } place ? article.Text.Paragraphs[place.Paragraph].Line : null;
        var (file, yaml) = item.SuggestedYaml.StartsWith("# ", StringComparison.Ordinal) && item.SuggestedYaml.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end
            ? (item.SuggestedYaml[2..end], item.SuggestedYaml[(end + 1)..])
            : (null, item.SuggestedYaml);
        return new Decision(item.Kind, item.Message, article is null ? null : "seeds/" + article.Seed, line, file, yaml);
    }
}
