using System.Collections.Immutable;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Glossary;

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

    /// <summary>How useful a page would be, from 0 to 1.</summary>
    public double Score { get; init; }
}
