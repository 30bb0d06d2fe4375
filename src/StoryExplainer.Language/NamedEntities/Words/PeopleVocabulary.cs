using System.Collections.Frozen;
using StoryExplainer.Language.English;

namespace StoryExplainer.Language.NamedEntities.Words;

/// <summary>
/// The words that the people step knows, from the lists in <c>English/People</c>. One look-up gives all kinds of a word; what follows
/// by rule (plurals, "ex-minister", "co-founder") is asked for only near names.
/// </summary>
internal static class PeopleVocabulary
{
    /// <summary>File, section of the file ("" for a file without sections), and what its words are.</summary>
    private static readonly (string File, string Section, WordKinds Kinds)[] _lists =
    [
        ("closed-words", "determiner", WordKinds.Determiner),
        ("closed-words", "possessive", WordKinds.Possessive),
        ("closed-words", "pronoun", WordKinds.Pronoun),
        ("closed-words", "preposition", WordKinds.Preposition),
        ("closed-words", "conjunction", WordKinds.Conjunction),
        ("closed-words", "auxiliary", WordKinds.Auxiliary),
        ("closed-words", "adverb", WordKinds.Adverb),
        ("closed-words", "calendar", WordKinds.Calendar),
        ("closed-words", "number", WordKinds.Number),
        ("closed-words", "suffix", WordKinds.Suffix),
        ("closed-words", "particle", WordKinds.Particle),
        ("closed-words", "postnominal", WordKinds.PostNominal),
        ("closed-words", "state", WordKinds.State),
        ("closed-words", "portfolio", WordKinds.Portfolio),
        ("closed-words", "family-first", WordKinds.FamilyFirst),
        ("closed-words", "body", WordKinds.Body),
        ("closed-words", "organisation-head", WordKinds.OrganisationHead),
        ("closed-words", "as-verb", WordKinds.AsVerb),
        ("closed-words", "post", WordKinds.Post),
        ("things", "kind", WordKinds.KindOfBody),
        ("closed-words", "no-agent", WordKinds.NoAgent),
        ("closed-words", "give-verb", WordKinds.GiveVerb),
        ("closed-words", "lead-verb", WordKinds.LeadVerb),
        ("honorifics", "male", WordKinds.Honorific | WordKinds.Male),
        ("honorifics", "female", WordKinds.Honorific | WordKinds.Female),
        ("honorifics", "any", WordKinds.Honorific),
        ("titles", "last", WordKinds.Title),
        ("titles", "before", WordKinds.TitleStart),
        ("titles", "regnal", WordKinds.Regnal),
        ("titles", "courtesy", WordKinds.Courtesy),
        ("role-modifiers", "modifier", WordKinds.Modifier),
        ("role-modifiers", "verb", WordKinds.Verb),
        ("speech-verbs", "speech", WordKinds.Speech),
        ("source-nouns", "source", WordKinds.Source),
        ("source-nouns", "person", WordKinds.SourcePerson),
        ("role-nouns", "", WordKinds.RoleNoun),
        ("statement-verbs", "mutual", WordKinds.MutualVerb),
        ("statement-verbs", "directed", WordKinds.DirectedVerb),
        ("statement-verbs", "joint", WordKinds.JointVerb),
        ("statement-verbs", "meeting", WordKinds.Meeting),
        ("statement-verbs", "link", WordKinds.Link),
        ("statement-verbs", "settled", WordKinds.Settled),
        ("gendered-nouns", "male", WordKinds.Male),
        ("gendered-nouns", "female", WordKinds.Female),
    ];

    private static readonly FrozenDictionary<string, WordKinds> _table = ReadLists();

    private static readonly FrozenDictionary<string, WordKinds>.AlternateLookup<ReadOnlySpan<char>> _lookup =
        _table.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word can be, its shape included.</summary>
    public static WordKinds KindsOf(ReadOnlySpan<char> word)
    {
        var shape = ShapeOf(word);
        var listed = ListedKindsOf(word);

        // "US" is not "us", "IT" not "it", "WHO" not "who".
        return shape | ((shape & WordKinds.AllCapitals) != WordKinds.None && word.Length < 4 ? listed & ~WordKinds.Closed : listed);
    }

    /// <summary>Whether a word says what one person is; forms with a prefix or a hyphen are known by their last part.</summary>
    public static bool IsRoleNoun(ReadOnlySpan<char> word, WordKinds kinds) =>
        (kinds & WordKinds.RoleNoun) != WordKinds.None || HasRoleEnding(word) || IsCompoundOfRole(word) || (LastPart(word) is { Length: > 0 } part && IsKnownAs(part, WordKinds.RoleNoun));

    /// <summary>Whether a word says what several people are.</summary>
    public static bool IsRolePlural(ReadOnlySpan<char> word, WordKinds kinds)
    {
        if ((kinds & WordKinds.RoleNouns) != WordKinds.None)
        {
            return true;
        }

        // Most words are asked only to say no: a plural that no list has ends in "s", "men", "people" or "children".
        if ((kinds & (WordKinds.Closed | WordKinds.Mark)) != WordKinds.None || word[^1] is not ('s' or 'n' or 'e'))
        {
            return false;
        }

        var part = LastPart(word) is { Length: > 0 } last ? last : word;
        return IsKnownAs(part, WordKinds.RoleNouns) || (part.EndsWith('s') && part.Length > 4 && HasRoleEnding(part[..^1]));
    }

