using StoryExplainer.Language.Dates.Clauses;
using StoryExplainer.Language.Dates.Expressions;
using StoryExplainer.Language.Dates.Reading;
using StoryExplainer.Language.Dates.Resolving;

namespace StoryExplainer.Language.Dates.Headlines;

/// <summary>Finds the subject of a clause: inside it, or in an earlier clause if it shares one or hangs on "who" or "which".</summary>
internal static class SubjectFinder
{
    private static readonly string[] LeadIns =
    [
        "but", "and", "or", "yet", "so", "then", "still", "also", "however", "meanwhile", "that", "which", "who", "whom", "where", "when", "while", "after", "before",
        "because", "as", "although", "though", "if", "whether", "since", "until", "once", "now", "later", "earlier", "with",
    ];

    /// <summary>The words of the subject; null if none is found.</summary>
    public static WordRange? Find(DatedSentence sentence, int index)
    {
        var clause = sentence.Clauses[index];
        if (InClause(sentence, clause) is { } own)
            return own;

        // "a bombing that happened on 27 June" is a relative clause too.
        var isRelative = clause.Opener == ClauseOpener.Relative || (clause.Opener == ClauseOpener.That && FirstVerb(clause) == clause.First + 1);
        if (!isRelative)
            return FindAcrossAside(sentence, index) ?? FindBefore(sentence, index) ?? FindAfter(sentence, index);

        return index > 0 ? LastPhrase(sentence.Text, sentence.Clauses[index - 1]) : null;
    }

    /// <summary>Index of the first finite verb of a clause, or its end.</summary>
    public static int FirstVerb(Clause clause)
    {
        foreach (var verb in clause.Verbs)
        {
            if (verb.IsFinite)
                return verb.First;
        }

        return clause.End;
    }

    /// <summary>The index of the first word of a clause that is neither a lead-in nor part of a date.</summary>
    public static int SkipLeadIn(DatedSentence sentence, int i, int end)
    {
        var text = sentence.Text;
        while (i < end)
        {
            if (sentence.Expressions.FirstOrDefault(expression => i >= expression.First && i < expression.End) is { } date)
                i = date.End;
            else if (text.Kind(i) is WordKind.Mark or WordKind.Possessive || text.IsAny(i, LeadIns))
                i++;
            else
                break;
        }

        return Math.Min(i, end);
    }

    /// <summary>True if the subject stands in the clause itself.</summary>
    public static bool HasOwnSubject(DatedSentence sentence, int index) => InClause(sentence, sentence.Clauses[index]) is not null;

    private static WordRange? InClause(DatedSentence sentence, Clause clause)
    {
        var verb = FirstVerb(clause);
        var first = SkipLeadIn(sentence, clause.First, verb);
        if (first < verb)
            return IsAdverbial(sentence.Text, first, verb) ? null : new WordRange(first, verb);

        // "Last winter was the driest"
        return sentence.Expressions.FirstOrDefault(date => date.End == verb && date.First >= clause.First && date.First == date.Core) is { } subject && verb < clause.End ? new WordRange(subject.First, verb) : null;
    }

    // "said the strike, due to begin on Sunday, would go ahead": the noun before the aside.
    private static WordRange? FindAcrossAside(DatedSentence sentence, int index)
    {
        var clauses = sentence.Clauses;
        return index >= 2 && clauses[index].Opener == ClauseOpener.Comma && clauses[index - 1] is { HasVerb: false, Opener: ClauseOpener.Comma } aside && aside.Verbs.Count > 0 && aside.Verbs[0].First == aside.First
            && clauses[index - 2].HasVerb && clauses[index - 2].Verbs[^1].End < clauses[index - 2].End
            ? LastPhrase(sentence.Text, clauses[index - 2])
            : null;
    }

    // "Born in Accra, Ada Obi moved"
    private static WordRange? FindAfter(DatedSentence sentence, int index) =>
        index == 0 && sentence.Clauses.Count > 1 && FirstVerb(sentence.Clauses[0]) == SkipLeadIn(sentence, 0, sentence.Clauses[0].End) ? InClause(sentence, sentence.Clauses[1]) : null;

    private static WordRange? FindBefore(DatedSentence sentence, int index)
    {
        // "On Monday, the union's leader, Lin Wu, said": the first noun after the date, if nothing better opens the sentence.
        WordRange? afterComma = null;
        for (var i = index - 1; i >= 0; i--)
        {
            var clause = sentence.Clauses[i];
            if (clause.Opener is ClauseOpener.Relative or ClauseOpener.Bracket)
                continue;

            if ((clause.HasVerb || clause.Opener is ClauseOpener.Sentence or ClauseOpener.That or ClauseOpener.Break or ClauseOpener.Quote or ClauseOpener.Coordinate) && InClause(sentence, clause) is { } subject)
                return subject;

            afterComma = clause is { HasVerb: false, Opener: ClauseOpener.Comma } ? InClause(sentence, clause) ?? afterComma : afterComma;
        }

        return afterComma;
    }

    /// <summary>The noun before "which": the whole clause if it has no verb, else what follows its last preposition or verb.</summary>
    public static WordRange? LastPhrase(DateText text, Clause clause)
    {
        var first = clause.End - 1;
        // "hopefuls from Eritrea, Syria and Yemen who applied": the end of a list is not who applied.
        if (!clause.HasVerb && clause.Opener == ClauseOpener.Comma && HoldsAnd(text, clause))
            return null;

        if (!clause.HasVerb)
            return new WordRange(clause.First, clause.End);

        while (first > clause.First && !IsPhraseStart(text, first) && !clause.Verbs.Any(verb => first - 1 >= verb.First && first - 1 < verb.End))
            first--;

        first = text.Kind(first) is not (WordKind.The or WordKind.A) && FunctionWords.Contains(text.Letters(first)) ? first + 1 : first;
        return first < clause.End ? new WordRange(first, clause.End) : null;
    }

    private static bool HoldsAnd(DateText text, Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
        {
            if (text.Kind(i) is WordKind.And)
                return true;
        }

        return false;
    }

    private static bool IsPhraseStart(DateText text, int i) => FunctionWords.Contains(text.Letters(i)) || text.Kind(i) is WordKind.The or WordKind.A || text.Kind(i) is WordKind.Mark && !(text[i].IsDash && text.Touches(i));

    // "In a statement", "Speaking in parliament": nothing that could be a subject.
    private static bool IsAdverbial(DateText text, int first, int end) =>
        text.Kind(first) is WordKind.On or WordKind.In or WordKind.At or WordKind.By or WordKind.During or WordKind.From or WordKind.For or WordKind.Until or WordKind.Since or WordKind.To
        || text.IsAny(first, "speaking", "according", "under", "amid", "despite", "following", "alongside")
        || (end - first == 1 && (text.Letters(first).EndsWith("ly", StringComparison.Ordinal) || text.IsAny(first, "also", "later", "then", "all", "both", "never", "only", "last", "first", "once", "soon")));
}
