namespace StoryExplainer.Language.TemporalExpressions;

/// <summary>Which of several an expression points at: "last Friday", "this Friday", "next Friday", or just "Friday".</summary>
internal enum DatePointer
{
    /// <summary>Tense and cue words decide.</summary>
    None,

    /// <summary>The one before.</summary>
    Last,

    /// <summary>The one that is on, or the nearest.</summary>
    This,

    /// <summary>The one after.</summary>
    Next,

    /// <summary>"this coming", "the coming": the first after the day of writing.</summary>
    Coming,
}
