using StoryExplainer.Language.Names.People;
using StoryExplainer.Language.Names.Words;

namespace StoryExplainer.Language.Names.Roles;

/// <summary>Roles that stand in a clause without marks around them: what somebody is, was or became, and where such a role ends.</summary>
internal static class RoleComplement
{
    /// <summary>"X is a lawyer", "X was the city's first mayor": outside quotations, where it would be somebody's opinion.</summary>
    public static FoundRole? FindAfter(MarkedParagraph paragraph, NameMention mention, int verb)
    {
        if (!(paragraph.Says(verb, "is") || paragraph.Says(verb, "was") || paragraph.Says(verb, "became")) || RoleFinder.IsQuoted(paragraph, verb))
        {
            return null;
        }

        var start = paragraph.Is(verb + 1, WordKinds.Adverb) && !paragraph.Says(verb + 1, "not") ? verb + 2 : verb + 1;
        var isPhrase = paragraph.Says(start, "a") || paragraph.Says(start, "an") || paragraph.Says(start, "the") || paragraph.Says(start, "one")
            || paragraph.Is(start, WordKinds.Possessive);
        if (!isPhrase || Apposition.HeadOf(paragraph, start) is not (var head and >= 0))
        {
            return null;
        }

        return new FoundRole(mention.Person, start, EndAfter(paragraph, head), "\"is\" and a role");
    }

    /// <summary>The end of a role in the middle of a clause: "of", "at" and their like go on, anything that tells more ends it.</summary>
    public static int EndAfter(MarkedParagraph paragraph, int head)
    {
        var end = paragraph.SentenceOf(head).EndToken;
        var i = head + 1;
        while (i < end && i - head < 16)
        {
            var isPreposition = paragraph.Says(i, "of") || paragraph.Says(i, "at") || paragraph.Says(i, "for") || paragraph.Says(i, "to") || paragraph.Says(i, "from");
            var goesOn = (isPreposition && (paragraph.Is(i + 1, WordKinds.Capital | WordKinds.Determiner) || paragraph.Says(i, "of")))
                || paragraph.Says(i, "the") || paragraph.EntityAt(i) is not null || paragraph.Is(i, WordKinds.Ending)
                || (paragraph.Is(i, WordKinds.Conjunction) && (paragraph.IsRoleNoun(i + 1) || (paragraph.Is(i - 1, WordKinds.Capital) && paragraph.Is(i + 1, WordKinds.Capital))))
                || (i > head + 1 && RolePhrase.IsInside(paragraph, i));
            if (!goesOn)
            {
                break;
            }

            i++;
        }

        while (i > head + 1 && paragraph.Is(i - 1, WordKinds.Preposition | WordKinds.Determiner | WordKinds.Conjunction))
        {
            i--;
        }

        return i;
    }
}
