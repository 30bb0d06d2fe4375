namespace StoryExplainer.Language.TemporalExpressions.Clauses;

/// <summary>What the words around a dated expression say about it.</summary>
/// <param name="Time">Past, present, to come.</param>
/// <param name="IsStrong">True if the date belongs to the verb; false if it only describes a noun ("Monday's meeting").</param>
/// <param name="IsAttribute">True for "Monday's meeting", "a 2019 report".</param>
/// <param name="IsStatement">True if the clause only says when somebody spoke.</param>
/// <param name="Clause">Index of the clause that holds the expression.</param>
/// <param name="VerbClause">Index of the clause whose verb decides; the same as <paramref name="Clause"/> if it has one.</param>
internal sealed record DatedClause(ClauseTime Time, bool IsStrong, bool IsAttribute, bool IsStatement, int Clause, int VerbClause)
{
    /// <summary>+1 if the words point to the future, -1 to the past, 0 if they do not say.</summary>
    public int Direction => Time switch
    {
        ClauseTime.Past => -1,
        ClauseTime.Present or ClauseTime.Future or ClauseTime.FutureInPast or ClauseTime.Possible => 1,
        _ => 0,
    };
}
