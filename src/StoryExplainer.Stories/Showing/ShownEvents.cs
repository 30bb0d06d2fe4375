using System.Collections.Immutable;
using StoryExplainer.Language.Events;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Showing;

/// <summary>
/// Makes a timeline of events and not of sentences: what several sentences tell is one entry with accounts, and what no headline says truly stands in
/// the words of its sentence, if that is short enough to quote whole.
/// </summary>
internal static class ShownEvents
{
    /// <summary>How many words of an article may stand in a row.</summary>
    private const int LongestSentence = 12;

    // Two headlines of one event share at least so many words, and half of those of the shorter one.
    private const int FewestSharedWords = 2;

    /// <summary>The events as readers see them.</summary>
    public static ImmutableArray<TimelineEvent> Of(StoryCollection stories)
    {
        var articles = stories.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        return Gather([.. stories.Events.Select(item => Quote(item, articles)).Where(item => item.Headline is not null || item.Quoted is not null)]);
    }

    private static TimelineEvent Quote(TimelineEvent item, Dictionary<string, Article> articles)
    {
        if (item.Headline is not null || item.Evidence is not { } place)
        {
            return item;
        }

        var sentence = place.Span.Of(articles[place.Article].Text.Paragraphs[place.Paragraph].Text).Trim();
        return sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= LongestSentence ? item with { Quoted = sentence } : item;
    }

    private static ImmutableArray<TimelineEvent> Gather(ImmutableArray<TimelineEvent> events)
    {
        var shown = ImmutableArray.CreateBuilder<TimelineEvent>(events.Length);
        var byDay = new Dictionary<(string Story, DateInterval Date, EventStatus Status), List<(int Place, HashSet<string> Words)>>();
        foreach (var item in events)
        {
            var day = (item.Story, item.Date, item.Status);
            var words = item.Headline is { } headline ? ContentWords(headline) : [];
            if (!byDay.TryGetValue(day, out var told))
            {
                byDay.Add(day, told = []);
            }

            if (IsGathered(item) && told.FindIndex(other => IsSame(shown[other.Place], other.Words, item, words)) is >= 0 and var at)
            {
                var first = shown[told[at].Place];
                shown[told[at].Place] = first with { Accounts = first.Accounts.Add(new EventAccount(item.Headline, item.Evidence!.Value)) }; // IsGathered asks for it.
                continue;
            }

            told.Add((shown.Count, words));
            shown.Add(item);
        }

        return shown.ToImmutable();
    }

    private static bool IsGathered(TimelineEvent item) =>
        item is { IsStatement: false, Origin: Origin.Extracted, Headline: not null, Evidence: not null, Date.Precision: DatePrecision.Day };

    /// <summary>Same day, somebody or some place in common, and the same kind of act in much the same words.</summary>
    private static bool IsSame(TimelineEvent told, HashSet<string> toldWords, TimelineEvent item, HashSet<string> words)
    {
        if (told.IsStatement || told.Headline is null || told.Evidence == item.Evidence || !(told.People.Intersect(item.People).Any() || told.Places.Intersect(item.Places).Any()))
        {
            return false;
        }

        var shared = words.Count(toldWords.Contains);
        return shared >= FewestSharedWords && 2 * shared >= Math.Min(words.Count, toldWords.Count);
    }

    /// <summary>The words that carry a headline, without their endings, so that "meets" and "met with" need another word in common but "talks" and "talk" do not.</summary>
    private static HashSet<string> ContentWords(string headline) =>
        [.. NameKey.Words(headline).Where(word => word.Length > 3).Select(word => word.Length > 5 ? word[..5] : word.TrimEnd('s'))];
}
