using StoryExplainer.Language.TemporalExpressions.Reading;

namespace StoryExplainer.Language.TemporalExpressions.Clauses;

/// <summary>Cuts a sentence into clauses.</summary>
internal static class ClauseReader
{
    /// <summary>All clauses of a sentence, in order. Commas and words that a dated expression holds do not cut.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="isInsideDate">Tells the words of dated expressions.</param>
    public static List<Clause> Read(DateText text, Func<int, bool> isInsideDate)
    {
        var clauses = new List<Clause>();
        var (first, opener) = (0, ClauseOpener.Sentence);
        var isFragment = false;
        for (var i = 0; i < text.Count; i++)
        {
            if (IsQuotationMark(text, i))
            {
                var opensFragment = !isFragment && OpensFragment(text, i);
                if (opensFragment || isFragment)
                {
                    isFragment = opensFragment;
                    continue;
                }
            }

            if (isInsideDate(i) || Cut(text, i) is not { } cut)
                continue;

            Add(clauses, text, first, i, opener);
            opener = cut;
            first = text.Kind(i) == WordKind.Mark ? i + 1 : i;
        }

        Add(clauses, text, first, text.Count, opener);
        BracketDashes(clauses, text);
        return ListJoiner.Join(text, clauses);
    }

    private static bool IsQuotationMark(DateText text, int i) => text[i].Kind == WordKind.Mark && text[i].Value is '“' or '”' or '"';

    // "agreed to “robust guarantees” during the summit": a few quoted words of the sentence's own grammar cut nothing; a quoted utterance stands behind a comma or begins with a capital.
    private static bool OpensFragment(DateText text, int i)
    {
        if (text[i].Value == '”' || !text.IsSmallWord(i + 1) || i == 0 || text.Kind(i - 1) == WordKind.Mark)
            return false;

        for (var k = i + 1; k < text.Count; k++)
        {
            if (IsQuotationMark(text, k))
                return text[k].Value != '“' && k - i <= 12;
        }

        return false;
    }

    // "1 – 0"
    private static bool IsBetweenNumbers(DateText text, int i) => text.Kind(i - 1) == WordKind.Digits && text.Kind(i + 1) == WordKind.Digits;

    // "the survey – of 88 schools – was carried out": what stands between two dashes is an aside.
    private static void BracketDashes(List<Clause> clauses, DateText text)
    {
        for (var i = 1; i + 1 < clauses.Count; i++)
        {
            if (IsAfterDash(text, clauses[i]) && IsAfterDash(text, clauses[i + 1]) && !clauses[i + 1].Contains(clauses[i].First))
            {
                clauses[i] = clauses[i] with { Opener = ClauseOpener.Bracket };
                clauses[i + 1] = clauses[i + 1] with { Opener = ClauseOpener.Comma };
                i++;
            }
        }
    }

    private static bool IsAfterDash(DateText text, Clause clause) => clause.Opener == ClauseOpener.Break && text[clause.First - 1].IsDash;

    private static void Add(List<Clause> clauses, DateText text, int first, int end, ClauseOpener opener)
    {
        if (end > first)
            clauses.Add(new Clause(first, end, opener, VerbGroupReader.Read(text, first, end)));
    }

    private static ClauseOpener? Cut(DateText text, int i)
    {
        var word = text[i];
        if (word.Kind == WordKind.Mark)
            return CutAtMark(text, i);

        return i == 0 ? null : word.Kind switch
        {
            WordKind.That => IsThatClause(text, i) ? ClauseOpener.That : null,
            WordKind.And or WordKind.Or => IsCoordination(text, i) ? ClauseOpener.Coordinate : null,
            WordKind.After or WordKind.Before or WordKind.Since or WordKind.Until => HasVerbSoon(text, i + 1, 7, isNounOnly: true) ? ClauseOpener.Subordinate : null,
            _ => CutAtWord(text, i),
        };
    }

