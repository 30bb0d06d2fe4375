using System.Collections.Frozen;
using StoryExplainer.Language.English;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Words that cannot be the noun behind "the March" or "the 2015": prepositions, pronouns, auxiliaries.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words =
        WordFile.Read("Dates/function-words.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for such a word, whatever its case.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);
}
