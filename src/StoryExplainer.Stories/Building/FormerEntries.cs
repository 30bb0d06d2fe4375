using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>Something that readers of the published site know by its id.</summary>
/// <param name="What">What kind of thing: "quote".</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, title or words.</param>
/// <param name="Says">What the site said about it: the date of an article, date and status of an event.</param>
/// <param name="Place">Where the words stand that it rests on, the seed of an article, the folder of a story.</param>
public sealed record FormerEntry(string What, string Id, string Name, string Says, string Place);

/// <summary>What readers of the published site know: an id that was published stays with its thing and never passes to another.</summary>
public sealed class FormerEntries
{
    /// <summary>What stands for the folder of the story directly in <c>seeds/</c>.</summary>
    public const string NoFolder = ".";

    private readonly ILookup<string, FormerEntry> _entries;

    /// <summary>Takes what is known.</summary>
    /// <param name="entries">Every thing that was published.</param>
    /// <param name="articleIds">Ids that articles have or had, also those that only lead on.</param>
    public FormerEntries(IEnumerable<FormerEntry> entries, IEnumerable<string> articleIds)
    {
        _entries = entries.ToLookup(entry => entry.What, StringComparer.Ordinal);
        ArticleIds = [.. articleIds];
    }

    /// <summary>Nothing was published yet.</summary>
    public static FormerEntries None { get; } = new([], []);

    /// <summary>Ids that no new article gets.</summary>
    public ImmutableHashSet<string> ArticleIds { get; }

    /// <summary>What was published of a kind, in its order.</summary>
    public IEnumerable<FormerEntry> this[string what] => _entries[what];

    /// <summary>A place as it is remembered: "ferry-hits-pier p2 13-21".</summary>
    public static string PlaceOf(Evidence place, Article article) =>
        string.Create(CultureInfo.InvariantCulture, $"{place.Article} {article.Text.Paragraphs[place.Paragraph].Id} {place.Span.Start}-{place.Span.End}");
}
