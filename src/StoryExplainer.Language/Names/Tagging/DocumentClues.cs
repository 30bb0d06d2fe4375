namespace StoryExplainer.Language.Names;

/// <summary>What the uses of a word anywhere in the document say about it. A surname met once after "Mr" is a surname everywhere.</summary>
[Flags]
internal enum DocumentClues : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Stands directly after an honorific.</summary>
    AfterHonorific = 1 << 0,

    /// <summary>Stands after a capitalised first name.</summary>
    AfterFirstName = 1 << 1,

    /// <summary>Stands beside a verb of speech.</summary>
    BesideSpeech = 1 << 2,

    /// <summary>Stands after "in", "at", "from", "to" or "near".</summary>
    AfterPlacePreposition = 1 << 3,

    /// <summary>Stands after an article.</summary>
    AfterArticle = 1 << 4,

    /// <summary>Ends a run of two capitalised words or more.</summary>
    EndsRun = 1 << 5,

    /// <summary>Begins such a run.</summary>
    BeginsRun = 1 << 6,

    /// <summary>Is a run of its own.</summary>
    StandsAlone = 1 << 7,

    /// <summary>Is written small somewhere.</summary>
    SeenSmall = 1 << 8,

    /// <summary>Has a capital inside a sentence.</summary>
    SeenCapitalInside = 1 << 9,

    /// <summary>Has a capital three times or more.</summary>
    SeenOften = 1 << 10,

    /// <summary>Is followed by a bracket, an age or a relative clause about a person.</summary>
    HasApposition = 1 << 11,

    /// <summary>Stands beside an organisation word in a run.</summary>
    InOrganisationRun = 1 << 12,
}
