using System.Collections.Frozen;
using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Expressions;

/// <summary>Finds phrases in a sentence by their first word; the longest wins. Case counts, the shape of an apostrophe does not.</summary>
internal sealed class PhraseTable<T>
    where T : notnull
{
    private readonly FrozenDictionary<string, (string[] Words, T Value)[]>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;

    /// <summary>Makes a table of phrases and what they stand for.</summary>
    public PhraseTable(IEnumerable<(string Phrase, T Value)> phrases) =>
        _byFirstWord = phrases.Select(entry => (Words: Split(entry.Phrase), entry.Value))
            .GroupBy(entry => entry.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Words.Length).ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest phrase that begins at word <paramref name="i"/>, with the index after it; null if there is none.</summary>
    public (T Value, int End)? Find(DateText text, int i)
    {
        if (!_byFirstWord.TryGetValue(text.Letters(i), out var phrases))
            return null;

        foreach (var (words, value) in phrases)
        {
            if (Matches(text, i, words))
                return (value, i + words.Length);
        }

        return null;
    }

    private static bool Matches(DateText text, int i, string[] words)
    {
        for (var k = 1; k < words.Length; k++)
        {
            var isSame = words[k] == "'s" ? text.Kind(i + k) == WordKind.Possessive
                : words[k] == "'" ? text[i + k].Kind == WordKind.Mark && DateWordReader.IsApostrophe((char)text[i + k].Value)
                : text.Letters(i + k).Equals(words[k], StringComparison.Ordinal);
            if (!isSame)
                return false;
        }

        return true;
    }

    private static string[] Split(string phrase)
    {
        var words = new List<DateWord>();
        DateWordReader.Read(phrase, words);
        return [.. words.Select(word => phrase[word.Start..word.End])];
    }
}
