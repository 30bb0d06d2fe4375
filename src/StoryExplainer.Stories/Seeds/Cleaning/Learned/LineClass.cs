namespace StoryExplainer.Stories.Seeds.Cleaning.Learned;

/// <summary>What a line of a page is. Furniture is split by its place, so that a page has a beginning and an end.</summary>
internal enum LineClass
{
    /// <summary>Furniture above the title.</summary>
    Above,

    /// <summary>Byline, date or section above the title.</summary>
    MetaAbove,

    /// <summary>The title.</summary>
    Title,

    /// <summary>Byline, date, section, credit line below the title.</summary>
    Meta,

    /// <summary>Words under a picture, and who took it.</summary>
    Caption,

    /// <summary>The article: standfirst, headings, paragraphs, list items.</summary>
    Text,

    /// <summary>Furniture between the title and the end of the article.</summary>
    Inside,

    /// <summary>Everything behind the last line of the article.</summary>
    After,
}
