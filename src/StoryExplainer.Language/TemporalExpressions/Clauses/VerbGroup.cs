namespace StoryExplainer.Language.TemporalExpressions.Clauses;

/// <summary>A verb with its auxiliaries.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Time">When it says that something happens.</param>
/// <param name="IsFinite">False for "to meet", "meeting" and a lone "scheduled".</param>
/// <param name="IsSpeech">True if it says that somebody speaks.</param>
/// <param name="IsReporting">True if it may say that somebody speaks, depending on what follows.</param>
internal readonly record struct VerbGroup(int First, int End, ClauseTime Time, bool IsFinite, bool IsSpeech, bool IsReporting);
