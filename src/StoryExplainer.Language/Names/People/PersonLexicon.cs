namespace StoryExplainer.Language.Names.People;

/// <summary>What lists know about the words of a name. Lists are evidence, never a decision.</summary>
internal static class PersonLexicon
{
    /// <summary>Whether a word is a known given name. Rare American ones hold too many ordinary words to count alone.</summary>
    public static bool IsGivenName(ReadOnlySpan<char> word)
    {
        var classes = NameLexicon.English.Find(word);
        return (classes & (NameClasses.CommonFirstName | NameClasses.WorldFirstName)) != 0 && (classes & (NameClasses.Country | NameClasses.FunctionWord | NameClasses.Calendar)) == 0;
    }

    /// <summary>Whether a word is a known surname and not also a country, or an ordinary word that only American lists have.</summary>
    public static bool IsSurname(ReadOnlySpan<char> word)
    {
        var classes = NameLexicon.English.Find(word);
        return (classes & NameClasses.Surname) != 0 && (classes & (NameClasses.Country | NameClasses.FunctionWord)) == 0
            && ((classes & NameClasses.WorldSurname) != 0 || (classes & NameClasses.OrdinaryWord) == 0);
    }

    /// <summary>
    /// Whether a name is that of a body, a work, a day or a place: a full name by its last word, a single word by itself. A title before the name outweighs it.
    /// </summary>
    public static bool IsNameOfThing(ReadOnlySpan<char> lastWord, bool isFullName, bool hasTitle)
    {
        if (hasTitle)
        {
            return false;
        }

        var classes = NameLexicon.English.Find(lastWord);
        return isFullName
            ? (classes & (NameClasses.OrganisationWord | NameClasses.Demonym)) != 0 && (classes & NameClasses.WorldSurname) == 0
            : (classes & (NameClasses.OrganisationWord | NameClasses.Country | NameClasses.Demonym | NameClasses.NewsOrganisation | NameClasses.Calendar)) != 0
                || ((classes & (NameClasses.City | NameClasses.Capital)) != 0 && (classes & (NameClasses.FirstName | NameClasses.WorldSurname)) == 0);
    }
}
