using StoryExplainer.Language.TemporalExpressions.Expressions;
using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions;

/// <summary>Reads dates that are written out in full, as bylines, meta lines and settings have them.</summary>
public static class DateParser
{
    /// <summary>
    /// Finds the first full date, with day, month and year, in an English text: "Tuesday, June 9th, 2009 @ 20:28 UTC", "Published 15 Aug 2025",
    /// "2025-08-15T10:32:00Z", "15/8/2025". A date that can be read in two ways ("5/8/2025") is none.
    /// </summary>
    public static bool TryParseDay(string text, out DateOnly day)
    {
        foreach (var interval in ParseAll(text))
        {
            if (interval is { Precision: DatePrecision.Day, Start: { } start })
            {
                day = start;
                return true;
            }
        }

        day = default;
        return false;
    }

    /// <summary>Finds the first date in an English text that says its year: a full date, else "August 2025", else a lone "2025".</summary>
    public static bool TryParse(string text, out DateInterval interval)
    {
        if (TryParseDay(text, out var day))
        {
            interval = DateInterval.Day(day);
            return true;
        }

        var words = Read(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (WrittenDateReader.MonthAt(words, i) is { } month && WrittenDateReader.YearAt(words, WrittenDateReader.SkipPoint(words, i)) is { } ofMonth)
            {
                interval = DateInterval.Month(ofMonth, month);
                return true;
            }
        }

        if (words is [{ Kind: WordKind.Digits }] && WrittenDateReader.YearAt(words, 0) is { } year)
        {
            interval = DateInterval.Year(year);
            return true;
        }

        interval = DateInterval.Unknown;
        return false;
    }

    /// <summary>All full dates of a text, in order. Dates that a page prints twice without a space ("15 August 202515 August 2025") are read too.</summary>
    public static IReadOnlyList<DateOnly> ParseDays(string text) =>
        [.. ParseAll(text).Where(interval => interval.Precision == DatePrecision.Day).Select(interval => interval.Start!.Value)]; // A day has a start.

    private static IEnumerable<DateInterval> ParseAll(string text)
    {
        var words = Read(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (WrittenDateReader.Read(words, i) is { Meaning: DateMeaning.Absolute absolute } match)
            {
                i = match.End - 1;
                yield return absolute.Interval;
            }
        }
    }

    private static List<DateWord> Read(string text)
    {
        var words = new List<DateWord>();
        DateWordReader.Read(text, words);
        return DoublePrint.Split(words);
    }
}
