namespace StoryExplainer.Language.Reading;

/// <summary>The parts of speech of Universal Dependencies, in the order of the weights file.</summary>
public enum PartOfSpeech : byte
{
    /// <summary>ADJ.</summary>
    Adjective,

    /// <summary>ADP: a preposition or postposition.</summary>
    Adposition,

    /// <summary>ADV.</summary>
    Adverb,

    /// <summary>AUX.</summary>
    Auxiliary,

    /// <summary>CCONJ.</summary>
    CoordinatingConjunction,

    /// <summary>DET.</summary>
    Determiner,

    /// <summary>INTJ.</summary>
    Interjection,

    /// <summary>NOUN.</summary>
    Noun,

    /// <summary>NUM.</summary>
    Numeral,

    /// <summary>PART: "not", "to", the possessive "'s".</summary>
    Particle,

    /// <summary>PRON.</summary>
    Pronoun,

    /// <summary>PROPN.</summary>
    ProperNoun,

    /// <summary>PUNCT.</summary>
    Punctuation,

    /// <summary>SCONJ.</summary>
    SubordinatingConjunction,

    /// <summary>SYM.</summary>
    Symbol,

    /// <summary>VERB.</summary>
    Verb,

    /// <summary>X: a foreign word or what has no class.</summary>
    Other,
}
