using System.Collections.Frozen;
using StoryExplainer.Language.English;

namespace StoryExplainer.Language.Tokenization;

/// <summary>What an abbreviation means for the end of a sentence.</summary>
internal enum AbbreviationKind
{
    /// <summary>Not a known abbreviation.</summary>
    None,

    /// <summary>A title and the like: the sentence goes on.</summary>
    BeforeName,

    /// <summary>Only an abbreviation when a number follows.</summary>
    BeforeNumber,

    /// <summary>The sentence may end here.</summary>
    Anywhere,

    /// <summary>Only an abbreviation after a comma; the sentence may end here.</summary>
    AfterComma,
}

/// <summary>Abbreviations, and the words that begin a new sentence after one.</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, AbbreviationKind> _kinds = WordFile.ReadSections("abbreviations.txt")
        .ToFrozenDictionary(entry => entry.Word, entry => KindOf(entry.Section), StringComparer.Ordinal);

    private static readonly FrozenSet<string> _starters = WordFile.Read("sentence-starters.txt").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> _kindLookup =
        _kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _starterLookup =
        _starters.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of an abbreviation, given without its full stop.</summary>
    public static AbbreviationKind KindOf(ReadOnlySpan<char> word) => _kindLookup.TryGetValue(word, out var kind) ? kind : AbbreviationKind.None;

    /// <summary>True for a function word with a capital, such as "The": after "U.S." it begins a sentence.</summary>
    public static bool IsSentenceStarter(ReadOnlySpan<char> word) => _starterLookup.Contains(word);

    private static AbbreviationKind KindOf(string section) => section switch
    {
        "before a name" => AbbreviationKind.BeforeName,
        "before a number" => AbbreviationKind.BeforeNumber,
        "anywhere" => AbbreviationKind.Anywhere,
        "after a comma" => AbbreviationKind.AfterComma,
        _ => throw new InvalidDataException($"abbreviations.txt has an unknown section [{section}]."),
    };
}
