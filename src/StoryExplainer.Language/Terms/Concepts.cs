using System.Collections.Frozen;
using StoryExplainer.Language.English;
using StoryExplainer.Language.Quotes;

namespace StoryExplainer.Language.Terms;

/// <summary>Looks up the concepts of <c>English/concepts.txt</c>: the longest one that starts at a token, in either number.</summary>
internal static class Concepts
{
    private static readonly FrozenDictionary<string, Concept[]> ByFirstWord = Load();
    private static readonly FrozenDictionary<string, Concept[]>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The concept that starts at a token, or null.</summary>
    /// <param name="paragraph">Where.</param>
    /// <param name="token">The first token.</param>
    /// <param name="end">Index after its last token.</param>
    public static Concept? At(SpokenParagraph paragraph, int token, out int end)
    {
        end = token;
        var word = paragraph.WordAt(token);
        if (!Lookup.TryGetValue(word, out var concepts) && !Lookup.TryGetValue(Plurals.Stem(word), out concepts))
            return null;

        foreach (var concept in concepts)
        {
            if (token + concept.Words.Length > paragraph.Count)
                continue;
            var isMatch = true;
            for (var i = 0; i < concept.Words.Length && isMatch; i++)
            {
                var isLast = i == concept.Words.Length - 1;
                isMatch = Fits(paragraph.WordAt(token + i), concept.Words[i], isLast);
            }

            if (isMatch)
            {
                end = token + concept.Words.Length;
                return concept;
            }
        }

        return null;
    }

    private static bool Fits(ReadOnlySpan<char> token, string word, bool isLast) =>
        (isLast ? Plurals.AreOne(token, word) : token.Equals(word, StringComparison.OrdinalIgnoreCase))
        || (word == "'s" && token is "’s");

    private static FrozenDictionary<string, Concept[]> Load()
    {
        var concepts = new Dictionary<string, List<Concept>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (section, phrase) in WordFile.ReadSections("concepts.txt"))
        {
            var isTechnical = section.EndsWith("technical", StringComparison.Ordinal);
            var concept = new Concept(phrase, [.. Split(phrase)], isTechnical);
            Add(concepts, concept.Words[0], concept);
            if (concept.Words.Length == 1)
                Add(concepts, Plurals.Stem(concept.Words[0]).ToString(), concept);
        }

        return concepts.ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.OrderByDescending(concept => concept.Words.Length).ThenBy(concept => concept.Phrase, StringComparer.Ordinal).ToArray(),
            StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(Dictionary<string, List<Concept>> concepts, string key, Concept concept)
    {
        if (!concepts.TryGetValue(key, out var list))
            concepts[key] = list = [];
        if (!list.Contains(concept))
            list.Add(concept);
    }

    /// <summary>The phrase as the tokeniser would cut it: a possessive ending is a token of its own.</summary>
    private static IEnumerable<string> Split(string phrase)
    {
        foreach (var word in phrase.Split(' '))
        {
            if (word.Length > 2 && word.EndsWith("'s", StringComparison.Ordinal))
            {
                yield return word[..^2];
                yield return "'s";
            }
            else if (word.Length > 2 && word.EndsWith('\''))
            {
                yield return word[..^1];
                yield return "'";
            }
            else
            {
                yield return word;
            }
        }
    }
}

/// <summary>An entry of the list of concepts.</summary>
/// <param name="Phrase">The phrase, in the singular.</param>
/// <param name="Words">Its words as tokens.</param>
/// <param name="IsTechnical">True if most readers could not explain it.</param>
internal sealed record Concept(string Phrase, string[] Words, bool IsTechnical);
