namespace StoryExplainer.Language.TemporalExpressions.Clauses;

/// <summary>When a group of verbs says that something happens.</summary>
internal enum ClauseTime
{
    /// <summary>It does not say.</summary>
    None,

    /// <summary>"met", "has met", "was meeting".</summary>
    Past,

    /// <summary>"meets", "is meeting".</summary>
    Present,

    /// <summary>"will meet", "is set to meet", "is to meet".</summary>
    Future,

    /// <summary>"would meet", "was due to meet": to come, seen from a past moment.</summary>
    FutureInPast,

    /// <summary>"may meet", "hopes to meet".</summary>
    Possible,
}
