using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Reads the year behind a day or a feast: "last year", "of this year", "of that year", ", last year".</summary>
/// <param name="Years">Years from the year of writing, or from the year that the text has told.</param>
/// <param name="IsFromOther">True for "that year".</param>
/// <param name="End">Index after its last word.</param>
internal readonly record struct YearPhrase(int Years, bool IsFromOther, int End)
{
    /// <summary>Reads the phrase at word <paramref name="i"/>; null if none stands there.</summary>
    public static YearPhrase? Read(DateText text, int i)
    {
        var at = text.Kind(i) == WordKind.Of || text[i].Is(',') ? i + 1 : i;
        at = text.Kind(at) == WordKind.The ? at + 1 : at;
        var noun = text.Kind(at) == WordKind.That && text.Kind(at + 1) == WordKind.Same ? at + 2 : at + 1;
        if (text[noun] is not { Kind: WordKind.Unit, Value: (int)CalendarUnit.Year } || text.Kind(noun + 1) == WordKind.Possessive)
            return null;

        return text.Kind(at) switch
        {
            WordKind.Last => new YearPhrase(-1, false, noun + 1),
            WordKind.This => new YearPhrase(0, false, noun + 1),
            WordKind.Next or WordKind.Coming => new YearPhrase(1, false, noun + 1),
            WordKind.That or WordKind.Same => new YearPhrase(0, true, noun + 1),
            _ => null,
        };
    }
}
