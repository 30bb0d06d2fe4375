using System.Collections.Immutable;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Terms;

/// <summary>A term a lay reader would look up.</summary>
public sealed record TermFinding
{
    /// <summary>The term as a page would head it: "Article 5".</summary>
    public required string Name { get; init; }

    /// <summary>Other forms in the text, in order of first use.</summary>
    public ImmutableArray<string> Variants { get; init; } = [];

    /// <summary>What the article says it is; null where it does not say.</summary>
    public DefinitionFinding? Definition { get; init; }

    /// <summary>Every use, in reading order.</summary>
    public ImmutableArray<Passage> Mentions { get; init; } = [];

    /// <summary>How useful a page would be; larger is better. Comparable only inside one article.</summary>
    public double Score { get; init; }
}

/// <summary>A definition in the article's own words.</summary>
/// <param name="Text">The words, equal to the words at <paramref name="Passage"/>.</param>
/// <param name="Passage">Where they stand.</param>
/// <param name="Rule">The rule that found it, such as "apposition".</param>
public sealed record DefinitionFinding(string Text, Passage Passage, string Rule);
