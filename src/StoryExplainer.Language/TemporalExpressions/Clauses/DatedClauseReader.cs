using StoryExplainer.Language.TemporalExpressions.Expressions;
using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Clauses;

/// <summary>Finds the verb that a dated expression belongs to, and what it says.</summary>
internal static class DatedClauseReader
{
    /// <summary>Reads the surroundings of one expression.</summary>
    public static DatedClause Read(DateText text, IReadOnlyList<Clause> clauses, DateExpression expression)
    {
        var index = IndexOf(clauses, expression.Core);
        var isAttribute = IsAttribute(text, expression);
        var verbClause = clauses[index].HasVerb ? index : FindVerbClause(text, clauses, index, expression);
        var verb = verbClause < 0 ? null : Governor(clauses[verbClause], index == verbClause ? expression : null, index > verbClause);
        var time = CueBefore(text, expression) ?? CueInPhrase(text, clauses[index], expression) ?? CueOfVerb(text, clauses[index], expression)
            ?? (verb is { } found && !IsCompared(text, clauses[index], expression) ? TimeOf(clauses[verbClause], found) : ClauseTime.None);
        if (time is ClauseTime.Future or ClauseTime.FutureInPast && IsHopedFor(clauses, verbClause))
            time = ClauseTime.Possible;

        return new DatedClause(
            time,
            !isAttribute,
            isAttribute,
            !isAttribute && IsStatement(text, clauses, index, expression, verb),
            index,
            verbClause < 0 ? index : verbClause);
    }

