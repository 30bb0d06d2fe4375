using StoryExplainer.Language.Documents;

namespace StoryExplainer.Language.Glossary;

/// <summary>What the forms of a term in case and number share.</summary>
internal static class TermKey
{
    /// <summary>The words of a run in lower case with straight apostrophes, the last one singular, a space between them.</summary>
    public static string Of(Sentence sentence, int first, int end)
    {
        var words = new string[end - first];
        for (var word = first; word < end; word++)
            words[word - first] = word == end - 1 ? OfLast(sentence.TextOf(word)) : OfWord(sentence.TextOf(word));

        return string.Join(' ', words);
    }

    /// <summary>One word that is not the last.</summary>
    public static string OfWord(ReadOnlySpan<char> word) => word.ToString().ToLowerInvariant().Replace('’', '\'');

    /// <summary>The last word: "NGOs" is "ngo", "US" stays.</summary>
    public static string OfLast(ReadOnlySpan<char> word) => IsCapitals(word) ? OfWord(word) : OfWord(Plurals.Singular(word));

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsLower(letter))
                return false;
        }

        return true;
    }
}
