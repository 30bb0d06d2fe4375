using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Site.Pages;

namespace StoryExplainer.Site.Rendering;

/// <summary>What the timeline's template needs to group its entries and to filter them without a script.</summary>
internal static class TimelineFunctions
{
    /// <summary>The styles can filter by this many people and terms; <c>styles/components-6-narrowing.css</c> has a rule for each.</summary>
    public const int MostFilters = 24;

    /// <summary>Positions, counted from 1, of the filters that an entry falls under: "1 7".</summary>
    /// <param name="words">The entry's own: "person-ada-obi term-article-5".</param>
    /// <param name="filters">The page's filters.</param>
    public static string Numbers(string words, object? filters)
    {
        var own = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var numbers = (filters as IEnumerable ?? Array.Empty<object>()).OfType<TimelineFilter>().Take(MostFilters)
            .Select((filter, index) => (filter.Filter, Number: index + 1))
            .Where(filter => own.Contains(filter.Filter))
            .Select(filter => filter.Number.ToString(CultureInfo.InvariantCulture));
        return string.Join(' ', numbers);
    }

    /// <summary>Entries that follow each other under one date, as one group.</summary>
    public static ImmutableArray<TimelineDay> ByDay(object? events)
    {
        var days = ImmutableArray.CreateBuilder<TimelineDay>();
        foreach (var entry in (events as IEnumerable ?? Array.Empty<object>()).OfType<EventEntry>())
        {
            var isAhead = entry.State is "planned" or "possible";
            if (days.Count > 0 && !entry.OpensFuture && days[^1] is var last && last.IsAhead == isAhead && Heading(last.Date) == Heading(entry.Date))
            {
                days[^1] = last with { Events = last.Events.Add(entry) };
            }
            else
            {
                days.Add(new TimelineDay(entry.Date, isAhead, [entry]));
            }
        }

        return days.ToImmutable();
    }

    private static (string?, bool) Heading(DateText date) => (date.Text, date.IsInferred);
}
