using StoryExplainer.Language.English;

namespace StoryExplainer.Language.Terms;

/// <summary>How usual a word is in written English, by <c>English/everyday-words.txt</c>.</summary>
internal static class EverydayWords
{
    /// <summary>Behind all words of the list.</summary>
    public const int Rare = 12_000;

    // Below it "pension" and "sweep", above it "mortgage" and "parole".
    private const int LeastRareRank = 10_000;

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ranks = Load();

    /// <summary>True for a word that is not among the most frequent of written English.</summary>
    public static bool IsRare(ReadOnlySpan<char> word) => RankOf(word) >= LeastRareRank;

    /// <summary>The place of a word in the list, 0 for the most frequent; <see cref="Rare"/> for a word that is not in it. A plural counts as its singular.</summary>
    public static int RankOf(ReadOnlySpan<char> word)
    {
        if (_ranks.TryGetValue(word, out var rank))
            return rank;
        Span<char> buffer = stackalloc char[Plurals.BufferLength];
        return _ranks.TryGetValue(Plurals.Singular(word, buffer), out rank) ? rank : Rare;
    }

    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var ranks = new Dictionary<string, int>(Rare, StringComparer.OrdinalIgnoreCase);
        foreach (var word in WordFile.Read("everyday-words.txt"))
            ranks.TryAdd(word, ranks.Count);
        return ranks.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