    private static int IndexOf(IReadOnlyList<Clause> clauses, int word)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Contains(word))
                return i;
        }

        return 0;
    }

    // A stretch without a verb belongs to the one before it; at the head of a sentence, after "that" and after "and" to the one behind it.
    private static int FindVerbClause(DateText text, IReadOnlyList<Clause> clauses, int index, DateExpression expression)
    {
        if (OpensForward(text, clauses, index, expression) && FindAfter(clauses, index) is var ahead and >= 0)
            return ahead;

        for (var i = index - 1; i >= 0; i--)
        {
            if (clauses[i].HasVerb)
                return i;
        }

        return FindAfter(clauses, index);
    }

    private static int FindAfter(IReadOnlyList<Clause> clauses, int index)
    {
        var aside = -1;
        for (var i = index + 1; i < clauses.Count; i++)
        {
            if (!clauses[i].HasVerb || clauses[i].Opener is ClauseOpener.Relative or ClauseOpener.Bracket)
                continue;

            // "a boy, identified only as Ivan, was rescued": the participle is an aside.
            if (clauses[i] is { Opener: ClauseOpener.Comma, Verbs: [{ Time: ClauseTime.Past } first, ..] } && first.First == clauses[i].First && first.End == first.First + 1 && !(first.IsSpeech || first.IsReporting))
                aside = aside < 0 ? i : aside;
            else
                return aside >= 0 && clauses[i].Opener is not ClauseOpener.Comma ? aside : i;
        }

        return aside;
    }

    // "…, and in July, the court granted": the date opens what follows, with nothing but small words before it.
    private static bool OpensForward(DateText text, IReadOnlyList<Clause> clauses, int index, DateExpression expression)
    {
        if (expression.First - clauses[index].First > 2)
            return false;

        var opener = index;
        while (clauses[opener].Opener == ClauseOpener.Comma && opener > 0 && !clauses[opener - 1].HasVerb)
            opener--;

        return clauses[opener].Opener is ClauseOpener.That or ClauseOpener.Coordinate or ClauseOpener.Break or ClauseOpener.Sentence
            || text.Kind(clauses[opener].First) is WordKind.And;
    }

    // The last group of verbs before the date, else the first after it; in another clause the last or the first finite one.
    private static VerbGroup? Governor(Clause clause, DateExpression? expression, bool isBehind)
    {
        VerbGroup? before = null;
        foreach (var verb in clause.Verbs)
        {
            if (expression is not null && verb.First >= expression.End)
                return before is { IsFinite: true } || before is not null && clause.Verbs.Any(v => v.IsFinite && v.End <= expression.First) ? before : verb;

            if (expression is null && !isBehind && verb.IsFinite)
                return verb;

            before = verb;
        }

        return before;
    }

    // An infinitive or a participle that says nothing itself has the time of the finite verb before it.
    private static ClauseTime TimeOf(Clause clause, VerbGroup verb)
    {
        if (verb.Time != ClauseTime.None)
            return verb is { IsFinite: false, Time: ClauseTime.Past } && clause.Verbs.FirstOrDefault(other => other.End == verb.First) is { IsFinite: true } before ? before.Time : verb.Time;

        var time = ClauseTime.None;
        foreach (var other in clause.Verbs)
        {
            if (other.IsFinite && (other.First < verb.First || time == ClauseTime.None))
                time = other.Time;
        }

        return time;
    }

    // "ahead of Monday's meeting", "after Friday's summit", "before Monday".
    private static ClauseTime? CueBefore(DateText text, DateExpression expression)
    {
        var i = expression.First;
        i = text.Kind(i - 1) is WordKind.The or WordKind.A || text.IsAny(i - 1, "his", "her", "its", "their") ? i - 1 : i;
        if (text.Kind(i - 1) == WordKind.Of && text.IsAny(i - 2, "ahead") || text.IsAny(i - 1, "upcoming", "coming", "for") && text.IsAny(i - 2, "scheduled", "set", "planned", "slated", "due", "billed") && !text.IsAny(i - 3, "originally", "initially", "previously"))
            return ClauseTime.Future;

        // "set a hearing for 19 November", "fixed the vote for Friday"
        if (text.Kind(i - 1) == WordKind.For && expression.First >= expression.Core - 1 && HasAnyBefore(text, i - 1, "set", "sets", "fixed", "scheduled", "listed", "planned", "called", "slated")
            && !HasAnyBefore(text, i - 1, "originally", "initially", "previously"))
            return ClauseTime.Future;

        if (text.IsAny(i - 1, "ending", "starting", "beginning", "expiring", "commencing"))
            return ClauseTime.FutureInPast;

        if (expression.First < expression.Core)
            return null;

        return text.Kind(i - 1) switch
        {
            WordKind.Before or WordKind.Until => ClauseTime.Future,
            WordKind.After or WordKind.Since or WordKind.Following => ClauseTime.Past,
            WordKind.Of when text.Is(i - 2, "wake") || text.Is(i - 2, "aftermath") => ClauseTime.Past,
            _ => null,
        };
    }

    private static bool HasAnyBefore(DateText text, int end, params ReadOnlySpan<string> words)
    {
        for (var i = Math.Max(0, end - 6); i < end; i++)
        {
            if (text.IsAny(i, words))
                return true;
        }

        return false;
    }

    // "listed the case for hearing on 9 April"
    private static bool HasForBetween(DateText text, int verb, int date)
    {
        for (var i = verb + 1; i < date; i++)
        {
            if (text.Kind(i) == WordKind.For)
                return true;
        }

        return false;
    }

    // "more tactful than his tone in February": the date belongs to what is compared, not to the verb.
    private static bool IsCompared(DateText text, Clause clause, DateExpression expression)
    {
        for (var i = clause.First; i < expression.First; i++)
        {
            if (text.Is(i, "than"))
                return true;
        }

        return false;
    }

    // "talks scheduled for Friday": the participle next to the date outdoes the verb of the clause.
    private static ClauseTime? CueInPhrase(DateText text, Clause clause, DateExpression expression)
    {
        foreach (var verb in clause.Verbs)
        {
            if (verb is { IsFinite: false, Time: ClauseTime.Future or ClauseTime.Possible } && verb.End <= expression.Core && verb.End >= expression.First - 2)
                return text.IsAny(verb.First - 1, "originally", "initially", "previously") ? ClauseTime.FutureInPast : verb.Time;
        }

        return null;
    }

    // "adjourned until 17 March", "called for a protest on Saturday": past verbs whose date is still to come. "if" and "unless" open what may be.
    private static ClauseTime? CueOfVerb(DateText text, Clause clause, DateExpression expression)
    {
        if (text.IsAny(clause.First, "if", "unless"))
            return ClauseTime.Possible;

        for (var i = clause.First; i < expression.First; i++)
        {
            if (VerbWords.Find(text.Letters(i)).Has(VerbKind.Postponing) && text.Kind(expression.First) == WordKind.Until)
                return ClauseTime.Future;

            if (text.IsAny(i, "listed", "scheduled", "slated", "fixed", "booked", "posted") && HasForBetween(text, i, expression.First))
                return ClauseTime.Future;

            // "wants the dam finished by June"
            if (text.Kind(expression.First) == WordKind.By && text.IsAny(i, "wants", "want", "needs", "need", "hopes", "hope", "expects", "expect", "aims", "aim", "seeks"))
                return ClauseTime.Future;

            if (text.IsAny(i, "called", "calling", "calls") && text.Kind(i + 1) == WordKind.For && text.Kind(i + 2) != WordKind.The)
                return ClauseTime.Possible;
        }

        return null;
    }

    // "is hoping that a meeting will take place"
    private static bool IsHopedFor(IReadOnlyList<Clause> clauses, int verbClause) =>
        verbClause > 0 && clauses.Take(verbClause).Any(clause => clause.Verbs.Any(verb => verb.Time == ClauseTime.Possible && verb.IsFinite))
        && HasThatBetween(clauses, verbClause);

    private static bool HasThatBetween(IReadOnlyList<Clause> clauses, int verbClause)
    {
        for (var i = verbClause; i > 0 && !(i < verbClause && clauses[i].HasVerb); i--)
        {
            if (clauses[i].Opener == ClauseOpener.That)
                return true;
        }

        return false;
    }

    private static bool IsAttribute(DateText text, DateExpression expression)
    {
        if (text.Kind(expression.End - 1) == WordKind.Possessive)
            return true;

        var next = expression.End;
        return expression.First == expression.Core && text.Kind(next) == WordKind.Other && text[next].Length > 0 && !FunctionWords.Contains(text.Letters(next))
            && !VerbWords.Find(text.Letters(next)).Has(VerbKind.Past | VerbKind.Auxiliary) && HasDeterminer(text, expression.First);
    }

    // "the Monday meeting", "the unfathomable June 8th verdict"
    private static bool HasDeterminer(DateText text, int first)
    {
        for (var i = first - 1; i >= Math.Max(0, first - 2); i--)
        {
            if (text.Kind(i) is WordKind.The or WordKind.A or WordKind.Possessive || text.IsAny(i, "his", "her", "its", "their", "our"))
                return true;

            if (!text.IsSmallWord(i) || text.Kind(i) != WordKind.Other || FunctionWords.Contains(text.Letters(i)) || VerbWords.Find(text.Letters(i)).Has(VerbKind.Past))
                return false;
        }

        return false;
    }

    private static bool IsStatement(DateText text, IReadOnlyList<Clause> clauses, int index, DateExpression expression, VerbGroup? governor)
    {
        if (governor is not { } verb || !(verb.IsSpeech || verb.IsReporting))
            return false;

        // "said the strike, due to begin on Sunday, …": the date belongs to what is due.
        if (!clauses[index].HasVerb && clauses[index].Verbs.Any(other => !other.IsSpeech && other.End <= expression.First && other.Time is ClauseTime.Future or ClauseTime.Past))
            return false;

        if (verb.IsSpeech)
            return true;

        // "confirmed Sunday that …", "warned on Friday: “…”", but not "announced a deal on Friday".
        var after = Math.Max(expression.End, verb.End);
        return (clauses[index].Opener == ClauseOpener.Comma && index > 0 && clauses[index - 1].HasVerb && expression.First - verb.End is >= 0 and <= 1)
            || text.Kind(after) == WordKind.That || text[after].Value is '“' or '"' or ':' && text[after].Kind == WordKind.Mark
            || (expression.First - verb.End is >= 0 and <= 1 && index + 1 < clauses.Count && clauses[index + 1].Opener is ClauseOpener.That or ClauseOpener.Quote);
    }
}
