using StoryExplainer.Language.TemporalExpressions.Clauses;
using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Resolving;

/// <summary>Reads the signs of past and future around a dated expression.</summary>
internal static class Signs
{
    private static readonly string[] Beginnings =
    [
        "begins", "begin", "starts", "start", "opens", "open", "closes", "ends", "end", "expires", "resumes", "resume", "launches", "kicks", "concludes", "reopens", "goes", "returns", "premieres", "faces", "fly", "flies",
        "travel", "travels", "play", "plays", "host", "hosts", "visit", "visits", "meet", "meets", "move", "moves", "tour", "tours", "retires", "retire", "join", "joins", "turns", "takes", "comes", "arrives", "rises",
    ];

    /// <summary>All signs of an expression.</summary>
    public static IEnumerable<Sign> Of(DatedExpression dated)
    {
        var opening = OfOpening(dated);
        if (opening is { } found)
            yield return found;

        // The main verb behind a date that opens the sentence is its own, whatever stands between.
        if (opening != Sign.OpensPast)
        {
            yield return IsToCome(dated) ? Sign.Will : OfVerb(dated.Clause);
            foreach (var sign in OfVerbClause(dated))
                yield return sign;
        }

        if (dated.IsQuoted)
            yield return Sign.Quoted;

        if (OfPreposition(dated) is { } preposition)
        {
            yield return preposition;
            if (preposition == Sign.For && (dated.Clause.Time == ClauseTime.Future || dated.Clause is { IsAttribute: true, Time: ClauseTime.Present }))
                yield return Sign.SetFor;
        }

        if (IsPostponed(dated))
            yield return Sign.Postponed;
    }

    private static Sign OfVerb(DatedClause clause) => clause.Time switch
    {
        ClauseTime.Past => clause.IsStrong ? Sign.PastVerb : Sign.PastNoun,
        ClauseTime.Present => clause.IsStrong ? Sign.PresentVerb : Sign.PresentNoun,
        ClauseTime.Future => Sign.Future,
        ClauseTime.FutureInPast => Sign.FutureInPast,
        ClauseTime.Possible => Sign.Possible,
        _ => Sign.NoVerb,
    };

    // Of all verbs that look ahead, "will", "is to", "looks set to" and "may" before the date in its own clause are the sure ones, and "due" and "expects" before it.
    private static bool IsToCome(DatedExpression dated)
    {
        var text = dated.Place.Text;
        if (IsDue(dated) || dated.Clause.IsAttribute && text.IsAny(dated.Expression.First - 1, "expect", "expects", "await", "awaits", "face", "faces"))
            return true;

        if (dated.Clause.Time is not (ClauseTime.Future or ClauseTime.Possible) || dated.Clause.VerbClause != dated.Clause.Clause)
            return false;

        var verb = dated.Place.Clauses[dated.Clause.Clause].Verbs.LastOrDefault(verb => verb.IsFinite && verb.First < dated.Expression.First);
        return verb.End > 0 && (dated.Clause.Time == ClauseTime.Future
            ? VerbWords.Find(text.Letters(verb.First)).Has(VerbKind.Will | VerbKind.BePresent) || text.IsAny(verb.First, "looks", "look", "appears", "seems")
            : text.IsAny(verb.First, "may", "might", "can") && !text.Is(verb.First + 1, "have"));
    }

    // "due on Sunday", "due to begin on Sunday"; not "was due on Sunday".
    private static bool IsDue(DatedExpression dated)
    {
        var text = dated.Place.Text;
        for (var i = dated.Place.Clauses[dated.Clause.Clause].First; i < dated.Expression.First; i++)
        {
            if (text.Is(i, "due") && text.Kind(i + 1) is WordKind.On or WordKind.In or WordKind.At or WordKind.To or WordKind.By or WordKind.Weekday && !VerbWords.Find(text.Letters(i - 1)).Has(VerbKind.BePast | VerbKind.Ing))
                return true;
        }

        return text.Is(dated.Expression.First - 1, "due") && !VerbWords.Find(text.Letters(dated.Expression.First - 2)).Has(VerbKind.BePast);
    }

    private static Sign? OfPreposition(DatedExpression dated)
    {
        var text = dated.Place.Text;
        for (var i = dated.Expression.Core; i >= Before(dated) && i >= dated.Expression.Core - 6; i--)
        {
            switch (text.Kind(i))
            {
                case WordKind.Until: return Sign.Until;
                case WordKind.By: return Sign.By;
                case WordKind.Before: return Sign.Before;
                case WordKind.For: return Sign.For;
                case WordKind.From: return Sign.From;
                case WordKind.Since: return Sign.Since;
                case WordKind.To: return Sign.To;
                case WordKind.After: return Sign.After;
            }
        }

        return null;
    }

    // The word before "19 November" and before "the 19 November election".
    private static int Before(DatedExpression dated) =>
        dated.Place.Text.Kind(dated.Expression.First - 1) == WordKind.The ? dated.Expression.First - 2 : dated.Expression.First - 1;

    // "extended until", "moved from": such a word between the head of the clause and the date.
    private static bool IsPostponed(DatedExpression dated)
    {
        for (var i = dated.Place.Clauses[dated.Clause.Clause].First; i < dated.Expression.First; i++)
        {
            if (VerbWords.Find(dated.Place.Text.Letters(i)).Has(VerbKind.Postponing))
                return true;
        }

        return false;
    }

    private static IEnumerable<Sign> OfVerbClause(DatedExpression dated)
    {
        var clause = dated.Place.Clauses[dated.Clause.VerbClause];
        if (dated.Clause.Time == ClauseTime.Present && clause.Verbs.Any(verb => verb.IsFinite && dated.Place.Text.IsAny(verb.First, Beginnings)))
            yield return Sign.Begins;

        if (dated.Place.Text.IsAny(clause.First, "if", "unless", "once", "when"))
            yield return Sign.Conditional;
    }

    // The main verb behind a date that opens its sentence; relative clauses and what stands in brackets are passed over.
    private static Sign? OfOpening(DatedExpression dated)
    {
        if (dated.Expression.First > 0)
            return null;

        foreach (var clause in dated.Place.Clauses.Where(clause => clause.Opener is not (ClauseOpener.Relative or ClauseOpener.Bracket or ClauseOpener.Subordinate)))
        {
            foreach (var verb in clause.Verbs.Where(verb => verb.IsFinite && verb.First >= dated.Expression.End))
            {
                return verb.Time switch
                {
                    ClauseTime.Past => Sign.OpensPast,
                    ClauseTime.Future or ClauseTime.FutureInPast or ClauseTime.Possible => Sign.OpensFuture,
                    _ => null,
                };
            }
        }

        return null;
    }
}
