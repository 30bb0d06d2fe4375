namespace StoryExplainer.Language.TemporalExpressions;

/// <summary>Where a publication date comes from.</summary>
public enum DateBasis
{
    /// <summary>The article or its page says so.</summary>
    Stated,

    /// <summary>The editor says so, in the file beside the seed.</summary>
    Edited,

    /// <summary>Worked out from the article's own words; shown as inferred wherever it stands.</summary>
    Inferred,
}

/// <summary>When an article was published.</summary>
/// <param name="Date">The date.</param>
/// <param name="Basis">Where it comes from.</param>
/// <param name="Evidence">Why, in one sentence that an editor can check.</param>
public sealed record PublicationDate(DateInterval Date, DateBasis Basis, string Evidence);
