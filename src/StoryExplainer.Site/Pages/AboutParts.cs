using System.Collections.Immutable;
using StoryExplainer.Site.Linking;

namespace StoryExplainer.Site.Pages;

/// <summary>A block of an editor's text.</summary>
/// <param name="Kind">"heading", "paragraph", "list", "numbered_list", "tasks", "quote", "table", "definitions", "picture", "code", "rule" or "notes".</param>
/// <param name="Id">Fit for an id, for a heading; else null.</param>
/// <param name="Level">2 to 4 for a heading; else 0.</param>
/// <param name="Text">The words; empty for a list.</param>
/// <param name="Items">The items of a list.</param>
public sealed record TextBlock(string Kind, string? Id, int Level, LinkedText Text, ImmutableArray<LinkedText> Items)
{
    /// <summary>The rows of a table, its header first; else empty.</summary>
    public ImmutableArray<TextRow> Rows { get; init; } = [];

    /// <summary>The entries of a list of tasks or definitions, or of the footnotes; else empty.</summary>
    public ImmutableArray<TextItem> Entries { get; init; } = [];

    /// <summary>The lines of code; else null.</summary>
    public string? Code { get; init; }

    /// <summary>The picture, or null.</summary>
    public TextPicture? Picture { get; init; }
}

/// <summary>A row of a table.</summary>
/// <param name="IsHeader">True for the first one.</param>
/// <param name="Cells">Its cells.</param>
public sealed record TextRow(bool IsHeader, ImmutableArray<TextCell> Cells);

/// <summary>A cell of a table.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Alignment">"start", "centre" or "end".</param>
public sealed record TextCell(LinkedText Text, string Alignment);

/// <summary>An entry of a list: a task, a term with its meanings, or a footnote.</summary>
/// <param name="Text">The task, the term, or the note.</param>
public sealed record TextItem(LinkedText Text)
{
    /// <summary>What a term means; else empty.</summary>
    public ImmutableArray<LinkedText> Meanings { get; init; } = [];

    /// <summary>True for a task that is done.</summary>
    public bool IsDone { get; init; }

    /// <summary>Id of a footnote; else null.</summary>
    public string? Id { get; init; }

    /// <summary>Links back to the marks of a footnote; else empty.</summary>
    public ImmutableArray<string> Marks { get; init; } = [];
}

/// <summary>A picture.</summary>
/// <param name="Src">Its address.</param>
/// <param name="Alt">What it shows.</param>
/// <param name="Caption">The words below it, or null.</param>
/// <param name="Width">Its width in pixels; 0 if that is not known.</param>
/// <param name="Height">Its height in pixels; 0 if that is not known.</param>
public sealed record TextPicture(string Src, string Alt, string? Caption, int Width, int Height);
