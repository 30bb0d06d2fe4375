namespace StoryExplainer.Stories.Seeds.Vocabulary;

/// <summary>How much a line of furniture says about the lines that follow it.</summary>
internal enum FurnitureReach
{
    /// <summary>Furniture only where other furniture stands beside it; between paragraphs it is a heading.</summary>
    Weak,

    /// <summary>Nothing: it stands alone.</summary>
    Line,

    /// <summary>It closes the block that it stands in: what follows is the article again.</summary>
    Close,

    /// <summary>Short lines that follow belong to it, until running text comes again.</summary>
    Block,

    /// <summary>As <see cref="Block"/>, and it often stands behind the end of an article.</summary>
    End,

    /// <summary>It hardly ever stands before the end of an article.</summary>
    HardEnd,
}

/// <summary>One kind of page furniture.</summary>
/// <param name="Reason">The word for it in the list of what was left out.</param>
/// <param name="Reach">What it says about the lines behind it.</param>
internal sealed record FurnitureKind(string Reason, FurnitureReach Reach);
