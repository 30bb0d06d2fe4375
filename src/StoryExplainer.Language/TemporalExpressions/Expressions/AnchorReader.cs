using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Reads the date that another is counted from: "two weeks after Labour Day", "the day before the 4 May vote".</summary>
internal static class AnchorReader
{
    /// <summary>Reads the date that stands at word <paramref name="i"/>, or behind "the"; null if none does.</summary>
    public static DateMatch? Read(DateText text, int i)
    {
        var at = text.Kind(i) == WordKind.The ? i + 1 : i;
        if (ExpressionScanner.ReadAt(text, at) is not { } match || match.Meaning is DateMeaning.FromOther or DateMeaning.Window)
            return null;

        return text.Kind(match.End) == WordKind.Possessive ? match with { End = match.End + 1 } : match;
    }
}
