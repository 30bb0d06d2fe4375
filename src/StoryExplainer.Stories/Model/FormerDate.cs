using System.Globalization;
using StoryExplainer.Language.TemporalExpressions;

namespace StoryExplainer.Stories.Model;

/// <summary>Writes dates so that they can be compared and read back, whatever the language of the site: <c>2026-03-06</c>, <c>2026-03-01..2026-03-31 month</c>, <c>unknown</c>.</summary>
public static class FormerDate
{
    /// <summary>Between the date and what else an entry says.</summary>
    public const string Between = " · ";

    /// <summary>Writes a date.</summary>
    public static string Of(DateInterval date) => (date.Start, date.End) switch
    {
        ({ } start, { } end) when date.Precision == DatePrecision.Day && start == end => Day(start),
        ({ } start, { } end) => $"{Day(start)}..{Day(end)} {date.Precision.ToString().ToLowerInvariant()}",
        _ => "unknown",
    };

    /// <summary>True for a word that this class wrote.</summary>
    public static bool IsDate(string word) => word == "unknown" || Read(word).IsKnown;

    /// <summary>Reads a date; anything else is an unknown one.</summary>
    public static DateInterval Read(string word)
    {
        if (TryDay(word, out var day))
        {
            return DateInterval.Day(day);
        }

        return word.Split(' ') is [var days, var precision]
            && days.Split("..") is [var first, var last] && TryDay(first, out var start) && TryDay(last, out var end)
            && Enum.TryParse<DatePrecision>(precision, ignoreCase: true, out var known)
            ? new DateInterval(start, end, known)
            : DateInterval.Unknown;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool TryDay(string word, out DateOnly day) => DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
