namespace StoryExplainer.Language.TemporalExpressions;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    /// <summary>Not known: the words stay words.</summary>
    Unknown,

    /// <summary>One day.</summary>
    Day,

    /// <summary>One week, Monday to Sunday, or a weekend.</summary>
    Week,

    /// <summary>One month.</summary>
    Month,

    /// <summary>A season or a quarter.</summary>
    Season,

    /// <summary>One year.</summary>
    Year,

    /// <summary>A decade.</summary>
    Decade,

    /// <summary>From one date to another, as the text gives them.</summary>
    Range,
}
