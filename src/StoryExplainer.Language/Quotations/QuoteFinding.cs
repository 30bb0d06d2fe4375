using System.Collections.Immutable;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Quotations;

/// <summary>Who speaks: a person or a paper.</summary>
public enum QuoteKind
{
    /// <summary>Somebody's spoken or written words.</summary>
    Speech,

    /// <summary>Words of a document, a law or a treaty.</summary>
    Document,
}

/// <summary>Words in quotation marks and who said them.</summary>
public sealed record QuoteFinding
{
    /// <summary>The words between the marks.</summary>
    public required Passage Words { get; init; }

    /// <summary>Speech or document.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>Index into <see cref="ArticleAnalysis.People"/>, or null.</summary>
    public int? Speaker { get; init; }

    /// <summary>Index into <see cref="ArticleAnalysis.UnnamedSources"/>, or null.</summary>
    public int? UnnamedSource { get; init; }

    /// <summary>The words used for a speaker that is not a named person ("a White House official", "the treaty"), else null.</summary>
    public string? SpeakerLabel { get; init; }

    /// <summary>The attribution ("Mr Rubio said on CBS"), or null where the speaker follows from the context.</summary>
    public Passage? Attribution { get; init; }

    /// <summary>The two likeliest speakers where it stays open who speaks; indexes into <see cref="ArticleAnalysis.People"/>, the likelier first.</summary>
    public ImmutableArray<int> SpeakerCandidates { get; init; } = [];

    /// <summary>The rule that found the speaker.</summary>
    public string Rule { get; init; } = "";
}
