using System.Collections.Immutable;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Editing.Yaml;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Writing;

/// <summary>A page of the editor's own: <c>input/pages/NAME.md</c> becomes <c>pages/NAME.html</c>.</summary>
public sealed record EditorPage
{
    /// <summary>Slug of the file's name; the page is <c>pages/ID.html</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Path of the file, relative to the project.</summary>
    public required string Path { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence for search engines, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The page's blocks in order.</summary>
    public ImmutableArray<PageBlock> Blocks { get; init; } = [];

    /// <summary>True if the page is in the main navigation.</summary>
    public bool IsInNavigation { get; init; }

    /// <summary>Its place among the pages in the navigation, the smallest first; pages with the same stand by name.</summary>
    public int Order { get; init; }

    /// <summary>Name of the layout of the theme that draws the page (<c>layouts/NAME.html</c>), or null for the usual one.</summary>
    public YamlText? Layout { get; init; }

    /// <summary>True if it shows in preview only.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Who checked the page and when, or null.</summary>
    public ReviewNote? Review { get; init; }
}

/// <summary>A block of a page.</summary>
public abstract record PageBlock
{
    /// <summary>All texts in it, in reading order.</summary>
    public virtual IEnumerable<CitedText> Texts => [];
}

/// <summary>A heading.</summary>
/// <param name="Level">2 to 4; 1 is the page's title.</param>
/// <param name="Id">Slug of its words, unique on the page.</param>
/// <param name="Text">Its words.</param>
public sealed record PageHeading(int Level, string Id, string Text) : PageBlock;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text.</param>
public sealed record PageParagraph(CitedText Text) : PageBlock
{
    /// <inheritdoc/>
    public override IEnumerable<CitedText> Texts => [Text];
}

/// <summary>A list.</summary>
/// <param name="IsNumbered">True for a numbered one.</param>
/// <param name="Items">Its items.</param>
public sealed record PageList(bool IsNumbered, ImmutableArray<CitedText> Items) : PageBlock
{
    /// <summary>For a list of tasks, whether each is done; empty for any other list.</summary>
    public ImmutableArray<bool> Done { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<CitedText> Texts => Items;
}

/// <summary>A quotation set apart.</summary>
/// <param name="Paragraphs">Its paragraphs.</param>
public sealed record PageQuote(ImmutableArray<CitedText> Paragraphs) : PageBlock
{
    /// <inheritdoc/>
    public override IEnumerable<CitedText> Texts => Paragraphs;
}

/// <summary>A table.</summary>
/// <param name="Header">Cells of its first row.</param>
/// <param name="Rows">The other rows, as wide as the first.</param>
/// <param name="Alignments">How each column stands: "start", "centre", "end".</param>
public sealed record PageTable(ImmutableArray<CitedText> Header, ImmutableArray<ImmutableArray<CitedText>> Rows, ImmutableArray<string> Alignments) : PageBlock
{
    /// <inheritdoc/>
    public override IEnumerable<CitedText> Texts => Rows.Aggregate(Header.AsEnumerable(), (texts, row) => texts.Concat(row));
}

/// <summary>A list of terms with what they mean.</summary>
/// <param name="Entries">The terms with their definitions.</param>
public sealed record PageDefinitions(ImmutableArray<PageDefinition> Entries) : PageBlock
{
    /// <inheritdoc/>
    public override IEnumerable<CitedText> Texts => Entries.SelectMany(entry => entry.Meanings.Prepend(entry.Term));
}

/// <summary>A term with what it means.</summary>
/// <param name="Term">The term.</param>
/// <param name="Meanings">What it means, one or more.</param>
public sealed record PageDefinition(CitedText Term, ImmutableArray<CitedText> Meanings);

/// <summary>A line across the page.</summary>
public sealed record PageRule : PageBlock;

/// <summary>Lines that stand as a machine has them.</summary>
/// <param name="Code">The lines.</param>
public sealed record PageCode(string Code) : PageBlock;

/// <summary>A picture.</summary>
/// <param name="Address">Where it lies: a file of <c>input/static/</c>, or one beside the page.</param>
/// <param name="Alternative">What it shows, for those who don't see it.</param>
/// <param name="Caption">The words below it, or null.</param>
/// <param name="Place">Where it stands in its file.</param>
public sealed record PagePicture(string Address, string Alternative, string? Caption, LinePosition Place) : PageBlock;

/// <summary>The footnotes of a page, in the order of their marks.</summary>
/// <param name="Notes">The notes.</param>
public sealed record PageNotes(ImmutableArray<PageNote> Notes) : PageBlock
{
    /// <inheritdoc/>
    public override IEnumerable<CitedText> Texts => Notes.Select(note => note.Text);
}

/// <summary>A footnote.</summary>
/// <param name="Number">Its number, counted from 1.</param>
/// <param name="Uses">How often the page marks it.</param>
/// <param name="Text">What it says.</param>
public sealed record PageNote(int Number, int Uses, CitedText Text);
