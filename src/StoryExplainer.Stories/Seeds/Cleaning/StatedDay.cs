using System.Text.RegularExpressions;
using StoryExplainer.Language.Dates;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>A day with its year in a date line, and where it stands there.</summary>
/// <param name="Day">The day, or null if it could be two ("05/03/2024").</param>
/// <param name="Span">Where it stands.</param>
internal readonly partial record struct StatedDay(DateOnly? Day, TextSpan Span)
{
    /// <summary>All such days of a line, in order.</summary>
    public static StatedDay[] FindAll(string text)
    {
        var days = new List<StatedDay>();
        foreach (Match match in Pattern().Matches(text))
        {
            // "28-Mar-2023" has hyphens where other lines have spaces.
            var value = match.Value.Any(char.IsLetter) ? match.Value.Replace('-', ' ') : match.Value;
            days.Add(new StatedDay(DateParser.TryParseDay(value, out var day) ? day : null, TextSpan.FromLength(match.Index, match.Length)));
        }

        return [.. days];
    }

    [GeneratedRegex(
        @"(?:\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\b\.?,?\s+)?" +
        @"(?:\b[0-9]{1,2}(?:st|nd|rd|th)?(?:\s+of\s+|[\s-]+|\s*/\s*)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s*,\s*|[\s-]+|\s*/\s*)[12][0-9]{3}(?:(?![0-9])|(?=[0-9]{1,2}:[0-9]{2}))" +
        @"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+[0-9]{1,2}(?:st|nd|rd|th)?(?:\s*,\s*|\s+)[12][0-9]{3}(?:\b|(?=[0-9]{1,2}:[0-9]{2}))" +
        @"|\b[12][0-9]{3}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?![0-9])" +
        @"|\b[0-9]{1,2}[-/.][0-9]{1,2}[-/.][12][0-9]{3}\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