    private static ClauseOpener? CutAtMark(DateText text, int i) => (char)text[i].Value switch
    {
        ',' => ClauseOpener.Comma,
        ';' or ':' => ClauseOpener.Break,
        '-' or '–' or '—' => text.Touches(i) && text.Touches(i + 1) && text[i].Value != '—' || IsBetweenNumbers(text, i) ? null : ClauseOpener.Break,
        '(' or ')' or '[' or ']' => ClauseOpener.Bracket,
        '“' or '”' or '"' => ClauseOpener.Quote,
        _ => null,
    };

    private static ClauseOpener? CutAtWord(DateText text, int i)
    {
        if (text.IsAny(i, "who", "which", "whose", "whom", "where"))
            return ClauseOpener.Relative;

        if (text.IsAny(i, "when", "while", "because", "although", "though", "if", "unless", "whereas", "whether"))
            return ClauseOpener.Subordinate;

        if (text.Is(i, "but"))
            return ClauseOpener.Coordinate;

        return text.Is(i, "as") && HasVerbSoon(text, i + 1, 5) && !text.IsAny(i + 1, "a", "an") ? ClauseOpener.Subordinate : null;
    }

    // "said that …", "a deal that …"; not "that year", "that meeting".
    private static bool IsThatClause(DateText text, int i) =>
        !(text.Kind(i + 1) is WordKind.Unit or WordKind.DayPart or WordKind.Weekday && text.Kind(i + 2) != WordKind.Possessive) && (HasVerbSoon(text, i + 1, 14) || OpensAfterVerb(text, i));

    // "hoping that a meeting with Ada Obi, Tom Reed and Lin Wu will …": the verb may be far.
    private static bool OpensAfterVerb(DateText text, int i) =>
        VerbWords.Find(text.Letters(i - 1)) != VerbKind.None && (text.Kind(i + 1) is WordKind.The or WordKind.A or WordKind.In or WordKind.On or WordKind.At or WordKind.By or WordKind.During or WordKind.After or WordKind.Before or WordKind.Since || text.IsCapital(i + 1) || text.IsAny(i + 1, "his", "her", "its", "their", "our", "some", "many", "several"));

    private static bool IsCoordination(DateText text, int i) =>
        VerbWords.Find(text.Letters(i + 1)) is var next && next.Has(VerbKind.Auxiliary | VerbKind.Speech)
        || next.Has(VerbKind.Past) && !(text.IsSmallWord(i + 2) && text.Kind(i + 2) == WordKind.Other && !Expressions.FunctionWords.Contains(text.Letters(i + 2)) && text.Kind(i - 1) != WordKind.Other)
        || (next.Has(VerbKind.Present) && (text.Kind(i + 2) is WordKind.To or WordKind.The or WordKind.A or WordKind.On or WordKind.In or WordKind.At or WordKind.For || text.IsAny(i + 2, "set", "his", "her", "its", "their")))
        || text.IsAny(i + 1, "he", "she", "they", "it", "we", "i")
        || (text.Kind(i - 1) == WordKind.Mark && HasVerbSoon(text, i + 1, 6));

    private static bool HasVerbSoon(DateText text, int i, int count, bool isNounOnly = false)
    {
        for (var k = i; k < Math.Min(i + count, text.Count); k++)
        {
            if (text.Kind(k) == WordKind.Mark && !text[k].IsDash)
                return false;

            // "before magistrates on Wednesday charged with": a subject has no such preposition, so the verb is another's.
            if (isNounOnly && text.Kind(k) is WordKind.On or WordKind.In or WordKind.At or WordKind.By or WordKind.From)
                return false;

            var kind = VerbWords.Find(text.Letters(k));
            if (kind.Has(VerbKind.Auxiliary) || (kind.Has(VerbKind.Present) && !VerbGroupReader.IsNounPlace(text, k)) || (kind.Has(VerbKind.Past) && (text.Kind(k - 1) is not (WordKind.The or WordKind.A))))
                return true;
        }

        return false;
    }
}
