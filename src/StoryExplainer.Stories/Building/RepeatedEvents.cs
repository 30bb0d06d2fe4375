using System.Collections.Immutable;
using StoryExplainer.Language.Events;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>
/// Leaves out what an article tells twice. "Mr Reed said Sunday that the two agreed to a truce last week" has two dates and one event: what was agreed last week. And what is told of a week
/// and again of a day in it happened on that day. Only events of the same words are taken for one; all others stay.
/// </summary>
internal static class RepeatedEvents
{
    /// <summary>The findings without their repetitions: the event itself before the remark that somebody spoke, the exact date before the coarse one.</summary>
    public static List<EventFinding> Without(ImmutableArray<EventFinding> findings)
    {
        var kept = new Dictionary<string, List<EventFinding>>(StringComparer.Ordinal);
        var result = new List<EventFinding>();
        foreach (var finding in findings.OrderBy(finding => finding.IsStatement).ThenBy(finding => Days(finding.Date)).ThenBy(finding => finding.Sentence).ThenBy(finding => finding.Expression))
        {
            if (string.IsNullOrWhiteSpace(finding.Headline))
            {
                // Without words there is nothing to tell repetitions by.
                result.Add(finding);
                continue;
            }

            var words = string.Join(' ', NameKey.Words(finding.Headline));
            if (!kept.TryGetValue(words, out var told))
            {
                kept[words] = told = [];
            }

            if (!told.Exists(other => IsSame(other, finding)))
            {
                told.Add(finding);
                result.Add(finding);
            }
        }

        return result;
    }

    private static bool IsSame(EventFinding told, EventFinding finding) =>
        (finding.IsStatement && !told.IsStatement && told.Sentence == finding.Sentence)
        || (told.Date is { Start: { } start, End: { } end } && finding.Date.Start <= start && finding.Date.End >= end && told.Sentence != finding.Sentence);

    private static int Days(DateInterval date) => date is { Start: { } start, End: { } end } ? end.DayNumber - start.DayNumber : int.MaxValue;
}
