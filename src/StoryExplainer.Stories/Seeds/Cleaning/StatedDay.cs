using System.Globalization;
using System.Text.RegularExpressions;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>A day with its year as date lines write it; wider than the dates of running text, which never write "05/03/2024" or "2024-03-05T10:32:00Z".</summary>
/// <param name="Day">The day, or null if it could be two ("05/03/2024").</param>
/// <param name="Span">Where it stands.</param>
internal readonly partial record struct StatedDay(DateOnly? Day, TextSpan Span)
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>All such days of a line, in order.</summary>
    public static StatedDay[] FindAll(string text)
    {
        var days = new List<StatedDay>();
        foreach (Match match in Pattern().Matches(text))
        {
            if (IsMonth(match.Groups["month"].ValueSpan) || match.Groups["y2"].Success || match.Groups["y3"].Success)
            {
                days.Add(new StatedDay(ReadDay(match), TextSpan.FromLength(match.Index, match.Length)));
            }
        }

        return [.. days];
    }

    private static DateOnly? ReadDay(Match match)
    {
        if (match.Groups["y2"].Success)
        {
            return Make(Number(match.Groups["y2"]), Number(match.Groups["m2"]), Number(match.Groups["d2"]));
        }

        if (match.Groups["y3"].Success)
        {
            var first = Number(match.Groups["a3"]);
            var second = Number(match.Groups["b3"]);
            var year = Number(match.Groups["y3"]);
            return first > 12 ? Make(year, second, first) : second > 12 ? Make(year, first, second) : first == second ? Make(year, first, second) : null;
        }

        return Make(Number(match.Groups["year"]), MonthOf(match.Groups["month"].ValueSpan), Number(match.Groups["day"]));
    }

    private static DateOnly? Make(int year, int month, int day) =>
        month is >= 1 and <= 12 && year is >= 1700 and <= 2199 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool IsMonth(ReadOnlySpan<char> word) => MonthOf(word) > 0;

    private static int MonthOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Months.Length; i++)
        {
            if (word.StartsWith(Months[i], StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }

    [GeneratedRegex(
        @"(?:\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\b\.?,?\s+)?" +
        @"(?:\b(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:\s+of\s+|[\s-]+|\s*/\s*)(?<month>[a-z]{3,9})\.?(?:\s*,\s*|[\s-]+|\s*/\s*)(?<year>[12][0-9]{3})(?![0-9])" +
        @"|\b(?<month>[a-z]{3,9})\.?\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:\s*,\s*|\s+)(?<year>[12][0-9]{3})\b" +
        @"|\b(?<y2>[12][0-9]{3})[-/.](?<m2>[0-9]{1,2})[-/.](?<d2>[0-9]{1,2})(?![0-9])" +
        @"|\b(?<a3>[0-9]{1,2})[-/.](?<b3>[0-9]{1,2})[-/.](?<y3>[12][0-9]{3})\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
