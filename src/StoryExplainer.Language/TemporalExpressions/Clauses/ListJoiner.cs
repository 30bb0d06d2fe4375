using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Clauses;

/// <summary>Joins what the commas of a list tore: "a meeting with Ada Obi, Tom Reed and Lin Wu will take place" is one clause.</summary>
internal static class ListJoiner
{
    /// <summary>The same clauses, with the parts of a list before a verb as one.</summary>
    public static List<Clause> Join(DateText text, List<Clause> clauses)
    {
        for (var i = 1; i < clauses.Count; i++)
        {
            if (!ClosesList(text, clauses[i]))
                continue;

            var head = i - 1;
            while (head > 0 && clauses[head].Opener == ClauseOpener.Comma && !clauses[head].HasVerb && IsNoun(text, clauses[head]))
                head--;

            if (clauses[head].HasVerb || !IsNoun(text, clauses[head]) || clauses[head].Opener is ClauseOpener.Bracket)
                continue;

            var whole = clauses[head] with { End = clauses[i].End, Verbs = [.. clauses.Skip(head).Take(i - head + 1).SelectMany(clause => clause.Verbs)] };
            clauses.RemoveRange(head, i - head + 1);
            clauses.Insert(head, whole);
            i = head;
        }

        return clauses;
    }

    // "Tom Reed and Lin Wu will …": an "and" between names or nouns, before the verb.
    private static bool ClosesList(DateText text, Clause clause)
    {
        if (clause.Opener is not (ClauseOpener.Comma or ClauseOpener.Coordinate) || !clause.HasVerb)
            return false;

        var verb = clause.Verbs.First(group => group.IsFinite).First;
        for (var i = clause.First; i < verb; i++)
        {
            if (text.Kind(i) == WordKind.And)
                return text[i - 1].Kind != WordKind.Mark || (i == clause.First && verb - i is > 1 and <= 7 && IsNounStart(text, i + 1));
        }

        return false;
    }

    private static bool IsNoun(DateText text, Clause clause) =>
        clause.End - clause.First > 1 && IsNounStart(text, clause.Opener is ClauseOpener.That ? clause.First + 1 : clause.First)
        || (clause.End - clause.First == 1 && text.IsCapital(clause.First) && text.Kind(clause.First) == WordKind.Other && clause.Opener == ClauseOpener.Comma);

    private static bool IsNounStart(DateText text, int i) =>
        text.Kind(i) is WordKind.The or WordKind.A or WordKind.One or WordKind.NumberWord or WordKind.Digits
        || (text.Kind(i) == WordKind.Other && text.IsCapital(i) && !Expressions.FunctionWords.Contains(text.Letters(i)) && !text.Letters(i).EndsWith("ly", StringComparison.Ordinal)
            && !VerbWords.Find(text.Letters(i)).Has(VerbKind.Ing))
        || text.IsAny(i, "his", "her", "its", "their", "our", "two", "several", "some", "many");
}
