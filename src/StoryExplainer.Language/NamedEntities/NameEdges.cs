using System.Collections.Frozen;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.NamedEntities;

/// <summary>Mends where people's names begin and end: nicknames in marks belong inside, abbreviated titles before and letters of honour behind do not.</summary>
internal static class NameEdges
{
    private const int LongestNickname = 3;

    private static readonly FrozenSet<string> _generations = new[] { "II", "III", "IV", "VI", "VII", "VIII", "XI", "XII", "XIV", "XVI", "JR", "SR" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> _givenNames = new[] { "Wm.", "Chas.", "Geo.", "Jos.", "Thos.", "Jas.", "Robt.", "Ste." }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The names of a sentence, in reading order, with people's names mended.</summary>
    public static List<ReadName> Mend(Sentence sentence)
    {
        var names = new List<ReadName>();
        foreach (var name in sentence.Names)
        {
            var mended = name.Kind == NameKind.Person ? Trim(sentence, name) : name;
            if (names.Count > 0 && IsNicknameBetween(sentence, names[^1], mended))
                names[^1] = new ReadName(names[^1].First, mended.End, NameKind.Person, Math.Min(names[^1].Probability, mended.Probability));
            else if (mended.End > mended.First)
                names.Add(mended);
        }

        return names;
    }

    // "Del. {Wayne Tucker}", "{Bosco Mendes} SJ"
    private static ReadName Trim(Sentence sentence, ReadName name)
    {
        var (first, end) = (name.First, name.End);
        while (end - first > 1 && IsAbbreviatedTitle(sentence.WordOf(first)))
            first++;

        while (end - first > 1 && IsHonour(sentence.WordOf(end - 1)) && !IsHonour(sentence.WordOf(first)))
            end--;

        return name with { First = first, End = end };
    }

    private static bool IsAbbreviatedTitle(string word) =>
        word.Length > 2 && word[^1] == '.' && !word[..^1].Contains('.', StringComparison.Ordinal) && word.Any(char.IsLower) && !_givenNames.Contains(word);

    private static bool IsHonour(string word) => word.Length is > 1 and < 7 && word.All(char.IsUpper) && !_generations.Contains(word);

    // {Thurman} “Tug” {Abernathy}: marks and a word or two between two people's names that follow each other.
    private static bool IsNicknameBetween(Sentence sentence, ReadName before, ReadName after)
    {
        if (before.Kind != NameKind.Person || after.Kind != NameKind.Person)
            return false;

        // The reader may have drawn the opening mark or the nickname itself into either name.
        var (first, end) = (before.First, after.End);
        var open = -1;
        for (var word = first; word < end; word++)
        {
            if (!sentence.Is(word, "\"", "“", "”", "‘", "’", "'", "(", ")"))
                continue;

            if (open < 0)
                open = word;
            else
                return open > first && word + 1 < end && word - open is > 1 and <= LongestNickname + 1 && after.First - before.End <= word - open + 1 && char.IsUpper(sentence.TextOf(open + 1)[0]);
        }

        return false;
    }
}
