using StoryExplainer.Language.Lexicon;
using StoryExplainer.Language.NamedEntities.Words;

namespace StoryExplainer.Language.NamedEntities.People;

/// <summary>
/// Widens a name that the tagger cut short: initials and a family name before it ("M. A. {Nazeer}", "Do {Minh Tuan}"), a word between a role and the name
/// ("envoy Said {Badr al-Kindi}"), and "son of" with the next name behind it ("{Nurul Huda} binte Ahmad").
/// </summary>
internal static class NameEdges
{
    private static readonly string[] _sonOf = ["bin", "binte", "binti", "bint", "bte", "ibn", "anak", "s/o", "d/o", "a/l", "a/p"];
    private const int MostSonOfTokens = 3;

    /// <summary>The wider name, or the same.</summary>
    public static (int Start, int End) Widen(MarkedParagraph paragraph, int start, int end)
    {
        while (LongerBefore(paragraph, start, end) is var longer && longer < start)
        {
            start = longer;
        }

        while (LongerBehind(paragraph, end) is var longer && longer > end)
        {
            end = longer;
        }

        return (start, end);
    }

    /// <summary>The number of tokens of "bin", "binte", "s/o" and their like, which join two names; 0 where none begins.</summary>
    public static int SonOf(MarkedParagraph paragraph, int token)
    {
        foreach (var word in _sonOf)
        {
            if (paragraph.Says(token, word))
            {
                return 1;
            }
        }

        // "s/o" and "a/l" are three tokens.
        return paragraph.Says(token + 1, "/") && paragraph.Source.TextOf(token) is "s" or "d" or "a" && paragraph.Source.TextOf(token + 2) is "o" or "l" or "p" ? MostSonOfTokens : 0;
    }

    private static int LongerBefore(MarkedParagraph paragraph, int start, int end)
    {
        var before = start - 1;
        if (before < paragraph.SentenceOf(start).FirstToken)
        {
            return start;
        }

        for (var length = 1; length <= MostSonOfTokens; length += MostSonOfTokens - 1)
        {
            var given = start - length - 1;
            if (given >= paragraph.SentenceOf(start).FirstToken && SonOf(paragraph, start - length) == length && paragraph.Is(given, WordKinds.Capital) && IsFree(paragraph, given))
            {
                return given;
            }
        }

        // "M. A. Nazeer": an initial is one token or two; "Ma. Lourdes" is Maria.
        var initial = paragraph.Says(before, ".") ? before - 1 : before;
        if (paragraph.Says(before, "Ma.") || paragraph.Says(before, "Md.") || (initial < before && (paragraph.Says(initial, "Ma") || paragraph.Says(initial, "Md"))))
        {
            return initial;
        }

        if (IsInitial(paragraph, initial) && IsFree(paragraph, initial) && (initial < before || paragraph.Source.TextOf(initial).Length > 1))
        {
            return initial;
        }

        if (!paragraph.Is(before, WordKinds.Capital) || !IsFree(paragraph, before) || paragraph.IsTitleCase || paragraph.Is(before, WordKinds.AllCapitals))
        {
            return start;
        }

        if (paragraph.Is(before, WordKinds.FamilyFirst) && end - start > 1 && !paragraph.Is(before, WordKinds.Honorific | WordKinds.Title) && !IsWordOfSentence(paragraph, before))
        {
            return before;
        }

        return end - start > 1 && IsNameAfterRole(paragraph, before) ? before : start;
    }

    /// <summary>A capital inside the sentence directly behind a role in small letters that can be nothing but the start of the name.</summary>
    private static bool IsNameAfterRole(MarkedParagraph paragraph, int token)
    {
        var classes = NameLexicon.English.Find(paragraph.Source.TextOf(token));
        return paragraph.IsRoleNoun(token - 1) && !paragraph.Is(token - 1, WordKinds.Capital) && !paragraph.Is(token, WordKinds.First | WordKinds.Closed | WordKinds.Calendar | WordKinds.Honorific | WordKinds.Courtesy)
            && !paragraph.IsRoleNoun(token)
            && (classes & (NameClasses.Country | NameClasses.City | NameClasses.Demonym | NameClasses.OrganisationWord | NameClasses.Organisation | NameClasses.Role | NameClasses.Region)) == NameClasses.None;
    }

