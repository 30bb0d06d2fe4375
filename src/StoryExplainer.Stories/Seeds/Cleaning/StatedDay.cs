using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>A day with its year in a date line, and where it stands there.</summary>
/// <param name="Day">The day, or null if it could be two ("05/03/2024").</param>
/// <param name="Span">Where it stands.</param>
internal readonly partial record struct StatedDay(DateOnly? Day, TextSpan Span)
{
    /// <summary>The two days that it may be, earlier first; none if <see cref="Day"/> is known.</summary>
    public ImmutableArray<DateOnly> Possible { get; private init; } = [];

    /// <summary>True if the numbers stand as month and day, false as day and month, null if it cannot be told or the month is a word.</summary>
    public bool? IsMonthFirst { get; private init; }

    /// <summary>The day, if its numbers stand as month and day.</summary>
    public DateOnly AsMonthFirst { get; private init; }

    /// <summary>The day, if its numbers stand as day and month.</summary>
    public DateOnly AsDayFirst { get; private init; }

    /// <summary>All such days of a line, in order.</summary>
    public static StatedDay[] FindAll(string text)
    {
        var days = new List<StatedDay>();
        foreach (Match match in Pattern().Matches(text))
        {
            // "28-Mar-2023" has hyphens where other lines have spaces.
            var value = match.Value.Any(char.IsLetter) ? match.Value.Replace('-', ' ') : match.Value;
            var day = DateParser.TryParseDay(value, out var parsed) ? parsed : (DateOnly?)null;
            days.Add(Numbers().Match(value) is { Success: true } numbers ? OfNumbers(numbers, day, match) : new StatedDay(day, TextSpan.FromLength(match.Index, match.Length)));
        }

        return [.. days];
    }

    private static StatedDay OfNumbers(Match numbers, DateOnly? day, Match match)
    {
        var (one, other, year) = (numbers.Groups["a"].Value, numbers.Groups["b"].Value, numbers.Groups["y"].Value);
        var (monthFirst, dayFirst) = (Read(year, one, other), Read(year, other, one));
        return new StatedDay(day, TextSpan.FromLength(match.Index, match.Length))
        {
            Possible = day is null && monthFirst is { } first && dayFirst is { } second ? [.. new[] { first, second }.Order()] : [],
            AsMonthFirst = monthFirst ?? default,
            AsDayFirst = dayFirst ?? default,
            IsMonthFirst = day is null || monthFirst == dayFirst ? null : day == monthFirst,
        };
    }

    private static DateOnly? Read(string year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex(@"(?<a>[0-9]{1,2})[-/.](?<b>[0-9]{1,2})[-/.](?<y>[12][0-9]{3})$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"(?:\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\b\.?,?\s+)?" +
        @"(?:\b[0-9]{1,2}(?:st|nd|rd|th)?(?:\s+of\s+|[\s-]+|\s*/\s*)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s*,\s*|[\s-]+|\s*/\s*)[12][0-9]{3}(?:(?![0-9])|(?=[0-9]{1,2}:[0-9]{2}))" +
        @"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+[0-9]{1,2}(?:st|nd|rd|th)?(?:\s*,\s*|\s+)[12][0-9]{3}(?:\b|(?=[0-9]{1,2}:[0-9]{2}))" +
        @"|\b[12][0-9]{3}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?![0-9])" +
        @"|\b[0-9]{1,2}[-/.][0-9]{1,2}[-/.][12][0-9]{3}\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
