namespace StoryExplainer.Site.Linking;

/// <summary>What a link to a person or a term leads to, in a sentence.</summary>
public sealed record Preview
{
    /// <summary>Unique on the page and fit for an id: "peek-person-steve-witkoff".</summary>
    public required string Id { get; init; }

    /// <summary>"person" or "term".</summary>
    public required string Kind { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The role or the definition in the article's or the editor's words; null if there is none.</summary>
    public string? Text { get; init; }

    /// <summary>True if <see cref="Text"/> is what a dictionary says.</summary>
    public bool IsDictionary { get; init; }

    /// <summary>Where it leads.</summary>
    public required string Href { get; init; }

    /// <summary>Where <see cref="Text"/> stands, or null.</summary>
    public Citation? Cite { get; init; }
}
