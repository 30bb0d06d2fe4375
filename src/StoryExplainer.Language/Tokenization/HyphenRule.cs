using System.Collections.Frozen;

namespace StoryExplainer.Language.Tokenization;

/// <summary>
/// Decides which hyphens part a name from a word of another kind. "Al-Bashir", "Kim Jong-un" and "12-year-old" stay whole;
/// "Cairo-based" and "pro-EU" become three tokens, so that the name inside them can be seen.
/// </summary>
internal static class HyphenRule
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _tails = Set(
        "allied", "area", "based", "backed", "born", "bound", "built", "era", "funded", "held", "led", "like", "linked", "loyal", "made", "owned",
        "run", "style", "themed", "trained", "aligned", "educated", "occupied", "controlled", "dominated", "listed");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _prefixes = Set(
        "anti", "co", "counter", "ex", "inter", "intra", "mid", "neo", "non", "post", "pre", "pro", "quasi", "trans", "ultra", "un", "vice");

    // First parts of ordinary compounds, which have a capital only because they open a sentence or stand in a headline.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _ordinaryHeads = Set(
        "best", "co", "cross", "double", "far", "fast", "first", "four", "full", "half", "hard", "heavy", "high", "home", "ill", "long", "low", "much",
        "new", "non", "old", "once", "one", "open", "over", "peace", "pre", "re", "record", "second", "self", "short", "single", "so", "state", "ten",
        "then", "third", "three", "time", "two", "under", "well");

    /// <summary>The length of a prefix before a capital ("pro" in "pro-EU"), or 0.</summary>
    public static int PrefixLength(ReadOnlySpan<char> word)
    {
        var hyphen = IndexOfHyphen(word);
        return hyphen > 0 && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1]) && ContainsLower(_prefixes, word[..hyphen]) ? hyphen : 0;
    }

    /// <summary>The length of a lower-case tail after a name ("based" in "Cairo-based"), or 0.</summary>
    public static int TailLength(ReadOnlySpan<char> word)
    {
        var hyphen = LastIndexOfHyphen(word);
        if (hyphen < 2)
            return 0;

        var head = word[..hyphen];
        var tail = word[(hyphen + 1)..];
        if (!HasUpper(head) || !IsAllLower(tail) || ContainsLower(_ordinaryHeads, head))
            return 0;

        return _tails.Contains(tail) || IsParticiple(tail) ? tail.Length : 0;
    }

    // "speaking", "occupied"; not "shing" or "ching": given names such as Ka-shing have no vowel before their -ing.
    private static bool IsParticiple(ReadOnlySpan<char> tail) =>
        tail.Length >= 5
        && ((tail.EndsWith("ed", StringComparison.Ordinal) && HasVowel(tail[..^2])) || (tail.EndsWith("ing", StringComparison.Ordinal) && HasVowel(tail[..^3])));

    private static bool HasVowel(ReadOnlySpan<char> letters) => letters.ContainsAny("aeiou");

    private static int IndexOfHyphen(ReadOnlySpan<char> word) => word.IndexOfAny('-', '\u2010', '\u2011');

    private static int LastIndexOfHyphen(ReadOnlySpan<char> word) => word.LastIndexOfAny('-', '\u2010', '\u2011');

    private static bool HasUpper(ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
        {
            if (char.IsUpper(c))
                return true;
        }

        return false;
    }

    private static bool IsAllLower(ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
        {
            if (!char.IsLower(c))
                return false;
        }

        return letters.Length > 0;
    }

    private static bool ContainsLower(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> set, ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[16];
        return word.Length <= lower.Length && set.Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words) =>
        words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
