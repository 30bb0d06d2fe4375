using StoryExplainer.Language.NamedEntities.Words;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.NamedEntities.Roles;

/// <summary>
/// Reads a phrase that says what somebody is and ends at a mark: "a research fellow at the Institute for Sea Studies". A phrase that runs into a
/// verb is the subject of a clause and no role.
/// </summary>
internal static class Apposition
{
    private const int LongestBeforeHead = 14;
    private const int Longest = 34;
    private const int LongestWithClause = 11;

    /// <summary>The end of the phrase that begins at <paramref name="start"/>, or -1 if there is no role.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="start">First token of the phrase.</param>
    /// <param name="needsMark">True where the end of the sentence is not mark enough.</param>
    /// <param name="isPlural">True to look for a noun of several people.</param>
    public static int EndOf(MarkedParagraph paragraph, int start, bool needsMark, bool isPlural = false)
    {
        var head = HeadOf(paragraph, start, isPlural);
        return head < 0 ? -1 : EndAfter(paragraph, start, head, needsMark);
    }

    /// <summary>The noun that says what the person is, or -1: the last word before a preposition, a clause or a mark.</summary>
    public static int HeadOf(MarkedParagraph paragraph, int start, bool isPlural = false)
    {
        if (start >= paragraph.Count)
        {
            return -1;
        }

        var i = start;
        var sentenceEnd = paragraph.SentenceOf(start).EndToken;
        if (paragraph.Says(i, "one") && paragraph.Says(i + 1, "of"))
        {
            // "one of the city's best-known lawyers"
            i += 2;
            isPlural = true;
        }

        if (paragraph.Says(i, "which") || paragraph.Says(i, "whose") || paragraph.Says(i, "what") || paragraph.Says(i, "no"))
        {
            return -1;
        }

        if (paragraph.Is(i, WordKinds.Determiner | WordKinds.Possessive))
        {
            i++;
        }

        for (; i < sentenceEnd && i - start <= LongestBeforeHead; i++)
        {
            var isHead = isPlural ? paragraph.IsRolePlural(i) : paragraph.IsRoleNoun(i);
            if (isHead && paragraph.NameAt(i) < 0 && EndsNounPhrase(paragraph, i + 1, sentenceEnd))
            {
                return i;
            }

            if (!IsInside(paragraph, i))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsInside(MarkedParagraph paragraph, int token) =>
        RolePhrase.IsInside(paragraph, token)
        || paragraph.Is(token, WordKinds.Ending)
        || (paragraph.NameAt(token) >= 0 && (paragraph.Is(token + 1, WordKinds.Ending) || (paragraph.IsRoleNoun(token + 1) && !paragraph.Is(token + 1, WordKinds.Capital))))
        || paragraph.Is(token + 1, WordKinds.Ending)
        || (paragraph.Is(token, WordKinds.Conjunction) && (paragraph.IsRoleNoun(token - 1) || paragraph.Is(token - 1, WordKinds.Portfolio | WordKinds.Modifier)))
        || (paragraph.NameAt(token) < 0 && paragraph.Is(token, WordKinds.First | WordKinds.Modifier))
        || (paragraph.IsRolePlural(token) && paragraph.NameAt(token) < 0);

    /// <summary>What may follow the noun: nothing, a mark, a preposition, a clause, another role; not a further noun or a name.</summary>
    private static bool EndsNounPhrase(MarkedParagraph paragraph, int next, int sentenceEnd)
    {
        if (next >= sentenceEnd)
        {
            return true;
        }

        if (paragraph.NameAt(next) >= 0)
        {
            return false;
        }

        if (paragraph.Is(next, WordKinds.Ending))
        {
            return false;
        }

        if (paragraph.Is(next, WordKinds.Mark | WordKinds.Preposition | WordKinds.Conjunction | WordKinds.Pronoun | WordKinds.Determiner | WordKinds.Adverb | WordKinds.Calendar))
        {
            return true;
        }

        // "a lawyer based in Leeds", "counsel assisting the inquiry"
        var word = paragraph.Source.TextOf(next);
        return !paragraph.Is(next, WordKinds.Auxiliary | WordKinds.Verb | WordKinds.Capital | WordKinds.RoleNoun | WordKinds.Modifier)
            && ((word.EndsWith("ed", StringComparison.Ordinal) && paragraph.Is(next + 1, WordKinds.Preposition))
                || (word.EndsWith("ing", StringComparison.Ordinal) && paragraph.Is(next + 1, WordKinds.Preposition | WordKinds.Determiner | WordKinds.Possessive)));
    }

    /// <summary>Where the phrase with this noun ends, or -1 if it runs into a verb or past all bounds.</summary>
    public static int EndAfter(MarkedParagraph paragraph, int start, int head, bool needsMark)
    {
        var sentenceEnd = paragraph.SentenceOf(head).EndToken;
        var clause = -1;
        for (var i = head + 1; i < sentenceEnd; i++)
        {
            if (i - start > Longest)
            {
                return clause;
            }

            if (IsEndMark(paragraph, i))
            {
                if (IsPlaceComma(paragraph, i, sentenceEnd))
                {
                    i++;
                    continue;
                }

                if (needsMark && i == sentenceEnd - 1)
                {
                    return -1;
                }

                return clause >= 0 && (i - start > LongestWithClause || !IsToldByClause(paragraph, head)) ? clause : i;
            }

            if (clause >= 0)
            {
                continue;
            }

            if (paragraph.Says(i, "who") || paragraph.Says(i, "which") || paragraph.Says(i, "whose") || paragraph.Says(i, "that") || paragraph.Says(i, "where")
                || paragraph.Says(i, "whom"))
            {
                clause = i;
                continue;
            }

            if (TellsMore(paragraph, i))
            {
                clause = i;
                continue;
            }

            if (IsFiniteVerb(paragraph, i))
            {
                return paragraph.Is(i - 1, WordKinds.Conjunction) && i - 1 > head ? i - 1 : -1;
            }
        }

        return needsMark ? -1 : clause >= 0 && (sentenceEnd - start > LongestWithClause || !IsToldByClause(paragraph, head)) ? clause : sentenceEnd;
    }

    /// <summary>"a woman who …", "one of two people who …": only the clause says who it is.</summary>
    private static bool IsToldByClause(MarkedParagraph paragraph, int head) =>
        paragraph.Is(head, WordKinds.SourcePerson) || paragraph.Says(head, "boy") || paragraph.Says(head, "girl") || paragraph.Says(head, "child");

    private static bool EndsWith(ReadOnlySpan<char> word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    /// <summary>"a teacher first elected in 2014", "a Democrat up for re-election", "a nurse accused of theft": the role ends before it.</summary>
    private static bool TellsMore(MarkedParagraph paragraph, int token)
    {
        if (paragraph.Says(token, "up"))
        {
            return paragraph.Says(token + 1, "for");
        }

        var isParticiple = paragraph.Says(token, "elected") || paragraph.Says(token, "born") || paragraph.Says(token, "accused") || paragraph.Says(token, "charged")
            || paragraph.Says(token, "convicted") || paragraph.Says(token, "facing") || paragraph.Says(token, "seeking") || paragraph.Says(token, "awaiting")
            || paragraph.Says(token, "arrested") || paragraph.Says(token, "sentenced") || paragraph.Says(token, "known") || paragraph.Says(token, "jailed");
        return (isParticiple && !paragraph.IsRoleNoun(token + 1) && paragraph.Is(token + 1, WordKinds.Preposition | WordKinds.Determiner | WordKinds.Mark))
            || (paragraph.Is(token, WordKinds.Adverb) && paragraph.Source.TextOf(token + 1 < paragraph.Count ? token + 1 : token).EndsWith("ed", StringComparison.Ordinal));
    }

    /// <summary>A helping verb, or a reporting verb in a form that is no noun and no infinitive.</summary>
    private static bool IsFiniteVerb(MarkedParagraph paragraph, int token)
    {
        if (paragraph.Is(token, WordKinds.Capital | WordKinds.Ending) || paragraph.EntityAt(token) is not null)
        {
            return false;
        }

        return paragraph.Is(token, WordKinds.Auxiliary)
            || (paragraph.Is(token, WordKinds.Speech)
                && (paragraph.Says(token, "said") || paragraph.Says(token, "told") || paragraph.Says(token, "wrote") || paragraph.Says(token, "says")
                    || paragraph.Source.TextOf(token).EndsWith("ed", StringComparison.Ordinal)));
    }

    private static bool IsEndMark(MarkedParagraph paragraph, int token) =>
        paragraph.Is(token, WordKinds.Mark) && !paragraph.Is(token, WordKinds.Ending) && !paragraph.Says(token, "&")
        && !(paragraph.Says(token, "-") && paragraph.Source.Tokens[token].Span.Start == paragraph.Source.Tokens[token - 1].Span.End);

    /// <summary>The comma inside "Irving, Texas" or "Foo, Inc.": it ends nothing.</summary>
    private static bool IsPlaceComma(MarkedParagraph paragraph, int comma, int sentenceEnd) =>
        paragraph.Says(comma, ",") && comma + 1 < sentenceEnd
        && paragraph.Is(comma - 1, WordKinds.Capital) && paragraph.NameAt(comma + 1) < 0
        && (paragraph.Is(comma + 1, WordKinds.State) || (paragraph.EntityAt(comma - 1) == NameKind.Place && paragraph.EntityAt(comma + 1) == NameKind.Place))
        && paragraph.Is(comma + 1, WordKinds.Capital)
        && (comma + 2 >= sentenceEnd || paragraph.Is(comma + 2, WordKinds.Mark));
}
