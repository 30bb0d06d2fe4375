using StoryExplainer.Language.Names.People;
using StoryExplainer.Language.Names.Words;

namespace StoryExplainer.Language.Names.Roles;

/// <summary>Roles that stand before a name: "US special envoy X", "CEO of the Refugee Council X", "a Scientology attorney, X,".</summary>
internal static class RolesBeforeName
{
    private const int LongestComplement = 16;

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

        var end = nearest.FirstToken - 1;
        if (nearest.Rule != DirectRule || end < 2 || !paragraph.Says(end, ",") || !paragraph.IsRoleNoun(end - 1) || paragraph.NameAt(end - 1) >= 0)
        {
            return;
        }

        var start = RolePhrase.StartOf(paragraph, end - 1);
        if (start < end - 1 && (paragraph.Is(start, WordKinds.Possessive) || HasOwner(paragraph, start)) && IsClosed(paragraph, mention.End, isIndefinite: true))
        {
            roles.Add(new FoundRole(mention.Person, start, end, CommaRule));
        }
    }

    private static FoundRole? FindNearest(MarkedParagraph paragraph, NameMention mention)
    {
        var end = mention.NameStart;
        while (end > 0 && paragraph.Is(end - 1, WordKinds.Honorific) && paragraph.Is(end - 1, WordKinds.Capital) && !paragraph.IsRoleNoun(end - 1))
        {
            end--;
        }

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

        var head = HeadOf(paragraph, end);
        if (head < 0 || head < paragraph.SentenceOf(end - 1).FirstToken)
        {
            return null;
        }

        var start = RolePhrase.StartOf(paragraph, head);
        if (isAfterComma && (!OpensFreely(paragraph, start) || !IsClosed(paragraph, mention.End, paragraph.Says(start - 1, "a") || paragraph.Says(start - 1, "an"))))
        {
            return null;
        }

        return new FoundRole(mention.Person, start, end, isAfterComma ? CommaRule : DirectRule);
    }

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

        var longest = isName ? LongestComplement : 3;
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
        !paragraph.Is(token, WordKinds.Closed | WordKinds.Verb | WordKinds.Speech | WordKinds.Mark | WordKinds.Digit | WordKinds.Calendar | WordKinds.Possessive | WordKinds.Honorific)
        && (paragraph.Is(token, WordKinds.Modifier) || paragraph.IsRolePlural(token) || !RolePhrase.LooksLikeVerbOrAdverb(paragraph.Source.TextOf(token)));

    /// <summary>
    /// After the name a comma, a mark or "who", so that it explains what stands before. "the mayor, X, and the clerk" may be three people;
    /// "a lawyer, X, and" is one unless another name follows.
    /// </summary>
    private static bool IsClosed(MarkedParagraph paragraph, int end, bool isIndefinite)
    {
        if (end >= paragraph.Count || paragraph.Says(end, "who") || paragraph.Says(end, "."))
        {
            return true;
        }

        return paragraph.Is(end, WordKinds.Mark) && !paragraph.Is(end, WordKinds.Ending)
            && (isIndefinite || !(paragraph.Says(end + 1, "and") || paragraph.Says(end + 1, "or")))
            && paragraph.NameAt(end + 1) < 0 && paragraph.NameAt(end + 2) < 0;
    }

    /// <summary>The phrase has an article or an owner, or opens the sentence, so that it is a phrase and not the end of another.</summary>
    private static bool OpensFreely(MarkedParagraph paragraph, int start) =>
        paragraph.Is(start, WordKinds.First | WordKinds.Possessive | WordKinds.Determiner)
        || paragraph.Is(start - 1, WordKinds.Determiner)
        || paragraph.Is(start - 1, WordKinds.First | WordKinds.Speech)
        || HasOwner(paragraph, start);

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