    /// <summary>"advocate-on-record", "mother-of-three", "writer-in-residence": the first part says what somebody is.</summary>
    private static bool IsCompoundOfRole(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf('-');
        if (hyphen < 3)
        {
            return false;
        }

        var rest = word[(hyphen + 1)..];
        return (rest.StartsWith("on-", StringComparison.Ordinal) || rest.StartsWith("of-", StringComparison.Ordinal) || rest.StartsWith("in-", StringComparison.Ordinal)
                || rest.StartsWith("at-", StringComparison.Ordinal) || rest.StartsWith("to-", StringComparison.Ordinal) || rest.StartsWith("turned-", StringComparison.Ordinal)
                || rest is "elect" or "designate" or "general" or "emeritus")
            && IsKnownAs(word[..hyphen], WordKinds.RoleNoun);
    }

    private static bool IsKnownAs(ReadOnlySpan<char> word, WordKinds kind) => (ListedKindsOf(word) & kind) != WordKinds.None;

    /// <summary>Endings that only nouns for people have: a list can never hold all sciences and trades.</summary>
    private static bool HasRoleEnding(ReadOnlySpan<char> word) =>
        word.Length > 6
        && (word.EndsWith("ologist", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("grapher", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("woman", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("person", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("sman", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("nomist", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("keeper", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("worker", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("trician", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("medallist", StringComparison.OrdinalIgnoreCase));

    /// <summary>"minister" of "ex-minister", "founder" of "cofounder", empty for a plain word.</summary>
    private static ReadOnlySpan<char> LastPart(ReadOnlySpan<char> word)
    {
        var hyphen = word.LastIndexOf('-');
        if (hyphen > 0 && hyphen < word.Length - 2)
        {
            return word[(hyphen + 1)..];
        }

        return word.Length > 5 && word.StartsWith("co", StringComparison.OrdinalIgnoreCase) ? word[2..] : default;
    }

    private static WordKinds ListedKindsOf(ReadOnlySpan<char> word)
    {
        if (word.Length > 32)
        {
            return WordKinds.None;
        }

        if (_lookup.TryGetValue(word, out var kinds))
        {
            return kinds;
        }

        if (!word.Contains('’'))
        {
            return WordKinds.None;
        }

        Span<char> plain = stackalloc char[word.Length];
        word.Replace(plain, '’', '\'');
        return _lookup.TryGetValue(plain, out kinds) ? kinds : WordKinds.None;
    }

    private static WordKinds ShapeOf(ReadOnlySpan<char> word)
    {
        var first = word[0];
        if (first is '\'' or '’')
        {
            return word.Length == 1 || (word.Length == 2 && word[1] is 's' or 'S') ? WordKinds.Mark | WordKinds.Ending : WordKinds.None;
        }

        if (!char.IsLetter(first))
        {
            return char.IsAsciiDigit(first) ? WordKinds.Digit : WordKinds.Mark;
        }

        if (!char.IsUpper(first))
        {
            // "al-Sisi", "d'Estaing", "iPhone": a capital inside makes a name.
            if (word.Length > 2 && char.IsUpper(word[1]))
            {
                return WordKinds.Capital;
            }

            var mark = word.IndexOfAny('-', '\'', '’');
            return mark > 0 && mark < word.Length - 1 && mark <= 3 && char.IsUpper(word[mark + 1]) ? WordKinds.Capital : WordKinds.None;
        }

        foreach (var c in word[1..])
        {
            if (char.IsLower(c))
            {
                return WordKinds.Capital;
            }
        }

        return word.Length > 1 && char.IsLetter(word[1]) ? WordKinds.Capital | WordKinds.AllCapitals : WordKinds.Capital;
    }

    private static FrozenDictionary<string, WordKinds> ReadLists()
    {
        var table = new Dictionary<string, WordKinds>(StringComparer.OrdinalIgnoreCase);
        foreach (var (file, section, kinds) in _lists)
        {
            foreach (var word in ReadSection(file, section))
            {
                Add(table, word, kinds);
                if ((kinds & WordKinds.RoleNoun) != WordKinds.None)
                {
                    Add(table, PluralOf(word), WordKinds.RoleNouns);
                }
            }
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(Dictionary<string, WordKinds> table, string word, WordKinds kinds) =>
        table[word] = table.GetValueOrDefault(word) | kinds;

    private static string PluralOf(string noun) => noun switch
    {
        [.., '.'] => noun[..^1] + "s.",
        _ when noun.EndsWith("person", StringComparison.Ordinal) => noun[..^6] + "people",
        _ when noun.EndsWith("man", StringComparison.Ordinal) => noun[..^2] + "en",
        _ when noun.EndsWith("child", StringComparison.Ordinal) => noun + "ren",
        _ when noun.EndsWith("ife", StringComparison.Ordinal) => noun[..^2] + "ves",
        _ when noun.EndsWith("-in-law", StringComparison.Ordinal) => noun[..^7] + "s-in-law",
        [.., not ('a' or 'e' or 'o' or 'u'), 'y'] => noun[..^1] + "ies",
        [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => noun + "es",
        _ => noun + "s",
    };

    private static IEnumerable<string> ReadSection(string file, string section) =>
        WordFile.ReadSections($"People/{file}.txt")
            .Where(entry => entry.Section == section)
            .SelectMany(entry => entry.Word.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
