using System.Collections.Immutable;
using StoryExplainer.Site.Linking;

namespace StoryExplainer.Site.Pages;

/// <summary>Where in one article something is mentioned: a bar a paragraph.</summary>
public sealed record MentionStrip
{
    /// <summary>The article.</summary>
    public required ArticleLink Article { get; init; }

    /// <summary>When the article was published; null if that is not known.</summary>
    public DateText? Date { get; init; }

    /// <summary>One for each paragraph of text, in order; true where the paragraph mentions it.</summary>
    public ImmutableArray<bool> Bars { get; init; } = [];

    /// <summary>Number of paragraphs that mention it.</summary>
    public int Marked { get; init; }

    /// <summary>Width of the drawing: 14 a bar, of which 10 are drawn.</summary>
    public int Width { get; init; }

    /// <summary>Left edges of the bars of paragraphs that mention it.</summary>
    public ImmutableArray<int> MarkedEdges { get; init; } = [];

    /// <summary>Left edges of the other bars.</summary>
    public ImmutableArray<int> PlainEdges { get; init; } = [];

    /// <summary>The paragraphs that mention it: the same as text.</summary>
    public ImmutableArray<Citation> Cites { get; init; } = [];
}