    private static int LongerBehind(MarkedParagraph paragraph, int end)
    {
        if (end + 1 >= paragraph.Count)
        {
            return end;
        }

        var son = SonOf(paragraph, end);
        if (son > 0 && paragraph.Is(end + son, WordKinds.Capital) && paragraph.NameAt(end + son) < 0)
        {
            return end + son + 1;
        }

        // "Jaramogi Ochieng' Nyong'o": the apostrophe is a letter of the name.
        if (IsApostropheOfName(paragraph, end) && paragraph.Is(end + 1, WordKinds.Capital) && paragraph.NameAt(end + 1) < 0)
        {
            return end + 2;
        }

        // "Fergal Mac" an tSaoir, "Bríd Ní" Fhátharta: the first half of a surname that the tagger parted
        if (IsHalfSurname(paragraph, end - 1))
        {
            var next = paragraph.Is(end, WordKinds.Capital) ? end : end + 1;
            return paragraph.Is(next, WordKinds.Capital) && paragraph.NameAt(next) < 0
                && (next == end || paragraph.Says(end, "an") || paragraph.Says(end, "a'") || paragraph.Says(end, "na") || paragraph.Says(end, "de")) ? next + 1 : end;
        }

        // "Joseph Obi III", "Ada Obi Jr."
        return paragraph.Is(end, WordKinds.Suffix) && paragraph.Is(end, WordKinds.Capital) && IsFree(paragraph, end) ? end + 1 : end;
    }

    /// <summary>"Do", "He", "An" at the start of a sentence are family names elsewhere.</summary>
    private static bool IsWordOfSentence(MarkedParagraph paragraph, int token) =>
        paragraph.Is(token, WordKinds.First)
        && (paragraph.Is(token, WordKinds.Closed | WordKinds.Verb)
            || (NameLexicon.English.Find(paragraph.Source.TextOf(token)) & (NameClasses.OrdinaryWord | NameClasses.FunctionWord)) != NameClasses.None);

    /// <summary>The apostrophe of "Ochieng'", directly behind the word and before the next one of the name.</summary>
    public static bool IsApostropheOfName(MarkedParagraph paragraph, int token) =>
        token > 0 && (paragraph.Says(token, "'") || paragraph.Says(token, "’"))
        && paragraph.Source.TextOf(token - 1).EndsWith("ng", StringComparison.Ordinal)
        && paragraph.Source.Tokens[token].Span.Start == paragraph.Source.Tokens[token - 1].Span.End;

    /// <summary>"Ó", "Ní", "Mac" and their like, which open a surname of two words.</summary>
    public static bool IsHalfSurname(MarkedParagraph paragraph, int token) =>
        paragraph.Is(token, WordKinds.Capital)
        && (paragraph.Says(token, "Mac") || paragraph.Says(token, "Nic") || paragraph.Says(token, "Ní") || paragraph.Says(token, "Uí") || paragraph.Says(token, "Ó")
            || paragraph.Says(token, "Ui") || paragraph.Says(token, "Ni") || paragraph.Says(token, "Mhic"));

    private static bool IsInitial(MarkedParagraph paragraph, int token) =>
        token >= 0 && paragraph.Is(token, WordKinds.Capital)
        && paragraph.Source.TextOf(token) is var word && (word.Length == 1 || (word.Length == 2 && word[1] == '.') || (word.Length == 4 && word[1] == '.' && word[3] == '.'));

    private static bool IsFree(MarkedParagraph paragraph, int token) => paragraph.NameAt(token) < 0 && paragraph.EntityAt(token) is null;
}
