namespace StoryExplainer.Site.Linking;

/// <summary>What a run of text is, so that a template knows how to draw it.</summary>
public enum RunKind
{
    /// <summary>Plain words.</summary>
    Text,

    /// <summary>A link to a person's page.</summary>
    Person,

    /// <summary>A link to a term's page.</summary>
    Term,

    /// <summary>A link to an organisation's entry.</summary>
    Organisation,

    /// <summary>A link to a place's entry.</summary>
    Place,

    /// <summary>Words that the page is about, to be marked where they stand in somebody's sentence.</summary>
    Mark,

    /// <summary>A citation; it stands where the words that it supports end.</summary>
    Citation,

    /// <summary>An editor's link.</summary>
    Link,

    /// <summary>An editor's emphasis.</summary>
    Emphasis,

    /// <summary>An editor's strong emphasis.</summary>
    Strong,

    /// <summary>Words that the editor struck out.</summary>
    Struck,

    /// <summary>Words as a machine has them.</summary>
    Code,

    /// <summary>The end of a line.</summary>
    LineEnd,

    /// <summary>The mark of a footnote: <see cref="TextRun.Text"/> is its number, <see cref="TextRun.Href"/> the note, <see cref="TextRun.Id"/> its own id.</summary>
    Note,
}

/// <summary>Some words of a <see cref="LinkedText"/> that are drawn alike.</summary>
public sealed record TextRun
{
    /// <summary>What the run is.</summary>
    public required RunKind Kind { get; init; }

    /// <summary>The words, not escaped; the label ("¶8") for a citation.</summary>
    public required string Text { get; init; }

    /// <summary>Where the run leads, or null for words without a link.</summary>
    public string? Href { get; init; }

    /// <summary>Id of the entry in the page's previews that tells what is linked, or null.</summary>
    public string? Preview { get; init; }

    /// <summary>Id of the mark of a footnote, so that the note leads back to it; else null.</summary>
    public string? Id { get; init; }

    /// <summary>The citation, for a run of that kind.</summary>
    public Citation? Cite { get; init; }
}
