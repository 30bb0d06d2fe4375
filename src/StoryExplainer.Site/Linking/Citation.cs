namespace StoryExplainer.Site.Linking;

/// <summary>Who stands behind a statement, as the article words it. It grades the attribution, never the truth.</summary>
public enum AttributionGrade
{
    /// <summary>Somebody with a name says so.</summary>
    Named,

    /// <summary>A source without a name says so.</summary>
    Unnamed,

    /// <summary>The reporters say so.</summary>
    Reporters,
}

/// <summary>The place in an article that says something.</summary>
public sealed record Citation
{
    /// <summary>What the link shows: "¶8", or "¶" for the headline.</summary>
    public required string Label { get; init; }

    /// <summary>Number of the paragraph, or null for the headline.</summary>
    public int? Paragraph { get; init; }

    /// <summary>Number of the sentence in its paragraph, counted from 1, or null if the citation is for the whole paragraph.</summary>
    public int? Sentence { get; init; }

    /// <summary>The place on the article's page: "../articles/x.html#p8s2".</summary>
    public required string Href { get; init; }

    /// <summary>The place in the original, with a text fragment; null if the original's address is not known.</summary>
    public string? OriginalHref { get; init; }

    /// <summary>Who stands behind it.</summary>
    public required AttributionGrade Grade { get; init; }

    /// <summary>Short name of the article's source ("The Washington Post", else its headline); worth showing where a page cites several articles.</summary>
    public required string Source { get; init; }

    /// <summary>True if the site has several articles, so that the paragraph's number alone does not say which one is meant.</summary>
    public bool NeedsSource { get; init; }
}
