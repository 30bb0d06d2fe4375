using AngleSharp.Dom;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>A part of a page about which its markup may be wrong: what was counted inside it.</summary>
/// <param name="Element">The element.</param>
/// <param name="IsHidden">True if the markup hides it; false if the markup calls it no main content, or if it is a table.</param>
internal sealed record PagePart(IElement Element, bool IsHidden)
{
    /// <summary>Words of running text that can be seen.</summary>
    public int Prose { get; set; }

    /// <summary>Blocks of running text.</summary>
    public int Paragraphs { get; set; }

    /// <summary>True if the page's title stands in it.</summary>
    public bool HoldsTitle { get; set; }

    /// <summary>True if headings, or another table, stand in it.</summary>
    public bool HoldsLayout { get; set; }

    /// <summary>True if cells are marked as headings of rows or columns.</summary>
    public bool HasHeaderCells { get; set; }

    /// <summary>Rows of a table.</summary>
    public int Rows { get; set; }

    /// <summary>Most cells of one row.</summary>
    public int MostCells { get; set; }

    /// <summary>Cells of the row that is being read.</summary>
    public int Cells { get; set; }
}
