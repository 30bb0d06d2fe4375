namespace StoryExplainer.Stories.Model;

/// <summary>Who put a fact on the site.</summary>
public enum Origin
{
    /// <summary>Found in an article.</summary>
    Extracted,

    /// <summary>Added or changed by the editor in <c>input/</c>.</summary>
    Edited,
}
