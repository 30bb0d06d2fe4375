using StoryExplainer.Language.TemporalExpressions.Clauses;
using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Finds where an expression opens: "on" Friday, "by the end of" the year, "on the morning of" 15 August.</summary>
internal static class Opening
{
    /// <summary>The index of the first word that belongs to the date whose core begins at <paramref name="core"/>.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="core">First word of the core.</param>
    /// <param name="end">Index after its last word.</param>
    public static int Find(DateText text, int core, int end)
    {
        // "on Friday's vote", "during the Monday meeting": the preposition belongs to the noun.
        if (text.Kind(end - 1) == WordKind.Possessive || (text.Kind(core - 1) is WordKind.The or WordKind.A && !IsTimeBeforeSubject(text, core, end) && (IsNoun(text, end) || text.Kind(core) == WordKind.Digits && text.Kind(end) == WordKind.Other && text.IsCapital(end))))
            return core;

        var first = text.Kind(core) == WordKind.Digits ? SkipFiscal(text, core) : SkipPartOfDay(text, core);
        first = first == core ? SkipPartOfDay(text, core) : first;
        first = first == core ? SkipAtLeast(text, core) : first;
        first = text.Kind(first - 1) == WordKind.The || (text.Kind(core) == WordKind.Digits && text.Kind(first - 1) == WordKind.Circa && text.Kind(first - 2) == WordKind.From) ? first - 1 : first;
        return IsPreposition(text, first - 1, text.Kind(core)) ? first - 1 : first;
    }

    // "From the 1st to the 4th of April boats may fish", "In the 1960s journals printed letters": what follows is the subject of the sentence.
    private static bool IsTimeBeforeSubject(DateText text, int core, int end) =>
        text.Kind(core) is WordKind.OrdinalDigits or WordKind.OrdinalWord && text.Kind(end - 2) == WordKind.Of
        || text.Kind(core) == WordKind.DecadeDigits && text.Kind(core - 2) == WordKind.In && text[end].Length > 2 && text.Letters(end)[^1] == 's' && VerbWords.Find(text.Letters(end + 1)).Has(VerbKind.Past | VerbKind.Auxiliary);

    /// <summary>True for a word that a date may describe: "the summer holidays", but "over the summer goes on".</summary>
    public static bool IsNoun(DateText text, int i) =>
        text.IsSmallWord(i) && text.Kind(i) == WordKind.Other && !FunctionWords.Contains(text.Letters(i)) && !VerbWords.Find(text.Letters(i)).Has(VerbKind.Past | VerbKind.Auxiliary)
        && !text.IsAny(i, "goes", "comes", "means", "brings");

    // "fiscal 2025", "the financial year 2024-25"
    private static int SkipFiscal(DateText text, int core)
    {
        var word = text.Kind(core - 1) == WordKind.Unit ? core - 2 : core - 1;
        return text.IsAny(word, "fiscal", "financial") ? word : text.Is(core - 1, "FY") ? core - 1 : core;
    }

    /// <summary>The index of "at" in "since at least 2021", "until at least Friday"; that of the date itself if no such words stand before it.</summary>
    public static int SkipAtLeast(DateText text, int core) =>
        text.Is(core - 1, "least") && text.Kind(core - 2) == WordKind.At && text.Kind(core - 3) is WordKind.Since or WordKind.Until or WordKind.By or WordKind.From or WordKind.Before ? core - 2 : core;

    // "the morning of", "the early hours of", "the night of"
    private static int SkipPartOfDay(DateText text, int core)
    {
        if (text.Kind(core - 1) != WordKind.Of)
            return core;

        var noun = core - 2;
        if (text.Kind(noun) != WordKind.DayPart && !text.Is(noun, "hours"))
            return core;

        return text.Kind(noun - 1) is WordKind.Early or WordKind.Late ? noun - 1 : noun;
    }

    private static bool IsPreposition(DateText text, int i, WordKind core) => text.Kind(i) switch
    {
        WordKind.Other when text.Is(i, "within") => true,
        WordKind.By or WordKind.Since or WordKind.Until or WordKind.From or WordKind.Before or WordKind.After or WordKind.During => true,

        // "went on overnight", "carried on last week": these words need no preposition, so it is not theirs.
        WordKind.On or WordKind.In or WordKind.At or WordKind.Over or WordKind.Between => text.Kind(i + 1) == WordKind.The || core is not (WordKind.Today or WordKind.Yesterday or WordKind.Tomorrow or WordKind.Overnight
            or WordKind.Last or WordKind.This or WordKind.Next or WordKind.Earlier),
        _ => false,
    };
}
