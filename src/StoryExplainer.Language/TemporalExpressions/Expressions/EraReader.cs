using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Knows years that are counted back from the birth of Christ: "2100 BC", "234 BCE", "664 b.c.e.". The calendar of a timeline has none of them.</summary>
internal static class EraReader
{
    /// <summary>True if the word behind a number says that it counts backwards, or that it counts something other than years.</summary>
    public static bool IsBeforeChrist(DateText text, int i) =>
        text.IsAny(i, "BC", "BCE") || text.Is(i, "b") && text[i + 1].Is('.') && text.Is(i + 2, "c");
}
