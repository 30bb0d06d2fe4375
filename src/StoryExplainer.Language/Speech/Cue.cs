namespace StoryExplainer.Language.Speech;

/// <summary>What a word may be for finding who speaks. A word can be several things: "report" is a verb and a paper.</summary>
[Flags]
internal enum Cue
{
    /// <summary>Nothing of interest.</summary>
    None = 0,

    /// <summary>A verb whose subject speaks: "said", "writes".</summary>
    Speech = 1,

    /// <summary>A verb that reports words less directly: "described", "praised".</summary>
    Report = 1 << 1,

    /// <summary>"he".</summary>
    He = 1 << 2,

    /// <summary>"she".</summary>
    She = 1 << 3,

    /// <summary>A pronoun that is never one known person: "they", "it".</summary>
    OtherPronoun = 1 << 4,

    /// <summary>"of", "with".</summary>
    Preposition = 1 << 5,

    /// <summary>"the", "his", "two".</summary>
    Determiner = 1 << 6,

    /// <summary>"had", "will", "not".</summary>
    Auxiliary = 1 << 7,

    /// <summary>"was": with "told" it turns the speaker into the listener.</summary>
    Passive = 1 << 8,

    /// <summary>"also", "Sunday": may stand between speaker and verb.</summary>
    Adverb = 1 << 9,

    /// <summary>"and", "that", "because".</summary>
    Conjunction = 1 << 10,

    /// <summary>"who", "which".</summary>
    Relative = 1 << 11,

    /// <summary>Something written: "treaty", "letter".</summary>
    Document = 1 << 12,

    /// <summary>Words that can be somebody's: "statement", "claim".</summary>
    OwnWords = 1 << 13,

    /// <summary>A word for people or bodies that speak: "official", "ministry".</summary>
    PersonNoun = 1 << 14,

    /// <summary>Tells that the person is a man: "Mr".</summary>
    Man = 1 << 15,

    /// <summary>Tells that the person is a woman: "Ms".</summary>
    Woman = 1 << 16,

    /// <summary>Stands before a name in quotation marks: "entitled".</summary>
    Naming = 1 << 17,

    /// <summary>A comma.</summary>
    Comma = 1 << 18,

    /// <summary>A colon.</summary>
    Colon = 1 << 19,

    /// <summary>A dash, semicolon, bracket or other mark that ends a clause.</summary>
    Break = 1 << 20,

    /// <summary>A quotation mark.</summary>
    Mark = 1 << 21,

    /// <summary>A speech or report verb in -ing.</summary>
    Participle = 1 << 22,

    /// <summary>The possessive ending 's.</summary>
    Possessive = 1 << 23,

    /// <summary>A word for several people or a body: "team", "ministry"; never one person.</summary>
    Group = 1 << 24,
}
