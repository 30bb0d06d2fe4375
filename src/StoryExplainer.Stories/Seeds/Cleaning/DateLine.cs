using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using StoryExplainer.Language.TemporalExpressions;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>What a date line says of its date.</summary>
internal enum DateLabel
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>"Published", "Posted", "First published".</summary>
    Published,

    /// <summary>"Updated", "Last modified".</summary>
    Updated,
}

/// <summary>A line that only tells when the article appeared: "Published 10:32 GMT, 5 March 2024", "3 hours ago".</summary>
/// <param name="Day">The publication day, or null if the line has none with a year.</param>
/// <param name="Label">What the line says of it.</param>
/// <param name="Rest">Words that are no part of the date, such as a place or a name; usually empty.</param>
internal sealed partial record DateLine(DateOnly? Day, DateLabel Label, string Rest)
{
    private const int LongestLine = 200;

    /// <summary>The two days that the line may mean, earlier first, where it has no other: "05/06/2025".</summary>
    public ImmutableArray<DateOnly> Possible { get; private init; } = [];

    /// <summary>The month, where the line has no day but a month and a year: "November 2019".</summary>
    public DateInterval? Month { get; private init; }

    private static readonly FrozenSet<string> DateWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "published", "updated", "posted", "last", "modified", "first", "created", "date", "dated", "issued", "released", "release", "on", "at", "am", "pm", "a.m.", "p.m.", "ago", "hour",
        "hours", "hr", "hrs", "h", "minute", "minutes", "min", "mins", "m", "day", "days", "week", "weeks", "month", "months", "year", "years", "a", "yesterday", "today", "just", "now", "time", "local", "gmt", "bst", "utc", "est",
        "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt", "ist", "cet", "cest", "cat", "eat", "wat", "sast", "aest", "aedt", "acst", "awst", "nzst", "nzdt", "sgt", "hkt",
        "jst", "kst", "pkt", "wib", "noon", "midnight", "first-published", "publication", "publish", "upload", "uploaded", "updated:", "read", "of", "original", "originally", "edited", "the", "and", "as", "page", "content", "current", "reviewed", "review", "this", "was", "next", "due",
        "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /// <summary>Reads a line, or gives null if it is no date line.</summary>
    public static DateLine? TryRead(string text)
    {
        if (text.Length > LongestLine)
        {
            return null;
        }

        var days = StatedDay.FindAll(text);
        var label = FirstLabel(text, 0, days.Length > 0 ? days[0].Span.Start : text.Length);
        if (days.Length == 0 && MonthAlone().Match(text) is { Success: true } month && DateParser.TryParseDay("1 " + month.Groups["month"].Value + " " + month.Groups["year"].Value, out var first))
        {
            return new DateLine(null, label, "") { Month = DateInterval.Month(first.Year, first.Month) };
        }

        if (days.Length == 0 && !HasRelativeTime(text) && !YearlessDay().IsMatch(text) && !LabelAlone().IsMatch(text))
        {
            return null;
        }

        var rest = RemoveDates(text, days);
        return new DateLine(ChooseDay(text, days, ref label), label, rest) { Possible = days.Length > 0 ? days[0].Possible : [] };
    }

    /// <summary>The day behind "Published" wins over one behind "Updated"; else the first.</summary>
    private static DateOnly? ChooseDay(string text, StatedDay[] days, ref DateLabel label)
    {
        if (days.Length == 0)
        {
            return null;
        }

        var previous = 0;
        foreach (var day in days)
        {
            if (FirstLabel(text, previous, day.Span.Start) == DateLabel.Published)
            {
                label = DateLabel.Published;
                return day.Day;
            }

            previous = day.Span.End;
        }

        return days[0].Day;
    }

    /// <summary>What a few words say of the date behind them.</summary>
    public static DateLabel LabelOf(string words) => words.Length > LongestLine ? DateLabel.None : FirstLabel(words, 0, words.Length);

    private static DateLabel FirstLabel(string text, int start, int end)
    {
        var before = text.AsSpan(start, end - start);
        return before.Contains("updated", StringComparison.OrdinalIgnoreCase) || before.Contains("modified", StringComparison.OrdinalIgnoreCase)
            || before.Contains("edited", StringComparison.OrdinalIgnoreCase) || before.Contains("current as of", StringComparison.OrdinalIgnoreCase) || before.Contains("review", StringComparison.OrdinalIgnoreCase) ? DateLabel.Updated
            : before.Contains("publi", StringComparison.OrdinalIgnoreCase) || before.Contains("posted", StringComparison.OrdinalIgnoreCase)
            || before.Contains("issued", StringComparison.OrdinalIgnoreCase) || before.Contains("released", StringComparison.OrdinalIgnoreCase)
            || before.Contains("created", StringComparison.OrdinalIgnoreCase) ? DateLabel.Published
            : DateLabel.None;
    }

    private static bool HasRelativeTime(string text) => RelativeTime().IsMatch(text);

    private static string RemoveDates(string text, StatedDay[] days)
    {
        foreach (var day in days.Reverse())
        {
            text = text[..day.Span.Start] + " | " + text[day.Span.End..];
        }

        text = Clock().Replace(YearlessDay().Replace(text, " | "), " | ");
        var rest = text.Split([' ', ',', '|', '•', '·', '–', '—', '@', '#', '/', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetterOrDigit) && !DateWords.Contains(word.Trim('(', ')', ':', '.', '-')) && !DateWords.Contains(word) && !IsZoneOffset(word));
        return string.Join(' ', rest);
    }

    private static bool IsZoneOffset(string word) => word[0] is '+' or '-' && word.Skip(1).All(c => char.IsAsciiDigit(c) || c == ':');

    [GeneratedRegex(@"^(?:(?:published|posted|updated)(?:\s+on|\s+in)?:?\s+)?(?<month>jan|january|feb|february|mar|march|apr|april|may|jun|june|jul|july|aug|august|sep|sept|september|oct|october|nov|november|dec|december)\.?,?\s+(?<year>[12][0-9]{3})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthAlone();

    /// <summary>Some pages put the date on the line below its label.</summary>
    [GeneratedRegex(@"^(?:(?:first|last|date)\s+)?(?:published|updated|modified|posted)(?:\s+(?:on|at))?\s*:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelAlone();

    [GeneratedRegex(@"\b(\d{1,2}|an?|few|several)\s*(minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|[hdm])\s+ago\b|^\s*(updated|published|posted)?:?\s*(just now|yesterday|today)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RelativeTime();

    [GeneratedRegex(@"\b\d{1,2}(?:[:.]\d{2}){1,2}(?:\.\d+)?\s*(?:[ap]\.?m\.?|h|hrs|Z)?(?![\d])|\b\d{1,2}\s*[ap]\.?m\.?\b|(?<=\s)\d{4}\s?(?:hrs|h)\b|\b\d{1,2}h\d{2}\b|(?<!\S)\d{1,2}(?=\s*(?:min|mins|minutes?|hours?|hrs?|days?|weeks?)\b)|(?:UTC|GMT)\s*[+-]\d+(?::\d\d)?|T\d\d:\d\d\S*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?)\b(?!\s*,?\s*\d{4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearlessDay();
}
