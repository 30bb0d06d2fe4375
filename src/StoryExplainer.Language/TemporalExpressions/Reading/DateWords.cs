using System.Collections.Frozen;
using System.Globalization;
using StoryExplainer.Language.English;

namespace StoryExplainer.Language.TemporalExpressions.Reading;

/// <summary>Knows the words that dates are made of.</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, (WordKind Kind, int Value)> Words = Load();
    private static readonly FrozenDictionary<string, (WordKind Kind, int Value)>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestWord = Words.Keys.Max(word => word.Length);

    /// <summary>What a word can be in a date; <see cref="WordKind.Other"/> if nothing.</summary>
    public static (WordKind Kind, int Value) Find(ReadOnlySpan<char> word) =>
        word.Length <= LongestWord && Lookup.TryGetValue(word, out var found) ? found : (WordKind.Other, 0);

    private static FrozenDictionary<string, (WordKind Kind, int Value)> Load()
    {
        var words = new Dictionary<string, (WordKind, int)>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in WordFile.Read("Dates/words.txt"))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var kind = Enum.Parse<WordKind>(parts[0]);
            var value = int.Parse(parts[1], CultureInfo.InvariantCulture);
            foreach (var word in parts.AsSpan(2))
            {
                words.Add(word, (kind, value));
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
