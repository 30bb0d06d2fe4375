using System.Collections.Immutable;
using StoryExplainer.Language.TemporalExpressions;

namespace StoryExplainer.Language;

/// <summary>What an article's paragraph is.</summary>
public enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Text,

    /// <summary>The title, or a heading between paragraphs.</summary>
    Heading,

    /// <summary>Words under a picture. Nothing is found in captions.</summary>
    Caption,

    /// <summary>An item of a list.</summary>
    List,
}

/// <summary>One paragraph of a cleaned article.</summary>
/// <param name="Id">"title" for the title, "p1", "p2" … for the body; unique in the article.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Line">Line of the seed where it starts, counted from 1.</param>
/// <param name="Text">Its words, as the seed has them but with white space normalised.</param>
public sealed record Paragraph(string Id, ParagraphKind Kind, int Line, string Text);

/// <summary>A cleaned article, ready to be understood: its own words and what is known about it, nothing that is only furniture.</summary>
public sealed record ArticleText
{
    /// <summary>The title without the publisher's prefix.</summary>
    public required string Title { get; init; }

    /// <summary>All paragraphs in reading order. The title comes first, with the id "title", where there is one.</summary>
    public required ImmutableArray<Paragraph> Paragraphs { get; init; }

    /// <summary>Reporters, as the byline names them. They are not people of the story.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Who published it first, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published, if the seed or the editor says so; null if it must be inferred or stays unknown.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>The two days that the page's own date line may mean ("05/06/2025"), earlier first; empty if it means one day or there is none.</summary>
    public ImmutableArray<DateOnly> PossibleDays { get; init; } = [];

    /// <summary>
    /// Dropped lines that hold a date or a year (an edition panel, a rights line). They are never the publication date themselves,
    /// but days near them are candidates for it.
    /// </summary>
    public ImmutableArray<FurnitureLine> DatedFurniture { get; init; } = [];
}

/// <summary>A line that is not part of the article but may help to date it.</summary>
/// <param name="Line">Line of the seed, counted from 1.</param>
/// <param name="Text">Its words.</param>
public sealed record FurnitureLine(int Line, string Text);
