namespace StoryExplainer.Language.TemporalExpressions.Clauses;

/// <summary>A stretch of a sentence between commas, dashes, quotation marks and words such as "that" and "which".</summary>
/// <param name="First">Index of its first word; the mark or word that opened it is outside, save for a subordinating word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Opener">What opens it.</param>
/// <param name="Verbs">Its groups of verbs.</param>
internal sealed record Clause(int First, int End, ClauseOpener Opener, IReadOnlyList<VerbGroup> Verbs)
{
    /// <summary>True if it has a finite verb.</summary>
    public bool HasVerb => Verbs.Any(verb => verb.IsFinite);

    /// <summary>True if the word lies in it.</summary>
    public bool Contains(int word) => word >= First && word < End;
}
