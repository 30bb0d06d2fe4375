using StoryExplainer.Language.Speech;

namespace StoryExplainer.Language.Quotations;

/// <summary>Who speaks, as far as the text tells.</summary>
/// <param name="Person">Index of a named person, or null.</param>
/// <param name="Source">Index of an unnamed source, or null.</param>
/// <param name="Label">The words for a speaker that is no named person, or null.</param>
/// <param name="IsDocument">True if a paper speaks.</param>
internal readonly record struct Voice(int? Person, int? Source, string? Label, bool IsDocument)
{
    /// <summary>Nobody that the text tells.</summary>
    public static Voice Nobody => default;

    /// <summary>True for a named person or an unnamed source of the article.</summary>
    public bool IsSomebody => Person is not null || Source is not null;

    /// <summary>True if there is anything to show for the speaker.</summary>
    public bool IsKnown => IsSomebody || Label is not null;

    /// <summary>A named person.</summary>
    public static Voice OfPerson(int person) => new(person, null, null, false);

    /// <summary>An unnamed source.</summary>
    public static Voice OfSource(int source, string label) => new(null, source, label, false);
}

/// <summary>A subject as the text words it: perhaps only a pronoun, whose meaning the context must tell.</summary>
/// <param name="Voice">Who it is, where the words tell.</param>
/// <param name="Pronoun">He, She or OtherPronoun, else None.</param>
/// <param name="First">The first token of the subject.</param>
/// <param name="Token">The last token of the subject.</param>
internal readonly record struct Subject(Voice Voice, Cue Pronoun, int First, int Token)
{
    /// <summary>No subject found.</summary>
    public static readonly Subject None = new(Voice.Nobody, Cue.None, -1, -1);

    /// <summary>True if a subject was found, even one that is nobody's name.</summary>
    public bool IsFound => Token >= 0;

    /// <summary>True for "he" and "she".</summary>
    public bool IsPersonalPronoun => (Pronoun & (Cue.He | Cue.She)) != Cue.None;
}

/// <summary>An attribution: the subject, where it stands and the rule that found it.</summary>
/// <param name="Subject">Who speaks.</param>
/// <param name="FirstToken">First token of the attribution.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Rule">The rule.</param>
/// <param name="IsAdjacent">True if it touches the quotation, so that the words surely are its own.</param>
internal readonly record struct Attribution(Subject Subject, int FirstToken, int EndToken, string Rule, bool IsAdjacent)
{
    /// <summary>No attribution.</summary>
    public static readonly Attribution None = new(Subject.None, 0, 0, "", false);

    /// <summary>True if there is one.</summary>
    public bool IsFound => Subject.IsFound;
}
