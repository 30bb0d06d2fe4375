using System.Collections.Frozen;
using StoryExplainer.Language.English;
using StoryExplainer.Language.Lexicon;

namespace StoryExplainer.Language.NamedEntities.People;

/// <summary>What lists know about the words of a name. Lists are evidence, never a decision.</summary>
internal static class PersonLexicon
{
    private static readonly string[] _surnameEndings = [.. WordFile.ReadSections("People/surname-endings.txt").SelectMany(entry => entry.Word.Split(' '))];
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lastWords = Load("last", ' ');
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _firstWords = Load("first", ' ');
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _wholeNames = Load("whole", '|');

    /// <summary>Whether a word is a known given name. Rare American ones hold too many ordinary words to count alone.</summary>
    public static bool IsGivenName(ReadOnlySpan<char> word)
    {
        var classes = NameLexicon.English.Find(word);
        return HasAny(classes, NameClasses.CommonFirstName | NameClasses.WorldFirstName) && !HasAny(classes, NameClasses.Country | NameClasses.FunctionWord | NameClasses.Calendar);
    }

    /// <summary>Whether a word is a common given name and neither a place nor an ordinary word: "Ahmed", but not "Jordan" or "Will".</summary>
    public static bool IsOnlyGivenName(ReadOnlySpan<char> word)
    {
        var classes = NameLexicon.English.Find(word);
        return HasAny(classes, NameClasses.CommonFirstName | NameClasses.WorldFirstName)
            && !HasAny(classes, NameClasses.Country | NameClasses.City | NameClasses.CityPhrase | NameClasses.Capital | NameClasses.OrdinaryWord | NameClasses.FunctionWord
                | NameClasses.Calendar | NameClasses.Role | NameClasses.Honorific | NameClasses.OrganisationWord | NameClasses.NewsOrganisation | NameClasses.Demonym);
    }

    /// <summary>Whether a word is a known surname and not also a country, or an ordinary word that only American lists have.</summary>
    public static bool IsSurname(ReadOnlySpan<char> word)
    {
        var classes = NameLexicon.English.Find(word);
        return (HasAny(classes, NameClasses.Surname) && !HasAny(classes, NameClasses.Country | NameClasses.FunctionWord)
                && (HasAny(classes, NameClasses.WorldSurname) || !HasAny(classes, NameClasses.OrdinaryWord)))
            || (!HasAny(classes, NameClasses.Country | NameClasses.City | NameClasses.Capital | NameClasses.Region | NameClasses.OrdinaryWord) && HasSurnameShape(word));
    }

    /// <summary>
    /// Whether a name is that of a body, a work, a day or a place: a full name by its last word, a single word by itself. A title before the name outweighs it.
    /// </summary>
    public static bool IsNameOfThing(ReadOnlySpan<char> name, bool isFullName, bool hasTitle)
    {
        if (hasTitle)
        {
            return false;
        }

        var lastWord = name[(name.LastIndexOf(' ') + 1)..];
        if (isFullName && (_lastWords.Contains(lastWord) || _wholeNames.Contains(name) || _firstWords.Contains(FirstWord(name))))
        {
            return true;
        }

        var classes = NameLexicon.English.Find(lastWord);
        return isFullName
            ? (HasAny(classes, NameClasses.OrganisationWord | NameClasses.Demonym) && !HasAny(classes, NameClasses.WorldSurname))
                || (HasAny(classes, NameClasses.Capital | NameClasses.Country) && !IsGivenName(FirstWord(name)))
            : HasAny(classes, NameClasses.OrganisationWord | NameClasses.Country | NameClasses.Demonym | NameClasses.NewsOrganisation | NameClasses.Calendar)
                || (HasAny(classes, NameClasses.City | NameClasses.Capital) && !HasAny(classes, NameClasses.FirstName | NameClasses.WorldSurname));
    }

    /// <summary>Shapes that only surnames have: "al-Omari", "O'Dowd", "McKay", "Ivanova", "Jónsdóttir".</summary>
    private static bool HasSurnameShape(ReadOnlySpan<char> word)
    {
        if (word.Length < 5)
        {
            return false;
        }

        if (((word.StartsWith("al-", StringComparison.OrdinalIgnoreCase) || word.StartsWith("el-", StringComparison.OrdinalIgnoreCase)) && char.IsUpper(word[3]))
            || ((word.StartsWith("O'", StringComparison.Ordinal) || word.StartsWith("O’", StringComparison.Ordinal) || word.StartsWith("Mc", StringComparison.Ordinal)) && char.IsUpper(word[2]))
            || (word.StartsWith("Mac", StringComparison.Ordinal) && char.IsUpper(word[3])))
        {
            return true;
        }

        foreach (var ending in _surnameEndings)
        {
            if (word.Length > ending.Length + 2 && char.IsUpper(word[0]) && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> name) => name.IndexOf(' ') is var end and > 0 ? name[..end] : name;

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Load(string section, char separator) =>
        WordFile.ReadSections("People/things.txt")
            .Where(entry => entry.Section == section)
            .SelectMany(entry => entry.Word.Split(separator, StringSplitOptions.RemoveEmptyEntries))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static bool HasAny(NameClasses classes, NameClasses wanted) => (classes & wanted) != NameClasses.None;
}
