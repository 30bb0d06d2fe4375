using StoryExplainer.Language.TemporalExpressions.Clauses;
using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Reads "in the new year", "until the new year": its first month, from whichever side it is seen.</summary>
internal static class NewYearReader
{
    /// <summary>Reads the words at <paramref name="i"/>; null for a new year of something ("the new year group") and for a greeting.</summary>
    public static DateMatch? Read(DateText text, int i)
    {
        if (!text.Is(i, "new") || text[i + 1] is not { Kind: WordKind.Unit, Value: (int)CalendarUnit.Year, IsCapital: false } || text.Kind(i - 1) != WordKind.The)
            return null;

        var isPlaced = text.Kind(i - 2) is WordKind.In or WordKind.Until or WordKind.By or WordKind.Before or WordKind.Since or WordKind.After or WordKind.Early;
        var isOfSomething = text.Kind(i + 2) is WordKind.Possessive or WordKind.Of || text.IsSmallWord(i + 2) && text.Kind(i + 2) == WordKind.Other && !FunctionWords.Contains(text.Letters(i + 2)) && VerbWords.Find(text.Letters(i + 2)) == VerbKind.None;
        return isPlaced && !isOfSomething ? new DateMatch(i, i + 2, new DateMeaning.OfMonth(1, DatePointer.None, DatePart.Whole)) : null;
    }
}
