using System.Collections.Immutable;

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

    /// <summary>True if it shows in preview only.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Who checked the page and when, or null.</summary>
    public ReviewNote? Review { get; init; }
}

/// <summary>A block of a page.</summary>
public abstract record PageBlock;

/// <summary>A heading.</summary>
/// <param name="Level">2 to 4; 1 is the page's title.</param>
/// <param name="Id">Slug of its words, unique on the page.</param>
/// <param name="Text">Its words.</param>
public sealed record PageHeading(int Level, string Id, string Text) : PageBlock;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text.</param>
public sealed record PageParagraph(CitedText Text) : PageBlock;

/// <summary>A list.</summary>
/// <param name="IsNumbered">True for a numbered one.</param>
/// <param name="Items">Its items.</param>
public sealed record PageList(bool IsNumbered, ImmutableArray<CitedText> Items) : PageBlock;

/// <summary>A quotation set apart.</summary>
/// <param name="Paragraphs">Its paragraphs.</param>
public sealed record PageQuote(ImmutableArray<CitedText> Paragraphs) : PageBlock;
