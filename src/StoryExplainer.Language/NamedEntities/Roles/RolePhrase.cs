using StoryExplainer.Language.NamedEntities.Words;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.NamedEntities.Roles;

/// <summary>
/// Reads the noun phrase of a role without a parser: what belongs to it is told by closed classes of words, by endings, by capitals and by the names in it.
/// </summary>
internal static class RolePhrase
{
    private const int LongestBefore = 14;

    /// <summary>First token of the phrase whose noun is at <paramref name="head"/>: "US special" before "envoy", "his" before "wife".</summary>
    public static int StartOf(MarkedParagraph paragraph, int head)
    {
        var first = Math.Max(paragraph.SentenceOf(head).FirstToken, head - LongestBefore);
        var start = head;
        while (start > first)
        {
            var before = start - 1;
            if (paragraph.Is(before, WordKinds.Ending))
            {
                return OwnerStart(paragraph, before, first, start);
            }

            if (paragraph.NameAt(before) is var name and >= 0 && paragraph.Is(start, WordKinds.Body))
            {
                // "Obi administration official"
                while (start > first && paragraph.NameAt(start - 1) == name)
                {
                    start--;
                }

                continue;
            }

            if (paragraph.Is(before, WordKinds.Possessive) && paragraph.NameAt(before) < 0)
            {
                return before;
            }

            if (paragraph.Is(before, WordKinds.Conjunction))
            {
                var joined = JoinedStart(paragraph, before, first);
                if (joined < 0)
                {
                    return start;
                }

                start = joined;
                continue;
            }

            if (!BelongsBefore(paragraph, before, start) || IsInfinitive(paragraph, before))
            {
                return start;
            }

            start = before;
        }

        return start;
    }

    /// <summary>True if the word can stand inside a role before its noun.</summary>
    public static bool IsInside(MarkedParagraph paragraph, int token)
    {
        var kinds = paragraph[token];
        if (paragraph.NameAt(token) < 0 && (IsHyphen(paragraph, token) || IsHyphen(paragraph, token - 1) || IsHyphen(paragraph, token + 1)))
        {
            // "London-based", "ex-Finnish" are three tokens and one adjective.
            return true;
        }

        if (paragraph.NameAt(token) >= 0 || (kinds & WordKinds.Mark) != WordKinds.None)
        {
            return false;
        }

        if (paragraph.EntityAt(token) is NameKind.Organisation or NameKind.Other)
        {
            return true;
        }

        if ((kinds & WordKinds.Modifier) != WordKinds.None && !paragraph.Is(token, WordKinds.Calendar))
        {
            return true;
        }

        if (paragraph.Says(token, "most") && paragraph.Is(token - 1, WordKinds.Determiner | WordKinds.Possessive | WordKinds.Ending))
        {
            // "the bank's most outspoken hawk"
            return true;
        }

        if ((kinds & WordKinds.Adverb) != WordKinds.None && paragraph.Is(token - 1, WordKinds.Determiner | WordKinds.Possessive | WordKinds.Ending)
            && (paragraph.Says(token, "only") || paragraph.Says(token, "first") || paragraph.Says(token, "then") || paragraph.Says(token, "now") || paragraph.Says(token, "once") || paragraph.Says(token, "still")))
        {
            // "the only survivor", "his then wife"
            return true;
        }

        if ((kinds & WordKinds.Calendar) != WordKinds.None && paragraph.IsRoleNoun(token + 1)
            && (paragraph.Is(token, WordKinds.First) || paragraph.Is(token - 1, WordKinds.Determiner | WordKinds.Possessive | WordKinds.Ending)))
        {
            // "a night supervisor", "the paper's Sunday editor"
            return true;
        }

        if ((kinds & (WordKinds.Closed | WordKinds.Calendar | WordKinds.Number | WordKinds.Possessive)) != WordKinds.None)
        {
            // "of" between two capitals after a word such as "Bank" is inside a name.
            return (paragraph.Says(token, "of") || paragraph.Says(token, "for")) && IsOfInName(paragraph, token);
        }

        var word = paragraph.Source.TextOf(token);
        if ((kinds & WordKinds.Digit) != WordKinds.None)
        {
            return word.Contains('-') || !char.IsAsciiDigit(word[^1]) || IsNumberOfGrade(paragraph, token);
        }

        if ((kinds & WordKinds.Capital) != WordKinds.None && !paragraph.IsTitleCase)
        {
            return true;
        }

        if ((kinds & (WordKinds.Verb | WordKinds.Speech)) != WordKinds.None)
        {
            return false;
        }

        return (kinds & WordKinds.RoleNoun) != WordKinds.None || !LooksLikeVerbOrAdverb(word) || IsAttribute(paragraph, token);
    }

