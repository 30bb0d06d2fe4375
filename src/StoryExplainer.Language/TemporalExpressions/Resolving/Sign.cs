namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>What in a sentence can tell whether a bare weekday, month or day lies before or after publication.</summary>
internal enum Sign
{
    /// <summary>"met on Friday".</summary>
    PastVerb,

    /// <summary>"Friday's meeting ended".</summary>
    PastNoun,

    /// <summary>"meets on Friday".</summary>
    PresentVerb,

    /// <summary>"Friday's meeting is closed".</summary>
    PresentNoun,

    /// <summary>"will meet on Friday", "is to meet on Friday".</summary>
    Will,

    /// <summary>"was expected to meet on Friday", and a verb of the future in another clause than the date.</summary>
    Future,

    /// <summary>"would meet on Friday".</summary>
    FutureInPast,

    /// <summary>"may meet on Friday".</summary>
    Possible,

    /// <summary>No verb tells.</summary>
    NoVerb,

    /// <summary>Inside quotation marks.</summary>
    Quoted,

    /// <summary>"until Friday".</summary>
    Until,

    /// <summary>"by Friday".</summary>
    By,

    /// <summary>"before Friday".</summary>
    Before,

    /// <summary>"for Friday".</summary>
    For,

    /// <summary>"set a hearing for Friday", "is campaigning for the Friday election".</summary>
    SetFor,

    /// <summary>"from Friday".</summary>
    From,

    /// <summary>"since Friday".</summary>
    Since,

    /// <summary>"to Friday", "through Friday".</summary>
    To,

    /// <summary>"after Friday".</summary>
    After,

    /// <summary>"postponed until", "extended to", "moved from".</summary>
    Postponed,

    /// <summary>"On Friday, the court ruled": the date opens the sentence and the main verb behind it is past.</summary>
    OpensPast,

    /// <summary>The same with a main verb of the future.</summary>
    OpensFuture,

    /// <summary>"the study begins in": a verb whose present tells of a plan.</summary>
    Begins,

    /// <summary>"once Friday comes", "if it goes on", "when it opens".</summary>
    Conditional,
}
