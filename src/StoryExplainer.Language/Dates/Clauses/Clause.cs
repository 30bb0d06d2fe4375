namespace StoryExplainer.Language.Dates.Clauses;

/// <summary>A stretch of a sentence between commas, dashes, quotation marks and words such as "that" and "which".</summary>
/// <param name="First">Index of its first word; the mark or word that opened it is outside, save for a subordinating word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Opener">What opens it.</param>
/// <param name="Verbs">Its groups of verbs.</param>
internal sealed record Clause(int First, int End, ClauseOpener Opener, IReadOnlyList<VerbGroup> Verbs)
{
    /// <summary>True if it has a finite verb.</summary>
    public bool HasVerb => Verbs.Any(verb => verb.IsFinite);

    /// <summary>True if the word lies in it.</summary>
    public bool Contains(int word) => word >= First && word < End;
}

/// <summary>What opens a clause.</summary>
internal enum ClauseOpener
{
    /// <summary>The beginning of the sentence.</summary>
    Sentence,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A dash, a colon, a semicolon.</summary>
    Break,

    /// <summary>A bracket.</summary>
    Bracket,

    /// <summary>A quotation mark.</summary>
    Quote,

    /// <summary>"that" after a verb of speech.</summary>
    That,

    /// <summary>"who", "which", "where", "whose".</summary>
    Relative,

    /// <summary>"after", "while", "because", "if".</summary>
    Subordinate,

    /// <summary>"and", "but", "or".</summary>
    Coordinate,
}
