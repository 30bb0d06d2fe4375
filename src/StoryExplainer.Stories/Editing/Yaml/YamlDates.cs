using System.Globalization;
using StoryExplainer.Language.TemporalExpressions;

namespace StoryExplainer.Stories.Editing.Yaml;

/// <summary>Dates as editors write them in YAML: <c>2026-03-14</c>, <c>2026-03</c>, <c>2026</c>, <c>1990s</c>, <c>2026-03-01/2026-03-07</c>, <c>unknown</c>.</summary>
internal static class YamlDates
{
    private static readonly string[] DayFirst = ["d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "yyyy/M/d", "yyyy.M.d", "yyyy-M-d", "yyyyMMdd"];

    /// <summary>Reads a date.</summary>
    public static bool TryParse(string text, out DateInterval date)
    {
        date = DateInterval.Unknown;
        if (text is "unknown")
        {
            return true;
        }

        var parts = text.Split('/');
        if (parts.Length == 2)
        {
            return TryParseRange(parts[0].Trim(), parts[1].Trim(), out date);
        }

        return parts.Length == 1 && TryParseOne(text, out date);
    }

    /// <summary>The date that was probably meant, in the right form; null where day and month could be either way round, or there is no such day.</summary>
    public static string? Suggest(string text)
    {
        if (DateOnly.TryParseExact(text.Replace("Sept ", "Sep ", StringComparison.Ordinal), DayFirst, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day))
        {
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        // 14.03.2026 and 14/03/2026 can be told from American 03/14/2026 only where one number is no month.
        var numbers = text.Split('.', '/', '-');
        if (numbers.Length == 3 && numbers.All(number => number.Length is > 0 and <= 4 && number.All(char.IsAsciiDigit)) && numbers[2].Length == 4)
        {
            var (first, second, year) = (Number(numbers[0]), Number(numbers[1]), Number(numbers[2]));
            var (month, dayOfMonth) = second is > 12 and <= 31 ? (first, second) : first > 12 || first == second ? (second, first) : (0, 0);
            if (year >= 1 && month is >= 1 and <= 12 && dayOfMonth >= 1 && dayOfMonth <= DateTime.DaysInMonth(year, month))
            {
                return new DateOnly(year, month, dayOfMonth).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private static bool TryParseOne(string text, out DateInterval date)
    {
        date = DateInterval.Unknown;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            date = DateInterval.Day(day);
        }
        else if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            date = DateInterval.Month(month.Year, month.Month);
        }
        else if (text.Length == 4 && text.All(char.IsAsciiDigit) && Number(text) is >= 1 and var year)
        {
            date = DateInterval.Year(year);
        }
        else if (text.Length == 5 && text.EndsWith("0s", StringComparison.Ordinal) && text[..4].All(char.IsAsciiDigit) && Number(text[..4]) is >= 1 and var decade)
        {
            date = new DateInterval(new DateOnly(decade, 1, 1), new DateOnly(decade + 9, 12, 31), DatePrecision.Decade);
        }
        else
        {
            return false;
        }

        return true;
    }

    private static bool TryParseRange(string from, string to, out DateInterval date)
    {
        date = DateInterval.Unknown;
        if (!TryParseOne(from, out var first) || !TryParseOne(to, out var last) || first.Start > last.Start)
        {
            return false;
        }

        date = new DateInterval(first.Start, last.End, DatePrecision.Range);
        return true;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
