using StoryExplainer.Language.Dates.Reading;

namespace StoryExplainer.Language.Dates.Expressions;

/// <summary>Reads a day without its month: "on the 15th", "by the 3rd of next month".</summary>
internal static class DayOfMonthReader
{
    /// <summary>Reads the day at word <paramref name="i"/>; null for "the 15th floor" and other ordinals.</summary>
    public static DateMatch? Read(DateText text, int i)
    {
        if (text[i] is not { Kind: WordKind.OrdinalDigits, Value: >= 1 and <= 31 } day || text.Kind(i - 1) != WordKind.The)
            return null;

        if (text.Kind(i + 1) == WordKind.Of && text[i + 3] is { Kind: WordKind.Unit, Value: (int)CalendarUnit.Month })
        {
            int? months = text.Kind(i + 2) switch { WordKind.This or WordKind.The => 0, WordKind.Last => -1, WordKind.Next => 1, _ => null };
            return months is { } shift ? new DateMatch(i, i + 4, new DateMeaning.DayOfMonth(day.Value, shift)) : null;
        }

        return text.Kind(i - 2) is WordKind.On or WordKind.By or WordKind.Until or WordKind.Since && text.IsBreak(i + 1) && !text[i + 1].IsDash
            ? new DateMatch(i, i + 1, new DateMeaning.DayOfMonth(day.Value, 0))
            : null;
    }
}
