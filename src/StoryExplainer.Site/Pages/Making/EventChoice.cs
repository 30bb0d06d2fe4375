using StoryExplainer.Language.Events;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Chooses events for a story's overview by what the articles give: date, state and who takes part. The present of a story is the day of its newest article.</summary>
internal sealed class EventChoice
{
    private const int TrackLength = 7;
    private const int MaximumDue = 3;

    private readonly StoryCollection _collection;
    private readonly StoryScope _scope;
    private readonly DateOnly? _present;

    /// <summary>Prepares the choice.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="scope">The story.</param>
    /// <param name="day">The day that the editor set, or null.</param>
    public EventChoice(StoryCollection collection, StoryScope scope, DateOnly? day)
    {
        _collection = collection;
        _scope = scope;
        var newest = scope.Articles.Max(article => collection.Articles[article].Published?.Date.End);
        _present = day > newest ? day : newest ?? day;
    }

    /// <summary>The next thing that an article plans or announces, with whatever else is planned for the same date. Empty if there is nothing.</summary>
    public List<int> Due()
    {
        var coming = _scope.Events.Where(number => Of(number).Status == EventStatus.Planned && IsComing(number)).OrderBy(number => Of(number).Date.Start).ThenBy(number => number).ToList();
        return coming is [var next, ..]
            ? [.. coming.Where(number => Of(number).Date == Of(next).Date).OrderByDescending(number => Of(number).People.Length).ThenBy(number => number).Take(MaximumDue)]
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

    private TimelineEvent Of(int number) => _collection.Events[number];

    private bool IsComing(int number) =>
        Of(number) is { Status: EventStatus.Planned or EventStatus.Possible, Date: { IsKnown: true, End: { } end } } && (_present is not { } present || end >= present);

    private int Weight(int number)
    {
        var entry = Of(number);
        return (2 * entry.People.Length) + entry.Terms.Length + entry.Places.Length + (entry.Date.Precision == DatePrecision.Day ? 2 : 0) + (entry.IsStatement ? 0 : 1);
    }
}
