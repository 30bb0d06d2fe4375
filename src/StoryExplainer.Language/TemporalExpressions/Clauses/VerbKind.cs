namespace StoryExplainer.Language.TemporalExpressions.Clauses;

/// <summary>What a word can be in a group of verbs. The words stand in <c>English/Dates/verbs.txt</c>.</summary>
[Flags]
internal enum VerbKind
{
    None = 0,
    BePresent = 1,
    BePast = 1 << 1,
    HavePresent = 1 << 2,
    HavePast = 1 << 3,
    DoPresent = 1 << 4,
    DoPast = 1 << 5,
    Will = 1 << 6,
    Would = 1 << 7,
    May = 1 << 8,
    FutureCue = 1 << 9,
    PossibleCue = 1 << 10,
    Commitment = 1 << 11,
    Speech = 1 << 12,
    Reporting = 1 << 13,
    Past = 1 << 14,
    Present = 1 << 15,
    NotPast = 1 << 16,

    Postponing = 1 << 18,
    Participle = 1 << 19,

    /// <summary>A form in -ing.</summary>
    Ing = 1 << 17,

    /// <summary>A form that has finite force by itself.</summary>
    Auxiliary = BePresent | BePast | HavePresent | HavePast | DoPresent | DoPast | Will | Would | May,
}
