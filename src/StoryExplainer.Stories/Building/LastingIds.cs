using System.Collections.Immutable;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>
/// Gives quotations and events that were published the ids that readers know, also where their words or titles were corrected since. What is alike in
/// nothing but its place in a text is another thing and gets an id of its own.
/// </summary>
public static class LastingIds
{
    /// <summary>Puts the published ids in the place of new ones. Nothing may refer to the new ones yet.</summary>
    public static StoryCollection Apply(StoryCollection stories, FormerEntries former)
    {
        var articles = stories.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        var quotes = Match(
            [.. former["quote"]],
            [.. stories.Quotes.Select(quote => new FormerEntry("quote", quote.Id, quote.Text, "", FormerEntries.PlaceOf(quote.Evidence, articles[quote.Evidence.Article])))],
            then => [ArticleOf(then.Place) + "\n" + then.Name, StartOf(then.Place)],
            (then, now) => then.Place.Length > 0 && AreAlike(then.Name, now.Name));
        var events = Match(
            [.. former["event"]],
            [.. stories.Events.Select(item => new FormerEntry("event", item.Id, item.Title, DateOf(item), item.ExpressionEvidence is { } place ? FormerEntries.PlaceOf(place, articles[place.Article]) : ""))],
            then => [ArticleOf(then.Place) + "\n" + DateOf(then) + "\n" + then.Name, StartOf(then.Place) + "\n" + DateOf(then)],
            (then, now) => DateOf(then) == DateOf(now));
        return stories with
        {
            Quotes = [.. stories.Quotes.Select(quote => quotes.TryGetValue(quote.Id, out var id) ? quote with { Id = id } : quote)],
            Events = [.. stories.Events.Select(item => events.TryGetValue(item.Id, out var id) ? item with { Id = id } : item)],
        };
    }

    /// <summary>Former ids by present ones. Entries are matched by their keys, the surest first, where several have one in their order.</summary>
    private static Dictionary<string, string> Match(
        ImmutableArray<FormerEntry> former, ImmutableArray<FormerEntry> now, Func<FormerEntry, ImmutableArray<string>> keysOf, Func<FormerEntry, FormerEntry, bool> isSame)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var kind = 0; former.Length > 0 && kind < 2; kind++)
        {
            var free = now.Where(entry => !pairs.ContainsKey(entry.Id)).GroupBy(entry => keysOf(entry)[kind], StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => new Queue<FormerEntry>(group), StringComparer.Ordinal);
            foreach (var then in former.Where(then => !taken.Contains(then.Id)))
            {
                if (free.TryGetValue(keysOf(then)[kind], out var queue) && queue.TryPeek(out var found) && isSame(then, found))
                {
                    queue.Dequeue();
                    pairs.Add(found.Id, then.Id);
                    taken.Add(then.Id);
                }
            }
        }

        return pairs;
    }

    private static string ArticleOf(string place) => place.Split(' ')[0];

    // Words that were corrected may be more or fewer.
    private static string StartOf(string place) => place.LastIndexOf('-') is >= 0 and var end ? place[..end] : place;

    private static string DateOf(TimelineEvent item) => FormerDate.Of(item.Date);

    // A fact tells the date before the status.
    private static string DateOf(FormerEntry entry) => entry.Says.Split(FormerDate.Between)[0];

    /// <summary>True if more than half of the words are the same: a slip was corrected, and nothing else said.</summary>
    public static bool AreAlike(string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        var (first, second) = (NameKey.Words(one).ToHashSet(StringComparer.Ordinal), NameKey.Words(other).ToHashSet(StringComparer.Ordinal));
        return first.Count(second.Contains) * 2 > Math.Max(first.Count, second.Count);
    }
}
