using StoryExplainer.Language.NamedEntities.People;
using StoryExplainer.Language.NamedEntities.Words;

namespace StoryExplainer.Language.NamedEntities.Roles;

/// <summary>Roles that stand before a name: "US special envoy X", "CEO of the Refugee Council X", "a Scientology attorney, X,".</summary>
internal static class RolesBeforeName
{
    private const int LongestComplement = 16;
    private const int LongestSmallComplement = 7;

    /// <summary>The rule of a title directly before the name.</summary>
    public const string DirectRule = "title before the name";

    /// <summary>The rule of a role that the name explains.</summary>
    public const string CommaRule = "role before the name, which explains it";

    /// <summary>Adds the role before a naming and the one that it explains in turn: "his wife, Education Minister X".</summary>
    public static void Find(MarkedParagraph paragraph, NameMention mention, List<FoundRole> roles)
    {
        if (FindNearest(paragraph, mention) is not { } nearest)
        {
            return;
        }

        var rank = RankStart(paragraph, nearest);
        if (rank < 0)
        {
            roles.Add(nearest);
        }
        else
        {
            roles.Add(nearest with { EndToken = rank });
            roles.Add(nearest with { FirstToken = rank });
        }

        var end = paragraph.Is(nearest.FirstToken - 1, WordKinds.Determiner) ? nearest.FirstToken - 2 : nearest.FirstToken - 1;
        if (nearest.Rule != DirectRule || end < 1 || !paragraph.Says(end, ",") || !IsClosed(paragraph, mention.End, isIndefinite: true))
        {
            return;
        }

        var start = RoleBeforeComma.StartOf(paragraph, end);
        if (start >= 0)
        {
            // "the governor's lawyer, Chief X,": the second is only what he is called.
            if (roles.Count > 0 && (paragraph.Says(nearest.FirstToken, "chief") || paragraph.Says(nearest.FirstToken, "barrister")) && roles[^1].EndToken == roles[^1].FirstToken + 1)
            {
                roles.RemoveAt(roles.Count - 1);
            }

            roles.Add(new FoundRole(mention.Person, start, end, CommaRule));
        }
    }

    private static FoundRole? FindNearest(MarkedParagraph paragraph, NameMention mention)
    {
        var end = EndBeforeHonorifics(paragraph, mention.NameStart);

        if (end > 0 && paragraph.Says(end - 1, "]"))
        {
            // "every astronaut including [former museum director] Ada Obi"
            end--;
        }

        if (end == 0)
        {
            return null;
        }

        end = SkipLate(paragraph, end);
        var isAfterComma = paragraph.Says(end - 1, ",");
        if (isAfterComma)
        {
            end--;
            if (end == 0)
            {
                return null;
            }
        }

        if (isAfterComma)
        {
            var opening = RoleBeforeComma.StartOf(paragraph, end);
            var isIndefinite = paragraph.Says(opening - 1, "a") || paragraph.Says(opening - 1, "an");
            return opening >= 0 && IsClosed(paragraph, mention.End, isIndefinite) ? new FoundRole(mention.Person, opening, end, CommaRule) : null;
        }

        var head = HeadOf(paragraph, SkipBracket(paragraph, end));
        if (head < 0 || head < paragraph.SentenceOf(end - 1).FirstToken || IsShouted(paragraph, head) || IsPartOfName(paragraph, mention, head))
        {
            return null;
        }

        return new FoundRole(mention.Person, RolePhrase.StartOf(paragraph, head), end, DirectRule);
    }

    /// <summary>"BANK BOSS ADA OBI RESIGNS": in a headline of capitals nobody can tell where a role begins.</summary>
    private static bool IsShouted(MarkedParagraph paragraph, int head) =>
        paragraph.Source.Paragraph.Kind == ParagraphKind.Heading && paragraph.Is(head, WordKinds.AllCapitals) && paragraph.Is(head - 1, WordKinds.AllCapitals);

