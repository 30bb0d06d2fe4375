namespace StoryExplainer.Language.Glossary;

/// <summary>Why a run of words may be a term.</summary>
[Flags]
internal enum TermSources
{
    /// <summary>For no reason.</summary>
    None = 0,

    /// <summary>The reader marks exactly this run.</summary>
    Read = 1,

    /// <summary>The reader half sees a term in it.</summary>
    HalfRead = 2,

    /// <summary>A name.</summary>
    Name = 4,

    /// <summary>Initials: "IMD", "MoP", "OTPs".</summary>
    Initials = 8,

    /// <summary>A few words in quotation marks.</summary>
    Quoted = 16,

    /// <summary>A noun with the nouns and adjectives before it.</summary>
    Phrase = 32,

    /// <summary>In the list of concepts.</summary>
    Concept = 64,

    /// <summary>What initials beside it stand for.</summary>
    LongForm = 128,

    /// <summary>A hashtag.</summary>
    Tag = 256,
}
