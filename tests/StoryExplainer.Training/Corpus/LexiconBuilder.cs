using StoryExplainer.Language.Lexicon;
using StoryExplainer.Language.NamedEntities;

namespace StoryExplainer.Training.Corpus;

/// <summary>Makes the file of long word lists from the lists of names and cities, and from the words that the training text writes small.</summary>
internal static class LexiconBuilder
{
    private static readonly (string File, NameClasses Class)[] _lists =
    [
        ("first-names-us-common", NameClasses.CommonFirstName), ("first-names-en-stdlib", NameClasses.CommonFirstName),
        ("first-names-us-rare", NameClasses.RareFirstName), ("first-names-world", NameClasses.WorldFirstName),
        ("names-international-first", NameClasses.WorldFirstName), ("surnames-us", NameClasses.AmericanSurname),
        ("surnames-world", NameClasses.WorldSurname), ("names-international-last", NameClasses.WorldSurname), ("cities", NameClasses.City),
    ];

    /// <summary>Writes the lexicon of a folder that has the lists in <c>lexicons/</c>.</summary>
    public static void Write(string folder, IEnumerable<string[]> sentences, Stream stream)
    {
        var classes = new Dictionary<ulong, NameClasses>();
        foreach (var (file, nameClass) in _lists)
        {
            foreach (var line in File.ReadLines(Path.Combine(folder, "lexicons", file + ".txt")).Where(line => line.Length > 0 && line[0] != '#'))
                Add(line, line.Contains(' ') && nameClass == NameClasses.City ? NameClasses.CityPhrase : nameClass);
        }

        foreach (var word in OrdinaryWords(sentences))
            Add(word, NameClasses.OrdinaryWord);

        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        NameLexicon.Write(writer, classes);

        void Add(string word, NameClasses nameClass)
        {
            var hash = NameLexicon.HashOf(word);
            classes[hash] = classes.GetValueOrDefault(hash) | nameClass;
        }
    }

    // Small at least twice, and five times as often as with a capital inside a sentence.
    private static IEnumerable<string> OrdinaryWords(IEnumerable<string[]> sentences)
    {
        var uses = new SortedDictionary<string, (int Small, int Capital)>(StringComparer.Ordinal);
        foreach (var tokens in sentences)
        {
            for (var i = 0; i < tokens.Length; i++)
            {
                var token = tokens[i];
                if (!token.All(char.IsLetter))
                    continue;

                var lower = token.ToLowerInvariant();
                var (small, capital) = uses.GetValueOrDefault(lower);
                if (lower == token)
                    uses[lower] = (small + 1, capital);
                else if (i > 0)
                    uses[lower] = (small, capital + 1);
            }
        }

        return uses.Where(entry => entry.Value.Small >= 2 && entry.Value.Small >= 5 * entry.Value.Capital).Select(entry => entry.Key);
    }
}