    /// <summary>"Pope Leo" is the name.</summary>
    private static bool IsPartOfName(MarkedParagraph paragraph, NameMention mention, int head) =>
        mention.IsRegnal && mention.Form.IsOneWord && head == mention.NameStart - 1 && paragraph.Is(head, WordKinds.Regnal);

    /// <summary>
    /// Where the role before a name can end: before "Mr", "Lady" and their like, and before the letters of a police rank that follows a role
    /// ("Police Commander DCOP X").
    /// </summary>
    private static int EndBeforeHonorifics(MarkedParagraph paragraph, int nameStart)
    {
        var end = nameStart;
        while (end > 0 && paragraph.Is(end - 1, WordKinds.Capital) && paragraph.NameAt(end - 1) < 0
            && (paragraph.Is(end - 1, WordKinds.Courtesy) || (paragraph.Is(end - 1, WordKinds.Honorific) && !paragraph.IsRoleNoun(end - 1)) || IsRankLetters(paragraph, end - 1)))
        {
            end--;
        }

        return end;
    }

    private static bool IsRankLetters(MarkedParagraph paragraph, int token) =>
        paragraph.Is(token, WordKinds.AllCapitals) && paragraph.Source.TextOf(token).Length is > 1 and < 6 && !paragraph.IsTitleCase
        && !paragraph.IsRoleNoun(token) && !paragraph.Is(token, WordKinds.Title)
        && (paragraph.IsRoleNoun(token - 1) || (paragraph.Says(token - 1, ",") && paragraph.IsRoleNoun(token - 2)));

    /// <summary>"General (retd) X": the bracket belongs to the role.</summary>
    private static int SkipBracket(MarkedParagraph paragraph, int end) =>
        end > 3 && paragraph.Says(end - 1, ")") && paragraph.Says(end - 3, "(") ? end - 3 : end;

    /// <summary>Where the rank begins in "coast guard spokesman Rear Admiral": two roles, the first in small letters; -1 if there is one role.</summary>
    private static int RankStart(MarkedParagraph paragraph, FoundRole role)
    {
        var i = role.EndToken - 1;
        if (!paragraph.Is(i, WordKinds.Title) || !paragraph.Is(i, WordKinds.Capital))
        {
            return -1;
        }

        while (i > role.FirstToken && paragraph.Is(i - 1, WordKinds.TitleStart) && paragraph.Is(i - 1, WordKinds.Capital))
        {
            i--;
        }

        return i > role.FirstToken && paragraph.IsRoleNoun(i - 1) && !paragraph.Is(i - 1, WordKinds.Capital) ? i : -1;
    }

    /// <summary>"his father, the late X": "the late" is no role and parts nothing.</summary>
    private static int SkipLate(MarkedParagraph paragraph, int end) =>
        end > 2 && paragraph.Says(end - 1, "late") && paragraph.Says(end - 2, "the") && paragraph.Says(end - 3, ",") ? end - 2 : end;

    /// <summary>The noun of the role that ends before <paramref name="end"/>: its last word, or the one before "of …"; -1 if there is none.</summary>
    public static int HeadOf(MarkedParagraph paragraph, int end)
    {
        var last = end - 1;
        if (paragraph.NameAt(last) >= 0 || paragraph.Is(last, WordKinds.Mark))
        {
            return -1;
        }

        return paragraph.IsRoleNoun(last) ? last : HeadBeforeComplement(paragraph, last);
    }

