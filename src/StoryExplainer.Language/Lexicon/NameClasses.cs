namespace StoryExplainer.Language.Lexicon;

/// <summary>What the word lists say of a word. Evidence, never a decision: "Rose" is a first name, a surname and an ordinary word.</summary>
[Flags]
internal enum NameClasses
{
    /// <summary>No list has it.</summary>
    None = 0,

    /// <summary>A common English first name.</summary>
    CommonFirstName = 1 << 0,

    /// <summary>A rare American first name.</summary>
    RareFirstName = 1 << 1,

    /// <summary>A first name of another country.</summary>
    WorldFirstName = 1 << 2,

    /// <summary>A surname borne in the United States.</summary>
    AmericanSurname = 1 << 3,

    /// <summary>A surname of another country.</summary>
    WorldSurname = 1 << 4,

    /// <summary>A city of one word.</summary>
    City = 1 << 5,

    /// <summary>A word of a city of several words ("New York"); looked up as a whole.</summary>
    CityPhrase = 1 << 6,

    /// <summary>A word that running text writes small.</summary>
    OrdinaryWord = 1 << 7,

    /// <summary>A country, region or continent, or a word of one.</summary>
    Country = 1 << 8,

    /// <summary>A nationality, people or faith.</summary>
    Demonym = 1 << 9,

    /// <summary>An office, rank or profession of one word.</summary>
    Role = 1 << 10,

    /// <summary>A word that stands directly before a name: "Mr", "General".</summary>
    Honorific = 1 << 11,

    /// <summary>A word that heads the name of an organisation, place or work.</summary>
    OrganisationWord = 1 << 12,

    /// <summary>A verb of speech.</summary>
    SpeechVerb = 1 << 13,

    /// <summary>A particle inside names: "van", "al".</summary>
    Particle = 1 << 14,

    /// <summary>A month, weekday or feast.</summary>
    Calendar = 1 << 15,

    /// <summary>A function word, never the start of a name.</summary>
    FunctionWord = 1 << 16,

    /// <summary>A news organisation, or a word of one.</summary>
    NewsOrganisation = 1 << 17,

    /// <summary>A capital city.</summary>
    Capital = 1 << 18,

    /// <summary>A well-known organisation, or a word of one.</summary>
    Organisation = 1 << 19,

    /// <summary>A state, province, water or other place that is neither country nor city, or a word of one.</summary>
    Region = 1 << 20,

    /// <summary>A broadcast programme, or a word of one.</summary>
    Programme = 1 << 21,

    /// <summary>Any list of first names.</summary>
    FirstName = CommonFirstName | RareFirstName | WorldFirstName,

    /// <summary>Any list of surnames.</summary>
    Surname = AmericanSurname | WorldSurname,
}
