namespace StoryExplainer.Language.TemporalExpressions.Reading;

/// <summary>A word, a number or a mark, with what it can be in a date.</summary>
/// <param name="Start">UTF-16 offset of its first code unit.</param>
/// <param name="End">Offset after its last code unit.</param>
/// <param name="Kind">What it can be.</param>
/// <param name="Value">The number of the month, the digits' value, the character of the mark, and so on, by kind.</param>
/// <param name="IsCapital">True if it begins with a capital letter.</param>
internal readonly record struct DateWord(int Start, int End, WordKind Kind, int Value, bool IsCapital)
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>True for this mark.</summary>
    public bool Is(char mark) => Kind == WordKind.Mark && Value == mark;

    /// <summary>True for a hyphen or a dash.</summary>
    public bool IsDash => Kind == WordKind.Mark && Value is '-' or '–' or '—' or '‑';
}
