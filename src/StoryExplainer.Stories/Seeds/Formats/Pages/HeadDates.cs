using System.Globalization;
using System.Text.RegularExpressions;
using StoryExplainer.Language.TemporalExpressions;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>
/// Reads the dates of page heads, which programs write for programs: ISO 8601 in its long and its basic form, seconds since 1970, and dates in numbers whose
/// order a weekday, or another date of the same head, settles ("Tue, 07/11/2023 - 17:57", Drupal's own form).
/// </summary>
internal sealed partial class HeadDates
{
    private const long FirstSecond = 631_152_000; // 1990
    private const long LastSecond = 2_000_000_000; // 2033; larger numbers of ten digits are days with an hour behind them

    private readonly bool? _isMonthFirst;

    /// <summary>Learns from all values of a head in which order it writes day and month.</summary>
    public HeadDates(IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            if (InNumbers().Match(value) is { Success: true } match && OrderOf(match) is { } isMonthFirst)
            {
                _isMonthFirst = isMonthFirst;
                return;
            }
        }
    }

    /// <summary>The day of a date; null if it has none, or could be two.</summary>
    public DateOnly? Read(string value)
    {
        var text = value.Trim();
        if (Seconds().Match(text) is { Success: true } seconds)
        {
            var count = long.Parse(seconds.Groups["s"].Value, CultureInfo.InvariantCulture);
            if (count is >= FirstSecond and < LastSecond)
            {
                return DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(count).UtcDateTime);
            }
        }

        if (Basic().Match(text) is { Success: true } basic)
        {
            return Day(basic.Groups["y"].Value, basic.Groups["m"].Value, basic.Groups["d"].Value);
        }

        if (InNumbers().Match(text) is { Success: true } numbers)
        {
            return (OrderOf(numbers) ?? _isMonthFirst) is not { } isMonthFirst ? null
                : isMonthFirst ? Day(numbers.Groups["y"].Value, numbers.Groups["a"].Value, numbers.Groups["b"].Value)
                : Day(numbers.Groups["y"].Value, numbers.Groups["b"].Value, numbers.Groups["a"].Value);
        }

        return DateParser.TryParseDay(text, out var day) ? day : null;
    }

    /// <summary>True if the value is a morning in London, when it may still be the day before at an American paper.</summary>
    public static bool IsMorningInUniversalTime(string value) => Universal().Match(value) is { Success: true } match && int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture) < 12;

    /// <summary>True for month before day, false for day before month, null if it cannot be told.</summary>
    private static bool? OrderOf(Match match)
    {
        var (year, first, second) = (match.Groups["y"].Value, match.Groups["a"].Value, match.Groups["b"].Value);
        var asMonthFirst = Day(year, first, second);
        var asDayFirst = Day(year, second, first);
        if (match.Groups["weekday"] is { Success: true, Value: var weekday })
        {
            asMonthFirst = IsOn(asMonthFirst, weekday) ? asMonthFirst : null;
            asDayFirst = IsOn(asDayFirst, weekday) ? asDayFirst : null;
        }

        return asMonthFirst is null == asDayFirst is null ? asMonthFirst is not null && asMonthFirst == asDayFirst ? true : null : asMonthFirst is not null;
    }

    private static bool IsOn(DateOnly? day, string weekday) => day is { } known && known.DayOfWeek.ToString().StartsWith(weekday[..3], StringComparison.OrdinalIgnoreCase);

    private static DateOnly? Day(string year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex(@"^(?<s>\d{9,10})(?:\d{3})?(?:\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Seconds();

    [GeneratedRegex(@"^(?<y>[12]\d{3})(?<m>[01]\d)(?<d>[0-3]\d)(?:[T ]?\d{2,6}(?:[.,]\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Basic();

    [GeneratedRegex(@"^(?:(?<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?<a>\d{1,2})[/.-](?<b>\d{1,2})[/.-](?<y>[12]\d{3})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InNumbers();

    [GeneratedRegex(@"\d[T ](?<hour>\d{2}):?\d{2}(?::?\d{2})?(?:[.,]\d+)?\s?(?:Z|\+00:?00|UTC|GMT)$", RegexOptions.CultureInvariant)]
    private static partial Regex Universal();
}
