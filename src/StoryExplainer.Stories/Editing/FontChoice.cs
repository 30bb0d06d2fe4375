namespace StoryExplainer.Stories.Editing;

/// <summary>Which fonts the pages use.</summary>
public enum FontChoice
{
    /// <summary>The fonts that lie in the theme.</summary>
    Bundled,

    /// <summary>Those of the reader's machine: nothing is loaded.</summary>
    System,
}
