namespace StoryExplainer.Language.TemporalExpressions;

/// <summary>Which part of a month, season or year is meant.</summary>
internal enum DatePart
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>"the start of".</summary>
    Start,

    /// <summary>"early".</summary>
    Early,

    /// <summary>"mid", "the middle of".</summary>
    Mid,

    /// <summary>"late".</summary>
    Late,

    /// <summary>"the end of".</summary>
    End,
}
