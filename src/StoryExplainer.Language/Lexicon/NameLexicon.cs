using StoryExplainer.Language.English;

namespace StoryExplainer.Language.Lexicon;

/// <summary>
/// All word lists about names, asked by word. The long lists (names, cities) lie in one file made by the trainer; the short ones, written by
/// hand, are text files that anyone can edit.
/// </summary>
internal sealed class NameLexicon
{
    private static readonly (string File, NameClasses Class)[] _handWritten =
    [
        ("countries.txt", NameClasses.Country), ("demonyms.txt", NameClasses.Demonym), ("titles.txt", NameClasses.Role),
        ("honorifics.txt", NameClasses.Honorific), ("organisation-words.txt", NameClasses.OrganisationWord), ("speech-verbs.txt", NameClasses.SpeechVerb),
        ("particles.txt", NameClasses.Particle), ("calendar.txt", NameClasses.Calendar), ("not-names.txt", NameClasses.FunctionWord),
        ("news-organisations.txt", NameClasses.NewsOrganisation), ("capitals.txt", NameClasses.Capital),
        ("organisations.txt", NameClasses.Organisation), ("places.txt", NameClasses.Region), ("programmes.txt", NameClasses.Programme),
    ];

    private static readonly Lazy<NameLexicon> _english = new(() => Load("names.lexicon.bin"));

    private readonly FingerprintIndex _index;
    private readonly byte[] _classes;
    private readonly Dictionary<ulong, NameClasses> _words = [];

    private NameLexicon(FingerprintIndex index, byte[] classes) => (_index, _classes) = (index, classes);

    /// <summary>The lists that are part of the assembly.</summary>
    public static NameLexicon English => _english.Value;

    /// <summary>A lexicon of a few words and phrases, for tests.</summary>
    public static NameLexicon Of(params IEnumerable<(string Entry, NameClasses Class)> entries)
    {
        var lexicon = new NameLexicon(FingerprintIndex.Empty, []);
        foreach (var (entry, nameClass) in entries)
            lexicon.Add(entry, nameClass);

        return lexicon;
    }

    /// <summary>What the lists say of one word, in any case and with or without accents.</summary>
    public NameClasses Find(ReadOnlySpan<char> word) => Find(WordHash.OfFolded(word));

    /// <summary>The same for a word that is already hashed by <see cref="WordHash.OfFolded"/>.</summary>
    public NameClasses Find(ulong word)
    {
        var row = _index.Find(word);
        var classes = row < 0 ? NameClasses.None : (NameClasses)_classes[row];
        return _words.TryGetValue(word, out var more) ? classes | more : classes;
    }

    /// <summary>Writes the long lists: words and phrases with classes that fit in a byte.</summary>
    public static void Write(BinaryWriter writer, IEnumerable<KeyValuePair<ulong, NameClasses>> entries)
    {
        var sorted = entries.OrderBy(entry => entry.Key).ToArray();
        foreach (var row in FingerprintIndex.Write(writer, [.. sorted.Select(entry => entry.Key)]))
            writer.Write((byte)sorted[row].Value);
    }

    /// <summary>The hash of a word or phrase of a list.</summary>
    public static ulong HashOf(string entry)
    {
        ulong hash = 0;
        foreach (var range in entry.AsSpan().Split(' '))
        {
            var word = WordHash.OfFolded(entry.AsSpan(range));
            hash = hash == 0 ? word : WordHash.OfPhrase(hash, word);
        }

        return hash;
    }

    private static NameLexicon Load(string file)
    {
        using var reader = new BinaryReader(WordFile.Open(file));
        var index = FingerprintIndex.Read(reader);
        var lexicon = new NameLexicon(index, reader.ReadBytes(index.Count));
        foreach (var (list, nameClass) in _handWritten)
            lexicon.AddList(list, nameClass);

        return lexicon;
    }

    private void AddList(string file, NameClasses nameClass)
    {
        foreach (var form in WordFile.Read(file).SelectMany(line => line.Split(" = ")))
        {
            Add(form, nameClass);
            if (nameClass == NameClasses.Demonym)
                Add(form + "s", nameClass);
        }
    }

    private void Add(string entry, NameClasses nameClass)
    {
        // Words are looked up one by one; what the lists hold of several words is read by those who ask for the list.
        if (entry.Contains(' '))
            return;

        var hash = HashOf(entry);
        _words[hash] = _words.GetValueOrDefault(hash) | nameClass;
    }
}
