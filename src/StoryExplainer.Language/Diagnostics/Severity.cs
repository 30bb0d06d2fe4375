namespace StoryExplainer.Language.Diagnostics;

/// <summary>How much a problem costs.</summary>
public enum Severity
{
    /// <summary>Worth knowing; the site is complete.</summary>
    Info,

    /// <summary>The site is built, but something is left out or doubtful.</summary>
    Warning,

    /// <summary>The content is wrong; the last good site stays in place.</summary>
    Error,
}
