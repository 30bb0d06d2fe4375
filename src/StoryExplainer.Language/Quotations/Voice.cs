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
