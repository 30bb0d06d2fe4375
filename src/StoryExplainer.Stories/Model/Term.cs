using System.Collections.Immutable;

namespace StoryExplainer.Stories.Model;

/// <summary>A key term of the site: one entry over all articles.</summary>
public sealed record Term
{
    /// <summary>Slug, unique among terms; the page is <c>terms/ID.html</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The term as its page heads it.</summary>
    public required string Name { get; init; }

    /// <summary>Other forms in the articles.</summary>
    public ImmutableArray<string> Variants { get; init; } = [];

    /// <summary>Definitions, the one shown first in front; empty where no source defines the term.</summary>
    public ImmutableArray<Definition> Definitions { get; init; } = [];

    /// <summary>What the dictionary says, where no source defines the term and its sense is beyond doubt; else null.</summary>
    public Gloss? Gloss { get; init; }

    /// <summary>True if readers can be told what the term means.</summary>
    public bool IsExplained => !Definitions.IsEmpty || Gloss is not null;

    /// <summary>Every use, by article order and then reading order.</summary>
    public ImmutableArray<Evidence> Mentions { get; init; } = [];

    /// <summary>How much the term carries the story; larger is more.</summary>
    public double Score { get; init; }

    /// <summary>Who checked the entry and when, or null.</summary>
    public ReviewNote? Review { get; init; }

    /// <summary>Extracted or edited.</summary>
    public Origin Origin { get; init; }
}

/// <summary>What a term means, in the words of an article or of the editor.</summary>
/// <param name="Text">The words.</param>
/// <param name="Evidence">Where they stand; for the editor's own words the paragraph that they rest on, or null.</param>
/// <param name="Origin">Extracted (an article's words) or edited.</param>
/// <param name="Source">Where the editor's words come from: a web address or a line of words; null for an article's.</param>
/// <param name="Rule">How the words stand to the term in the article ("apposition"); null where nothing is known of it.</param>
public sealed record Definition(string Text, Evidence? Evidence, Origin Origin, string? Source = null, string? Rule = null);
