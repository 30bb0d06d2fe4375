using System.Collections.Frozen;
using StoryExplainer.Language.English;

namespace StoryExplainer.Language.TemporalExpressions.Clauses;

/// <summary>Knows the verbs.</summary>
internal static class VerbWords
{
    private static readonly FrozenDictionary<string, VerbKind>.AlternateLookup<ReadOnlySpan<char>> Kinds = Load();

    /// <summary>What a word can be; forms in -ed and -ing are known by their ending.</summary>
    public static VerbKind Find(ReadOnlySpan<char> word)
    {
        Span<char> plain = stackalloc char[24];
        if (word.Length is < 2 or > 24)
            return VerbKind.None;

        for (var i = 0; i < word.Length; i++)
            plain[i] = word[i] == '’' ? '\'' : word[i];

        var key = plain[..word.Length];
        var kind = Kinds.TryGetValue(key, out var found) ? found : VerbKind.None;
        if (!kind.Has(VerbKind.NotPast) && word.Length > 3 && char.IsLower(word[0]))
        {
            if (word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("eed", StringComparison.Ordinal))
                kind |= VerbKind.Past;
            else if (word.Length > 4 && word.EndsWith("ing", StringComparison.Ordinal) && word is not ("during" or "according" or "including" or "morning" or "evening" or "spring" or "nothing" or "something" or "anything" or "everything" or "meeting" or "following" or "king"))
                kind |= VerbKind.Ing;
        }

        return kind;
    }

    /// <summary>True if the word can be at least one of these.</summary>
    public static bool Has(this VerbKind kind, VerbKind any) => (kind & any) != VerbKind.None;

    private static FrozenDictionary<string, VerbKind>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var kinds = new Dictionary<string, VerbKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var (section, word) in WordFile.ReadSections("Dates/verbs.txt"))
        {
            var kind = Enum.Parse<VerbKind>(section.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true);
            kind |= kind is VerbKind.Speech or VerbKind.Reporting ? FormOf(word) : VerbKind.None;
            kinds[word] = kinds.GetValueOrDefault(word) | kind;
        }

        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static VerbKind FormOf(string word) =>
        word.EndsWith("ing", StringComparison.Ordinal) ? VerbKind.Ing
        : word.EndsWith("ed", StringComparison.Ordinal) || word is "said" or "told" or "wrote" or "spoke" ? VerbKind.Past
        : VerbKind.Present;
}