    /// <summary>"Governor" of "Governor of Washington", "director" of "director of the Dallas chapter of the Council on Relations".</summary>
    private static int HeadBeforeComplement(MarkedParagraph paragraph, int last)
    {
        var isName = paragraph.Is(last, WordKinds.Capital);
        if (!isName && !IsPlainNoun(paragraph, last))
        {
            return -1;
        }

        var longest = isName ? LongestComplement : LongestSmallComplement;
        for (var i = last - 1; i > 0 && last - i <= longest; i--)
        {
            if (IsComplementWord(paragraph, i) && paragraph.IsRoleNoun(i - 1) && paragraph.NameAt(i - 1) < 0)
            {
                return i - 1;
            }

            if (!IsComplementPart(paragraph, i, isName))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsComplementWord(MarkedParagraph paragraph, int token) =>
        paragraph.Says(token, "of") || paragraph.Says(token, "to") || paragraph.Says(token, "at") || paragraph.Says(token, "for");

    private static bool IsComplementPart(MarkedParagraph paragraph, int token, bool isName)
    {
        if (paragraph.NameAt(token) >= 0)
        {
            return false;
        }

        if (paragraph.EntityAt(token) is not null || paragraph.Says(token, "of") || paragraph.Says(token, "the") || paragraph.Is(token, WordKinds.Ending)
            || paragraph.Says(token, "for") || paragraph.Says(token, "on") || paragraph.Says(token, "-"))
        {
            return true;
        }

        if (paragraph.Says(token, "and"))
        {
            return paragraph.Is(token - 1, WordKinds.Capital) == paragraph.Is(token + 1, WordKinds.Capital) && paragraph.NameAt(token - 1) < 0;
        }

        return isName ? RolePhrase.IsInside(paragraph, token) : IsPlainNoun(paragraph, token);
    }

    private static bool IsPlainNoun(MarkedParagraph paragraph, int token) =>
        !paragraph.Is(token, WordKinds.Closed | WordKinds.Verb | WordKinds.Mark | WordKinds.Digit | WordKinds.Calendar | WordKinds.Possessive | WordKinds.Honorific)
        && (!paragraph.Is(token, WordKinds.Speech) || paragraph.Says(token, "state"))
        && (paragraph.Is(token, WordKinds.Modifier) || paragraph.IsRolePlural(token) || !RolePhrase.LooksLikeVerbOrAdverb(paragraph.Source.TextOf(token))
            || IsPluralOfComplement(paragraph, token));

    /// <summary>"sciences" in "minister for earth sciences": a plural directly behind its preposition, or with an ending that verbs do not have.</summary>
    private static bool IsPluralOfComplement(MarkedParagraph paragraph, int token)
    {
        var word = paragraph.Source.TextOf(token);
        return word.EndsWith('s')
            && (paragraph.Says(token - 1, "of") || paragraph.Says(token - 1, "for") || paragraph.Says(token - 1, "and")
                || word.EndsWith("tions", StringComparison.Ordinal) || word.EndsWith("ments", StringComparison.Ordinal) || word.EndsWith("ences", StringComparison.Ordinal)
                || word.EndsWith("ances", StringComparison.Ordinal) || word.EndsWith("ities", StringComparison.Ordinal) || word.EndsWith("ships", StringComparison.Ordinal)
                || word.EndsWith("ists", StringComparison.Ordinal));
    }

    /// <summary>
    /// After the name a comma, a mark or "who", so that it explains what stands before. "the mayor, X, and the clerk" may be three people;
    /// "a lawyer, X, and" is one unless another name follows.
    /// </summary>
    private static bool IsClosed(MarkedParagraph paragraph, int end, bool isIndefinite)
    {
        if (paragraph.Is(end, WordKinds.PostNominal) && paragraph.Is(end, WordKinds.AllCapitals))
        {
            end++;
        }

        if (end >= paragraph.Count || paragraph.Says(end, "who") || paragraph.Says(end, "."))
        {
            return true;
        }

        return paragraph.Is(end, WordKinds.Mark) && !paragraph.Is(end, WordKinds.Ending)
            && (isIndefinite || !(paragraph.Says(end + 1, "and") || paragraph.Says(end + 1, "or")))
            && paragraph.NameAt(end + 1) < 0 && paragraph.NameAt(end + 2) < 0;
    }
}
