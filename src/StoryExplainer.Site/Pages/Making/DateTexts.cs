using System.Globalization;
using StoryExplainer.Language.TemporalExpressions;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Writes dates in the site's language, never more exactly than they are known.</summary>
/// <param name="words">Words of the interface.</param>
internal sealed class DateTexts(IPageWords words)
{
    /// <summary>The date of an event or an article.</summary>
    public DateText Of(DateInterval date, string? asWritten = null, bool isInferred = false) => new()
    {
        Text = Long(date),
        ShortText = Short(date),
        AsWritten = asWritten,
        Precision = date.Precision.ToString().ToLowerInvariant(),
        Iso = IsoOf(date),
        Start = Iso(date.Start),
        End = Iso(date.End),
        IsInferred = isInferred,
    };

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? IsoOf(DateInterval date) => date.Precision switch
    {
        DatePrecision.Day => Iso(date.Start),
        DatePrecision.Month => date.Start?.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePrecision.Year => date.Start?.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => null,
    };

    private string? Long(DateInterval date) => Write(date, "date.pattern_day", "date.pattern_month");

    private string? Short(DateInterval date) => Write(date, "date.pattern_day_short", "date.pattern_month_short");

    private string? Write(DateInterval date, string dayPattern, string monthPattern)
    {
        if (date.Start is not { } start || date.End is not { } end)
        {
            return null;
        }

        return date.Precision switch
        {
            DatePrecision.Day => Day(start, dayPattern),
            DatePrecision.Week => words.Say(end.DayNumber - start.DayNumber < 3 ? "date.weekend" : "date.week", ("day", Day(start, "date.pattern_day_short"))),
            DatePrecision.Month => Day(start, monthPattern),
            DatePrecision.Season => Season(start, end, monthPattern),
            DatePrecision.Year => Year(start),
            DatePrecision.Decade => words.Say("date.decade", ("year", Year(start))),
            _ => Range(start, end, monthPattern),
        };
    }

    /// <summary>A range of whole months or years is not written to the day.</summary>
    private string Range(DateOnly start, DateOnly end, string monthPattern)
    {
        if (start is { Month: 1, Day: 1 } && end is { Month: 12, Day: 31 })
        {
            return start.Year == end.Year ? Year(start) : words.Say("date.range", ("start", Year(start)), ("end", Year(end)));
        }

        var isMonths = start.Day == 1 && end.Day == DateTime.DaysInMonth(end.Year, end.Month);
        var pattern = isMonths ? monthPattern : "date.pattern_day_short";
        return words.Say("date.range", ("start", Day(start, pattern)), ("end", Day(end, pattern)));
    }

    private string Season(DateOnly start, DateOnly end, string monthPattern) => start.Month switch
    {
        3 => words.Say("date.spring", ("year", Year(start))),
        6 => words.Say("date.summer", ("year", Year(start))),
        9 => words.Say("date.autumn", ("year", Year(start))),
        12 => words.Say("date.winter", ("year", Year(start)), ("next", (end.Year % 100).ToString("00", CultureInfo.InvariantCulture))),
        1 or 4 or 7 or 10 => words.Say("date.quarter", ("number", ((start.Month + 2) / 3).ToString(CultureInfo.InvariantCulture)), ("year", Year(start))),
        _ => words.Say("date.months", ("start", Day(start, monthPattern)), ("end", Day(end, monthPattern))),
    };

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);

    private string Day(DateOnly day, string pattern) => day.ToString(words.Say(pattern), words.Culture);
}
