using System.Collections.Immutable;
using StoryExplainer.Site.Linking;

namespace StoryExplainer.Site.Pages;

/// <summary>A quotation.</summary>
public sealed record QuoteEntry
{
    /// <summary>"q-0a1b2c3d4e": its place on the page of quotations. It stays, whatever else is added.</summary>
    public required string Id { get; init; }

    /// <summary>The exact words, with links and, on the page of a term, with the term marked. Without quotation marks.</summary>
    public required LinkedText Text { get; init; }

    /// <summary>"speech" or "document".</summary>
    public required string Kind { get; init; }

    /// <summary>The speaker, if it is a named person.</summary>
    public PersonLink? Speaker { get; init; }

    /// <summary>The article's words for a speaker that is not a named person ("a White House official", "the treaty"); null if the speaker is a person, or if the article does not say.</summary>
    public string? SpeakerLabel { get; init; }

    /// <summary>Who stands behind it.</summary>
    public required AttributionGrade Grade { get; init; }

    /// <summary>Where the words stand.</summary>
    public required Citation Cite { get; init; }

    /// <summary>The article.</summary>
    public required ArticleLink Article { get; init; }

    /// <summary>The quotation's place on the page of quotations.</summary>
    public required string Href { get; init; }

    /// <summary>A page with this quotation alone, to be shown inside other sites; null if there is none.</summary>
    public string? EmbedHref { get; init; }

    /// <summary>A picture of the quotation to share; null if there is none.</summary>
    public string? CardHref { get; init; }

    /// <summary>True if the editor attributed it.</summary>
    public bool IsEdited { get; init; }
}

/// <summary>Quotations of one speaker.</summary>
/// <param name="Id">Fit for an id.</param>
/// <param name="Speaker">The speaker, or null.</param>
/// <param name="Label">The article's words for a speaker without a name, or null.</param>
/// <param name="Quotes">What was said, by article and then reading order.</param>
public sealed record SpeakerQuotes(string Id, PersonLink? Speaker, string? Label, ImmutableArray<QuoteEntry> Quotes);

/// <summary>Quotations from one article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Quotes">Its quotations in reading order.</param>
public sealed record ArticleQuotes(ArticleLink Article, ImmutableArray<QuoteEntry> Quotes);
