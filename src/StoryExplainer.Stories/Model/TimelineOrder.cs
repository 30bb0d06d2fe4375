using System.Collections.Immutable;

namespace StoryExplainer.Stories.Model;

/// <summary>The order in which a timeline is read.</summary>
public static class TimelineOrder
{
    /// <summary>Sorts by date, the coarser date first, then by text; undated events last.</summary>
    public static ImmutableArray<TimelineEvent> Sort(IEnumerable<TimelineEvent> events, ImmutableArray<Article> articles)
    {
        var places = articles.Select((article, index) => (article.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        return [.. events
            .OrderBy(item => item.Date.Start ?? DateOnly.MaxValue)
            .ThenByDescending(item => item.Date.End ?? DateOnly.MaxValue)
            .ThenBy(item => item.Evidence is { } evidence ? places[evidence.Article] : -1)
            .ThenBy(item => item.Evidence?.Paragraph ?? -1)
            .ThenBy(item => item.Evidence?.Span ?? default)
            .ThenBy(item => item.Headline, StringComparer.Ordinal)];
    }
}
