using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Reads a day without its month: "on the 15th", "by the 3rd of next month".</summary>
internal static class DayOfMonthReader
{
    /// <summary>Reads the day at word <paramref name="i"/>; null for "the 15th floor" and other ordinals.</summary>
    public static DateMatch? Read(DateText text, int i)
    {
        if (text[i] is not { Kind: WordKind.OrdinalDigits or WordKind.OrdinalWord, Value: >= 1 and <= 31 } day)
            return null;

        // "on Mon 13th", "Wednesday the 15th"
        var before = text.Kind(i - 1) == WordKind.The ? i - 2 : i - 1;
        if (day.Kind == WordKind.OrdinalDigits && text[before] is { Kind: WordKind.Weekday or WordKind.ShortWeekday, IsCapital: true } weekday && text.Kind(i + 1) != WordKind.Other)
            return new DateMatch(before, i + 1, new DateMeaning.DayOfMonth(day.Value, 0) { Weekday = (DayOfWeek)weekday.Value });

        if (text.Kind(i - 1) != WordKind.The || day.Kind == WordKind.OrdinalWord && day.Value < 11)
            return null;

        if (text.Kind(i + 1) == WordKind.Of && text[i + 3] is { Kind: WordKind.Unit, Value: (int)CalendarUnit.Month })
        {
            int? months = text.Kind(i + 2) switch { WordKind.This or WordKind.The => 0, WordKind.Last => -1, WordKind.Next => 1, _ => null };
            return months is { } shift ? new DateMatch(i, i + 4, new DateMeaning.DayOfMonth(day.Value, shift)) : null;
        }

        return text.Kind(i - 2) is WordKind.On or WordKind.By or WordKind.Until or WordKind.Since or WordKind.To or WordKind.For or WordKind.From or WordKind.Before or WordKind.After && IsFree(text, i + 1)
            ? new DateMatch(i, i + 1, new DateMeaning.DayOfMonth(day.Value, 0))
            : null;
    }

    private static bool IsFree(DateText text, int i) =>
        text.IsBreak(i) && !text[i].IsDash || text.Kind(i) is WordKind.At or WordKind.In or WordKind.And or WordKind.To or WordKind.Until;
}
