namespace StoryExplainer.Site.Rendering;

/// <summary>How much a made-up page holds.</summary>
public enum SampleSize
{
    /// <summary>Nothing that may be missing is there: a theme has to say why.</summary>
    Empty,

    /// <summary>A few of everything.</summary>
    Typical,

    /// <summary>Very long names, long lists, large numbers.</summary>
    Extreme,
}
