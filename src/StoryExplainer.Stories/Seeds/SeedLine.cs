namespace StoryExplainer.Stories.Seeds;

/// <summary>What a format knows about a line from its markup; copy and paste knows nothing.</summary>
internal enum LineHint
{
    /// <summary>Nothing known.</summary>
    None,

    /// <summary>Marked as the page's main heading.</summary>
    Title,

    /// <summary>Marked as a heading.</summary>
    Heading,

    /// <summary>Marked as a paragraph of the article.</summary>
    Paragraph,

    /// <summary>Marked as an item of a list in the article.</summary>
    ListItem,

    /// <summary>A row of a table of data, its cells told apart.</summary>
    TableRow,

    /// <summary>Marked as words under a picture.</summary>
    Caption,

    /// <summary>Lies outside the article's own part of the page.</summary>
    OutsideArticle,
}

/// <summary>A line of a seed that is not blank, its white space normalised.</summary>
/// <param name="Number">Number of the line in the seed, counted from 1.</param>
/// <param name="Text">Its words.</param>
/// <param name="AfterGap">True if a blank line, or the beginning of the seed, stands before it.</param>
/// <param name="Hint">What the markup says it is.</param>
internal sealed record SeedLine(int Number, string Text, bool AfterGap, LineHint Hint = LineHint.None)
{
    /// <summary>Where it lies in the page's markup, or null where the format has none.</summary>
    public LineMarkup? Markup { get; init; }
}
