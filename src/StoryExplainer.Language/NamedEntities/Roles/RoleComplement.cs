using StoryExplainer.Language.NamedEntities.People;
using StoryExplainer.Language.NamedEntities.Words;

namespace StoryExplainer.Language.NamedEntities.Roles;

/// <summary>Roles that stand in a clause without marks around them: what somebody is, was or became, and where such a role ends.</summary>
internal static class RoleComplement
{
    /// <summary>
    /// "X is a lawyer", "X was the city's first mayor", "X has been law minister since", "X was elected president": outside quotations, where it would be
    /// somebody's opinion.
    /// </summary>
    public static FoundRole? FindAfter(MarkedParagraph paragraph, NameMention mention, int verb)
    {
        if (RoleFinder.IsQuoted(paragraph, mention.NameStart))
        {
            return null;
        }

        var start = AfterVerb(paragraph, verb, out var isGiven);
        if (start < 0)
        {
            return null;
        }

        start = paragraph.Is(start, WordKinds.Adverb) && !paragraph.Says(start, "not") ? start + 1 : start;
        var isPhrase = paragraph.Says(start, "a") || paragraph.Says(start, "an") || paragraph.Says(start, "the") || paragraph.Says(start, "one")
            || paragraph.Is(start, WordKinds.Possessive);
        if (Apposition.HeadOf(paragraph, start) is not (var head and >= 0) || (isGiven && paragraph.Says(head, "winner")) || (!isPhrase && !IsBareRole(paragraph, start, head, isGiven)))
        {
            return null;
        }

        return new FoundRole(mention.Person, start, EndAfter(paragraph, head), isGiven ? "verb that gives a role" : "\"is\" and a role");
    }

    /// <summary>The token after "is", "has been", "became" or "was elected", or -1.</summary>
    private static int AfterVerb(MarkedParagraph paragraph, int verb, out bool isGiven)
    {
        isGiven = false;
        if (paragraph.Says(verb, "became") || paragraph.Says(verb, "becomes"))
        {
            return verb + 1;
        }

        var i = verb;
        if (paragraph.Says(i, "has") || paragraph.Says(i, "had") || paragraph.Says(i, "will"))
        {
            i = paragraph.Is(i + 1, WordKinds.Adverb) ? i + 2 : i + 1;
            if (paragraph.Says(i, "become"))
            {
                return i + 1;
            }

            if (!paragraph.Says(i, "been") && !paragraph.Says(i, "be"))
            {
                return -1;
            }
        }
        else if (!paragraph.Says(i, "is") && !paragraph.Says(i, "was"))
        {
            return -1;
        }

        i++;
        var participle = paragraph.Is(i, WordKinds.Adverb) || paragraph.Source.TextOf(Math.Min(i, paragraph.Count - 1)).EndsWith("ly", StringComparison.Ordinal) ? i + 1 : i;
        isGiven = paragraph.Is(participle, WordKinds.GiveVerb) && !paragraph.Says(participle + 1, "by");
        return isGiven ? participle + 1 : i;
    }

    /// <summary>"acting mayor", "chair of the board", "captain": a role without an article needs more than a noun, which could be an adjective or a thing.</summary>
    public static bool IsBareRole(MarkedParagraph paragraph, int start, int head, bool isGiven)
    {
        if (paragraph.Is(start, WordKinds.Determiner | WordKinds.Number) || paragraph.Says(head, "patient"))
        {
            return false;
        }

        var next = head + 1;
        var ends = next >= paragraph.SentenceOf(head).EndToken || paragraph.Is(next, WordKinds.Mark | WordKinds.Preposition | WordKinds.Conjunction | WordKinds.Adverb | WordKinds.Calendar);
        return ends && (isGiven || start < head || paragraph.Is(head, WordKinds.Title) || paragraph.Says(next, "of") || paragraph.Says(next, "at") || paragraph.Says(next, "for"));
    }

    /// <summary>The end of a role in the middle of a clause: "of", "at" and their like go on, anything that tells more ends it.</summary>
    public static int EndAfter(MarkedParagraph paragraph, int head)
    {
        var end = paragraph.SentenceOf(head).EndToken;
        var i = head + 1;
        while (i < end && i - head < 16)
        {
            var isPreposition = paragraph.Says(i, "of") || paragraph.Says(i, "at") || paragraph.Says(i, "for") || paragraph.Says(i, "to") || paragraph.Says(i, "from");
            var isPlace = paragraph.Says(i, "in") && paragraph.Is(i + 1, WordKinds.Capital) && !paragraph.Is(i + 1, WordKinds.Calendar) && paragraph.NameAt(i + 1) < 0;
            var goesOn = isPlace || (isPreposition && (paragraph.Is(i + 1, WordKinds.Capital | WordKinds.Determiner) || paragraph.Says(i, "of")))
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
