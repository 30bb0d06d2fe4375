namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>A date and the rule that found it.</summary>
internal readonly record struct Resolution(DateInterval Date, string Rule)
{
    /// <summary>The words stay words.</summary>
    public static Resolution Unknown => new(DateInterval.Unknown, "the day of writing is not known");
}
