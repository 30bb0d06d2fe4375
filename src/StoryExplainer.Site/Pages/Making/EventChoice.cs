using StoryExplainer.Language.Dates;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Chooses events for a story's overview by what the articles give: date, state and who takes part. The present of a story is the day of its newest article.</summary>
internal sealed class EventChoice
{
    private const int TrackLength = 7;
    private const int HighlightCount = 4;
    private const int MaximumDue = 6;

    private readonly StoryCollection _collection;
    private readonly StoryScope _scope;
    private readonly DateOnly? _present;

    /// <summary>Prepares the choice.</summary>
    public EventChoice(StoryCollection collection, StoryScope scope)
    {
        _collection = collection;
        _scope = scope;
        _present = scope.Articles.Max(article => collection.Articles[article].Published?.Date.End);
    }

    /// <summary>The next thing to come with whatever else is said about the same date: planned things before possible ones. Empty if there is nothing.</summary>
    public List<int> Due()
    {
        var coming = _scope.Events.Where(IsComing).ToList();
        var first = coming.Where(number => Of(number).Status == EventStatus.Planned).OrderBy(number => Of(number).Date.Start).ThenBy(number => number)
            .Concat(coming).Select(number => (int?)number).FirstOrDefault();
        return first is { } next
            ? [.. coming.Where(number => Of(number).Date == Of(next).Date && Of(number).Status == Of(next).Status).OrderByDescending(number => Of(number).People.Length).ThenBy(number => number).Take(MaximumDue)]
            : [];
    }

    /// <summary>A few dated things, the earliest first: each date once, spread over the whole story, with what is to come at the end.</summary>
    public List<int> Track()
    {
        var byDate = _scope.Events.Where(number => Of(number).Date.IsKnown && !Of(number).IsStatement)
            .GroupBy(number => (Of(number).Date, Of(number).Status)).Select(group => group.OrderByDescending(Weight).ThenBy(number => number).First()).ToList();
        if (byDate.Count <= TrackLength)
        {
            return byDate;
        }

        var coming = byDate.Where(IsComing).Take(2).ToList();
        var past = byDate.Except(coming).ToList();
        var room = TrackLength - coming.Count;

        // The first and the newest always stay; between them those with most people.
        var kept = past[1..^1].OrderByDescending(Weight).ThenByDescending(number => number).Take(room - 2).Append(past[0]).Append(past[^1]).Concat(coming);
        return [.. kept.Distinct().Order()];
    }

    /// <summary>The dated things that matter most now, the weightiest first: things to come and things that happened lately, with most people in them.</summary>
    public List<int> Highlights() =>
    [
        .. _scope.Events.Where(number => Of(number).Date.IsKnown && Of(number).Evidence is not null)
            .OrderByDescending(number => Weight(number) + Recency(number)).ThenBy(number => number)
            .DistinctBy(number => Of(number).Title, StringComparer.OrdinalIgnoreCase).DistinctBy(number => Of(number).Evidence).Take(HighlightCount).Order(),
    ];

    private TimelineEvent Of(int number) => _collection.Events[number];

    private bool IsComing(int number) =>
        Of(number) is { Status: EventStatus.Planned or EventStatus.Possible, Date: { IsKnown: true, End: { } end } } && (_present is not { } present || end >= present);

    private int Weight(int number)
    {
        var entry = Of(number);
        return (2 * entry.People.Length) + entry.Terms.Length + entry.Places.Length + (entry.Date.Precision == DatePrecision.Day ? 2 : 0) + (entry.IsStatement ? 0 : 1);
    }

    private int Recency(int number)
    {
        if (_present is not { } present || Of(number).Date.End is not { } end)
        {
            return 0;
        }

        var days = Math.Abs(present.DayNumber - end.DayNumber);
        return days <= 7 ? 6 : days <= 31 ? 3 : days <= 366 ? 1 : 0;
    }
}
