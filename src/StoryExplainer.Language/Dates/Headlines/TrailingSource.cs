using StoryExplainer.Language.Dates.Clauses;
using StoryExplainer.Language.Dates.Resolving;

namespace StoryExplainer.Language.Dates.Headlines;

/// <summary>Knows sentences whose date belongs to the source at their end: "…, an inquiry heard on Monday", "…, according to a study published on Tuesday".</summary>
internal static class TrailingSource
{
    /// <summary>The words that the source tells, from the clause that has a subject on; null if the date is no source's.</summary>
    public static WordRange? ContentOf(DatedExpression dated)
    {
        var (place, own) = (dated.Place, dated.Clause.Clause);
        if (own == 0 || !(place.Text.Is(place.Clauses[own].First, "according") || IsBareSource(dated)))
            return null;

        for (var i = own - 1; i >= 0; i--)
        {
            var clause = place.Clauses[i];
            if (!clause.HasVerb || clause.Opener is ClauseOpener.Relative or ClauseOpener.Subordinate or ClauseOpener.Bracket || !SubjectFinder.HasOwnSubject(place, i))
                continue;

            return new WordRange(SubjectFinder.SkipLeadIn(place, clause.First, clause.End), EndBefore(place, own));
        }

        return null;
    }

    // A subject and a verb of telling, nothing but the date behind it.
    private static bool IsBareSource(DatedExpression dated)
    {
        var (place, index) = (dated.Place, dated.Clause.VerbClause);
        var clause = place.Clauses[index];
        if (index != dated.Clause.Clause || clause.Opener is not (ClauseOpener.Comma or ClauseOpener.Quote) || !clause.HasVerb)
            return false;

        var verb = clause.Verbs.First(group => group.IsFinite);
        var isTelling = verb.IsSpeech || verb.IsReporting || place.Text.IsAny(verb.End - 1, "heard", "hears", "found", "showed", "shows", "learned", "learnt", "told", "ruled");
        var rest = 0;
        for (var i = verb.End; i < clause.End; i++)
        {
            if (place.Text.Kind(i) != Reading.WordKind.Mark && !(i >= dated.Expression.First && i < dated.Expression.End))
                rest++;
        }

        // "told reporters", "said in a statement"
        return isTelling && rest <= 4 && index + 1 == place.Clauses.Count;
    }

    private static int EndBefore(DatedSentence place, int clause)
    {
        var end = place.Clauses[clause].First;
        while (end > 0 && place.Text.Kind(end - 1) == Reading.WordKind.Mark)
            end--;

        return end;
    }
}
