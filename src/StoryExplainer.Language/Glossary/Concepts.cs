using System.Collections.Frozen;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.English;

namespace StoryExplainer.Language.Glossary;

/// <summary>The concepts of <c>English/concepts.txt</c>, in either number.</summary>
internal static class Concepts
{
    private static readonly FrozenDictionary<string, bool> _technical = Load();
    private static readonly FrozenSet<string> _firstWords = _technical.Keys.Select(key => key.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly int _longest = _technical.Keys.Max(key => key.Split(' ').Length);

    /// <summary>The word after the last one of the longest concept that starts at a word, or -1.</summary>
    public static int EndAt(Sentence sentence, int first)
    {
        if (!_firstWords.Contains(TermKey.OfWord(sentence.TextOf(first))) && !_firstWords.Contains(TermKey.OfLast(sentence.TextOf(first))))
            return -1;

        for (var end = Math.Min(sentence.Count, first + _longest); end > first; end--)
        {
            if (_technical.ContainsKey(TermKey.Of(sentence, first, end)))
                return end;
        }

        return -1;
    }

    /// <summary>True for a concept.</summary>
    /// <param name="key">A <see cref="TermKey"/>.</param>
    public static bool Contains(string key) => _technical.ContainsKey(key);

    /// <summary>True for a concept that most readers could not explain.</summary>
    /// <param name="key">A <see cref="TermKey"/>.</param>
    public static bool IsTechnical(string key) => _technical.TryGetValue(key, out var isTechnical) && isTechnical;

    private static FrozenDictionary<string, bool> Load()
    {
        var concepts = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var (section, phrase) in WordFile.ReadSections("concepts.txt"))
            concepts.TryAdd(KeyOf(phrase), section.EndsWith("technical", StringComparison.Ordinal));

        return concepts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // As the tokeniser would cut it: a possessive ending is a token of its own.
    private static string KeyOf(string phrase)
    {
        var words = phrase.Replace("'s", " 's", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select((word, index) => index == words.Length - 1 ? TermKey.OfLast(word) : TermKey.OfWord(word)));
    }
}
