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
        Span<char> buffer = stackalloc char[Plurals.BufferLength];
        if (!Lookup.TryGetValue(word, out var concepts))
        {
            var singular = Plurals.Singular(word, buffer);
            if (singular.Length == word.Length || !Lookup.TryGetValue(singular, out concepts))
                return null;
        }

        foreach (var concept in concepts)
        {
            if (token + concept.Words.Length <= paragraph.Count && Fits(paragraph, token, concept, buffer))
            {
                end = token + concept.Words.Length;
                return concept;
            }
        }

        return null;
    }

    private static bool Fits(SpokenParagraph paragraph, int first, Concept concept, Span<char> buffer)
    {
        var last = concept.Words.Length - 1;
        for (var i = 0; i < last; i++)
        {
            if (!IsWord(paragraph.WordAt(first + i), concept.Words[i]))
                return false;
        }

        var word = paragraph.WordAt(first + last);
        return IsWord(word, concept.Words[last]) || (concept.IsCountable && IsWord(Plurals.Singular(word, buffer), concept.Words[last]));
    }

    /// <summary>Case does not count, but initials must stand in capitals.</summary>
    private static bool IsWord(ReadOnlySpan<char> token, string word) =>
        token.Equals(word, char.IsUpper(word[^1]) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase) || (word == "'s" && token is "’s");

    private static FrozenDictionary<string, Concept[]> Load()
    {
        var concepts = new Dictionary<string, List<Concept>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (section, phrase) in WordFile.ReadSections("concepts.txt"))
        {
            var isTechnical = section.EndsWith("technical", StringComparison.Ordinal);
            var concept = new Concept(phrase, [.. Split(phrase)], isTechnical);
            if (!concepts.TryGetValue(concept.Words[0], out var list))
                concepts[concept.Words[0]] = list = [];
            list.Add(concept);
        }

        return concepts.ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.OrderByDescending(concept => concept.Words.Length).ThenBy(concept => concept.Phrase, StringComparer.Ordinal).ToArray(),
            StringComparer.OrdinalIgnoreCase);
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
internal sealed record Concept(string Phrase, string[] Words, bool IsTechnical)
{
    /// <summary>True if the last word can have a plural; an entry that is one already has no singular.</summary>
    public bool IsCountable { get; } = !Words[^1].EndsWith('s');
}
