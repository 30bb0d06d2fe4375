using StoryExplainer.Language.NamedEntities.Words;

namespace StoryExplainer.Language.NamedEntities.Roles;

/// <summary>
/// Reads a role that ends at a comma and that the name behind the comma explains: "the city's best-known lawyer, X", "Counsel assisting the inquiry, X",
/// "the General Overseer of the Harvest Church, Pastor X".
/// </summary>
internal static class RoleBeforeComma
{
    private const int Reach = 22;

    /// <summary>First token of the role, without an article that is not an owner's; -1 if what stands there is no role.</summary>
    public static int StartOf(MarkedParagraph paragraph, int comma)
    {
        if (comma <= 0)
        {
            return -1;
        }

        var backward = Backward(paragraph, comma);
        var forward = Forward(paragraph, comma);
        var start = backward < 0 ? forward : forward < 0 ? backward : Math.Min(backward, forward);
        return start < 0 || IsOfSomeOffice(paragraph, start, comma) ? -1 : WithoutArticle(paragraph, start, comma);
    }

    /// <summary>From the noun before the comma to the left.</summary>
    private static int Backward(MarkedParagraph paragraph, int comma)
    {
        var head = RolesBeforeName.HeadOf(paragraph, comma);
        if (head < paragraph.SentenceOf(comma - 1).FirstToken)
        {
            return -1;
        }

        var start = RolePhrase.StartOf(paragraph, head);
        return OpensFreely(paragraph, start) ? start : -1;
    }

    /// <summary>From where a phrase can begin to the right: it must end at the comma and run into no verb.</summary>
    private static int Forward(MarkedParagraph paragraph, int comma)
    {
        var first = Math.Max(paragraph.SentenceOf(comma - 1).FirstToken, comma - Reach);
        var best = -1;
        for (var i = SkipOwner(paragraph, comma - 1); i >= first && !IsWall(paragraph, i); i--)
        {
            if (CanOpen(paragraph, i) && Apposition.HeadOf(paragraph, i) is var head and >= 0 && head < comma
                && Apposition.EndAfter(paragraph, i, head, needsMark: true) == comma)
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>"a lawyer for Ada Obi, X": the name in the complement is part of the role.</summary>
    private static int SkipOwner(MarkedParagraph paragraph, int last)
    {
        var i = last;
        while (i > 0 && paragraph.NameAt(last) >= 0 && paragraph.NameAt(i) == paragraph.NameAt(last))
        {
            i--;
        }

        if (i > 0 && i < last && paragraph.Is(i, WordKinds.Honorific))
        {
            i--;
        }

        return i < last && (paragraph.Says(i, "of") || paragraph.Says(i, "for") || paragraph.Says(i, "to")) ? i : last;
    }

    /// <summary>"A spokesman for the premier, X": X may be either, so the text says neither.</summary>
    private static bool IsOfSomeOffice(MarkedParagraph paragraph, int start, int comma) =>
        (paragraph.Says(start, "a") || paragraph.Says(start, "an")) && paragraph.Is(comma - 1, WordKinds.Title) && paragraph.Says(comma - 2, "the")
        && (paragraph.Says(comma - 3, "for") || paragraph.Says(comma - 3, "of") || paragraph.Says(comma - 3, "to"));

    private static bool IsWall(MarkedParagraph paragraph, int token) =>
        (paragraph.Is(token, WordKinds.Mark) && !paragraph.Is(token, WordKinds.Ending) && !paragraph.Says(token, "-"))
        || (paragraph.NameAt(token) >= 0 && !paragraph.Is(token + 1, WordKinds.Ending) && paragraph.NameAt(token + 1) != paragraph.NameAt(token));

    private static bool CanOpen(MarkedParagraph paragraph, int token) =>
        paragraph.Is(token, WordKinds.Determiner | WordKinds.Possessive | WordKinds.First)
        || paragraph.Is(token - 1, WordKinds.Mark | WordKinds.Conjunction) || (paragraph.Is(token - 1, WordKinds.Speech) && paragraph.IsRoleNoun(token));

    /// <summary>The phrase has an article or an owner, or opens the sentence, so that it is a phrase and not the end of another.</summary>
    private static bool OpensFreely(MarkedParagraph paragraph, int start) =>
        paragraph.Is(start, WordKinds.First | WordKinds.Possessive | WordKinds.Determiner)
        || paragraph.Is(start - 1, WordKinds.Determiner)
        || paragraph.Is(start - 1, WordKinds.First | WordKinds.Speech)
        || HasOwner(paragraph, start);

    /// <summary>"a farmer" is a farmer, "its owner" an owner; "the club's coach" and "his lawyer" stay.</summary>
    private static int WithoutArticle(MarkedParagraph paragraph, int start, int comma) =>
        start + 1 < comma && ((paragraph.Is(start, WordKinds.Determiner) && !HasOwner(paragraph, start)) || paragraph.Says(start, "its")) && !paragraph.Says(start, "another")
            ? start + 1 : start;

    private static bool HasOwner(MarkedParagraph paragraph, int start)
    {
        for (var i = start + 1; i < start + 6; i++)
        {
            if (paragraph.Is(i, WordKinds.Ending))
            {
                return true;
            }

            if (paragraph.Is(i, WordKinds.Mark))
            {
                return false;
            }
        }

        return false;
    }
}
