namespace StoryExplainer.Language.TemporalExpressions.Clauses;

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