    /// <summary>
    /// Whether a word that looks like a verb or an adverb is an adjective or a plural in its place: directly behind an article, an owner or
    /// another adverb of that kind ("a highly regarded coach", "her arts teacher"), or at the start of a sentence ("Systems engineer").
    /// </summary>
    public static bool IsAttribute(MarkedParagraph paragraph, int token)
    {
        var first = token;
        while (first > 0 && paragraph.Source.TextOf(first - 1) is { Length: > 3 } before && before.EndsWith("ly", StringComparison.Ordinal))
        {
            first--;
        }

        // "a meeting that included Vice President X": this "that" opens a clause, and its verb follows.
        return (paragraph.Is(first - 1, WordKinds.Determiner | WordKinds.Possessive) && !paragraph.Says(first - 1, "that")) || paragraph.Is(first - 1, WordKinds.Ending)
            || (paragraph.Is(token, WordKinds.First) && !paragraph.Source.TextOf(token).EndsWith("ing", StringComparison.Ordinal));
    }

    /// <summary>"11" in "Year 11 student", "9" in "grade 9 teacher".</summary>
    private static bool IsNumberOfGrade(MarkedParagraph paragraph, int token) =>
        paragraph.Source.TextOf(token).Length < 3
        && (paragraph.Says(token - 1, "Year") || paragraph.Says(token - 1, "Grade") || paragraph.Says(token - 1, "Class") || paragraph.Says(token - 1, "Form")
            || paragraph.Says(token - 1, "Standard") || paragraph.Says(token - 1, "Level") || paragraph.Says(token - 1, "Formula") || paragraph.Says(token - 1, "No")
            || paragraph.Says(token - 1, "No.") || paragraph.Says(token - 1, "Division") || paragraph.Says(token - 1, "Tier"));

    /// <summary>A hyphen without a space before or after it.</summary>
    private static bool IsHyphen(MarkedParagraph paragraph, int token) =>
        token > 0 && token < paragraph.Count - 1 && paragraph.Says(token, "-")
        && paragraph.Source.Tokens[token].Span.Start == paragraph.Source.Tokens[token - 1].Span.End
        && paragraph.Source.Tokens[token].Span.End == paragraph.Source.Tokens[token + 1].Span.Start;

