using System.Collections.Immutable;
using StoryExplainer.Site.Linking;

namespace StoryExplainer.Site.Pages;

/// <summary>A link between two people that a sentence states. Being named in one paragraph is none.</summary>
public sealed record ConnectionEntry
{
    /// <summary>Who acts.</summary>
    public required PersonLink From { get; init; }

    /// <summary>The other person.</summary>
    public required PersonLink To { get; init; }

    /// <summary>The verb as the article has it: "flanked", "met with".</summary>
    public required string Verb { get; init; }

    /// <summary>True if both act alike.</summary>
    public bool IsMutual { get; init; }

    /// <summary>The sentence.</summary>
    public required Citation Cite { get; init; }

    /// <summary>The article.</summary>
    public required ArticleLink Article { get; init; }
}

/// <summary>The drawing of connections, with every position worked out: a template only writes it down.</summary>
public sealed record ConnectionGraph
{
    /// <summary>Width of the drawing.</summary>
    public required int Width { get; init; }

    /// <summary>Height of the drawing.</summary>
    public required int Height { get; init; }

    /// <summary>People.</summary>
    public ImmutableArray<GraphNode> Nodes { get; init; } = [];

    /// <summary>Lines between them.</summary>
    public ImmutableArray<GraphEdge> Edges { get; init; } = [];

    /// <summary>Number of people that the drawing leaves out for want of room; the list has all.</summary>
    public int LeftOut { get; init; }
}

/// <summary>A person in a drawing.</summary>
/// <param name="Person">The person.</param>
/// <param name="X">Middle, from the left.</param>
/// <param name="Y">Middle, from the top.</param>
/// <param name="Radius">Radius of the circle.</param>
/// <param name="LabelY">Where the name stands, from the top; its middle is <paramref name="X"/>.</param>
/// <param name="Lines">The name, cut into at most two lines.</param>
/// <param name="IsCentre">True for the person whose page it is.</param>
public sealed record GraphNode(PersonLink Person, int X, int Y, int Radius, int LabelY, ImmutableArray<string> Lines, bool IsCentre);

/// <summary>A line of a drawing.</summary>
/// <param name="X1">Start, from the left.</param>
/// <param name="Y1">Start, from the top.</param>
/// <param name="X2">End, from the left.</param>
/// <param name="Y2">End, from the top.</param>
/// <param name="Href">The sentence that states the link.</param>
/// <param name="Label">The link in words: "Ada Obi met Jan Novak ¶3".</param>
/// <param name="Count">Number of sentences that state it.</param>
public sealed record GraphEdge(int X1, int Y1, int X2, int Y2, string Href, string Label, int Count);
