using System.Collections.Immutable;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>Puts evidence and entries in the order of the site: by article, then as one reads.</summary>
internal sealed class ReadingOrder
{
    private readonly Dictionary<string, int> _places;

    /// <summary>Knows the order of the articles.</summary>
    public ReadingOrder(ImmutableArray<Article> articles) =>
        _places = articles.Select((article, index) => (article.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);

    /// <summary>Mentions in order, each once.</summary>
    public ImmutableArray<Evidence> Sort(IEnumerable<Evidence> mentions) => [.. mentions.Distinct().OrderBy(Place)];

    /// <summary>Entries by first mention; those without any keep their order at the end.</summary>
    public ImmutableArray<T> ByFirstMention<T>(IEnumerable<T> entries, Func<T, ImmutableArray<Evidence>> mentions) =>
        [.. entries.OrderBy(entry => mentions(entry).IsEmpty ? (int.MaxValue, 0, 0) : Place(mentions(entry)[0]))];

    /// <summary>Where evidence stands, for ordering.</summary>
    public (int Article, int Paragraph, int Start) Place(Evidence evidence) => (_places[evidence.Article], evidence.Paragraph, evidence.Span.Start);
}