    /// <summary>Endings of verbs and adverbs; hyphened words ("London-born", "award-winning") are adjectives.</summary>
    public static bool LooksLikeVerbOrAdverb(ReadOnlySpan<char> word) =>
        word.Length > 3 && !word.Contains('-')
        && (word.EndsWith("ed", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("ing", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("ly", StringComparison.OrdinalIgnoreCase)
            || (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal)
                && !word.EndsWith("is", StringComparison.Ordinal) && !word.EndsWith("ics", StringComparison.Ordinal)));

    /// <summary>"sack" in "to sack Finance Minister X", "back" in "will back President X": a small word between "to" and a capital is a verb.</summary>
    private static bool IsInfinitive(MarkedParagraph paragraph, int token) =>
        (paragraph.Says(token - 1, "to") || (paragraph.Is(token - 1, WordKinds.Auxiliary) && !paragraph.Is(token - 1, WordKinds.Ending)))
        && !paragraph.Is(token, WordKinds.Capital | WordKinds.Modifier) && paragraph.Is(token + 1, WordKinds.Capital);

    private static bool IsOfInName(MarkedParagraph paragraph, int token) =>
        paragraph.Is(token + 1, WordKinds.Capital) && paragraph.NameAt(token + 1) < 0
        && (paragraph[token - 1] & (WordKinds.OrganisationHead | WordKinds.Capital)) == (WordKinds.OrganisationHead | WordKinds.Capital);

    /// <summary>A nationality or "US" opens a role; before it stand only words such as "former".</summary>
    private static bool BelongsBefore(MarkedParagraph paragraph, int before, int start)
    {
        if (!IsInside(paragraph, before))
        {
            return false;
        }

        return !OpensRole(paragraph, start) || IsHyphen(paragraph, before) || paragraph.Is(before, WordKinds.Modifier) || paragraph.EntityAt(before) is NameKind.Organisation or NameKind.Nationality;
    }

    private static bool OpensRole(MarkedParagraph paragraph, int token) =>
        paragraph.EntityAt(token) == NameKind.Nationality
        || paragraph.Says(token, "US") || paragraph.Says(token, "U.S.") || paragraph.Says(token, "UK") || paragraph.Says(token, "U.K.") || paragraph.Says(token, "EU");

    /// <summary>"academic and professor", "Work and Pensions Secretary": where what stands before the conjunction begins, or -1.</summary>
    private static int JoinedStart(MarkedParagraph paragraph, int conjunction, int first)
    {
        var before = conjunction - 1;
        if (before < first || paragraph.NameAt(before) >= 0 || !(paragraph.Says(conjunction, "and") || paragraph.Says(conjunction, "&")))
        {
            return -1;
        }

        if (paragraph.EntityAt(conjunction) is NameKind.Organisation or NameKind.Other || paragraph.IsRoleNoun(before))
        {
            return before;
        }

        var isPortfolio = paragraph.Is(before, WordKinds.Portfolio) && paragraph.Is(conjunction + 1, WordKinds.Portfolio)
            && paragraph.Is(before, WordKinds.Capital) == paragraph.Is(conjunction + 1, WordKinds.Capital);
        return isPortfolio ? before : -1;
    }

    /// <summary>The phrase of an owner: "South Korea's", "the Afghan team's", "Obi's"; its article is part of it.</summary>
    private static int OwnerStart(MarkedParagraph paragraph, int ending, int first, int start)
    {
        var owner = ending - 1;
        if (owner < first)
        {
            return start;
        }

        var name = paragraph.NameAt(owner);
        if (name >= 0)
        {
            while (owner > first && paragraph.NameAt(owner - 1) == name)
            {
                owner--;
            }

            return owner > first && paragraph.Is(owner - 1, WordKinds.Honorific) ? owner - 1 : owner;
        }

        if (!IsInside(paragraph, owner) && !IsPluralOwner(paragraph, owner))
        {
            return start;
        }

        while (owner > first && IsInside(paragraph, owner - 1) && (!paragraph.Is(owner, WordKinds.Capital) || paragraph.Is(owner - 1, WordKinds.Capital))
            || (owner > first && paragraph.EntityAt(owner - 1) is { } kind && kind == paragraph.EntityAt(owner))
            || (owner > first && paragraph.EntityAt(owner - 1) == NameKind.Nationality))
        {
            owner--;
        }

        return owner > first && paragraph.Is(owner - 1, WordKinds.Determiner | WordKinds.Possessive) ? owner - 1 : owner;
    }

    private static bool IsPluralOwner(MarkedParagraph paragraph, int token) =>
        !paragraph.Is(token, WordKinds.Closed | WordKinds.Verb | WordKinds.Speech | WordKinds.Mark | WordKinds.Calendar);
}
