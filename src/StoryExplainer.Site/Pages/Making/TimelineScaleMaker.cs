using System.Collections.Immutable;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Draws a timeline to scale. Only entries with a day, a week or a month have a place on it: a year is no point in time.</summary>
internal static class TimelineScaleMaker
{
    private const int Width = 1000;
    private const int Height = 40;
    private const int Stretches = 100;
    private const int FewestEntries = 4;
    private const int LowestBar = 8;

    /// <summary>The scale of a story; null where too little is dated for a picture to say anything.</summary>
    public static TimelineScale? Of(PageMaking making, StoryScope scope)
    {
        var collection = making.Site.Collection;
        var dates = scope.Events.Select(number => collection.Events[number].Date)
            .Where(date => date is { IsKnown: true, Start: not null, Precision: DatePrecision.Day or DatePrecision.Week or DatePrecision.Month }).OrderBy(date => date.Start).ToList();
        var newest = NewestOf(collection, scope);
        if (dates.Count < FewestEntries)
        {
            return null;
        }

        var first = dates[0].Start!.Value.DayNumber; // Filtered above.
        var last = Math.Max(dates.Max(date => date.Start!.Value.DayNumber), newest?.Date.Start?.DayNumber ?? 0); // Filtered above.
        return last == first ? null : new TimelineScale(
            Bars(dates, first, last, newest?.Date.End),
            newest?.Date.Start is { } day && day.DayNumber >= first ? Place(day, first, last) : null,
            making.Dates.Of(dates[0]),
            making.Dates.Of(dates[^1]),
            making.Entries.Published(newest)?.Date,
            dates.Count);
    }

    /// <summary>When the newest article of a story was published, or null.</summary>
    public static PublicationDate? NewestOf(StoryCollection collection, StoryScope scope) =>
        scope.Articles.Select(article => collection.Articles[article].Published).OfType<PublicationDate>().MaxBy(published => published.Date.End);

    private static ImmutableArray<ScaleBar> Bars(List<DateInterval> dates, int first, int last, DateOnly? written)
    {
        var stretches = dates.GroupBy(date => Math.Min(Place(date.Start!.Value, first, last) / (Width / Stretches), Stretches - 1)).ToList(); // Only dates that start somewhere come here.
        var most = stretches.Max(stretch => stretch.Count());
        return
        [
            .. stretches.Select(stretch =>
            {
                var height = LowestBar + ((Height - LowestBar) * stretch.Count() / most);
                return new ScaleBar(stretch.Key * (Width / Stretches), Height - height, height, stretch.All(date => date.Start > written));
            }),
        ];
    }

    private static int Place(DateOnly day, int first, int last) => (int)((long)Width * (day.DayNumber - first) / (last - first));
}
