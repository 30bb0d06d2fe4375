using StoryExplainer.Language.Names.People;
using StoryExplainer.Language.Names.Words;

namespace StoryExplainer.Language.Names.Roles;

/// <summary>Roles that a verb gives with "as": "X resigned as mayor", "X's appointment as chief justice", "appointed X as coach".</summary>
internal static class RolesByVerb
{
    private const int Reach = 9;
    private const string Rule = "verb with \"as\" and a role";

    /// <summary>Finds the role that a clause gives to a naming, if there is one.</summary>
    public static FoundRole? Find(MarkedParagraph paragraph, NameMention mention)
    {
        if (RoleFinder.IsQuoted(paragraph, mention.NameStart))
        {
            return null;
        }

        var end = paragraph.SentenceOf(mention.NameStart).EndToken;
        if (paragraph.Is(mention.End, WordKinds.Ending))
        {
            return paragraph.Is(mention.End + 1, WordKinds.Post) && paragraph.Says(mention.End + 2, "as") ? RoleAt(paragraph, mention, mention.End + 3, end) : null;
        }

        if (paragraph.Says(mention.End, "as") && paragraph.Is(mention.FormStart - 1, WordKinds.AsVerb))
        {
            return RoleAt(paragraph, mention, mention.End + 1, end);
        }

        // "named his adviser, X, as minister"
        if (paragraph.Says(mention.End, ",") && paragraph.Says(mention.End + 1, "as") && HasVerb(paragraph, mention.FormStart - 7, mention.FormStart, 7))
        {
            return RoleAt(paragraph, mention, mention.End + 2, end);
        }

        if (paragraph.Is(mention.FormStart - 1, WordKinds.GiveVerb))
        {
            return GivenAt(paragraph, mention, end);
        }

        // "X, 44, works as a nurse"
        var isAged = paragraph.Says(mention.End, ",") && paragraph.Is(mention.End + 1, WordKinds.Digit) && paragraph.Says(mention.End + 2, ",");
        for (var i = isAged ? mention.End + 3 : mention.End; i < end && i - mention.End < Reach; i++)
        {
            if (paragraph.NameAt(i) >= 0 || (paragraph.Is(i, WordKinds.Mark) && !paragraph.Is(i, WordKinds.Ending)) || paragraph.Says(i, "not"))
            {
                return null;
            }

            if (paragraph.Says(i, "as"))
            {
                return HasVerb(paragraph, mention.End, i, 3) ? RoleAt(paragraph, mention, i + 1, end) : null;
            }
        }

        return null;
    }

    /// <summary>"named X its first director", "elected X president".</summary>
    private static FoundRole? GivenAt(MarkedParagraph paragraph, NameMention mention, int sentenceEnd)
    {
        var start = mention.End;
        if (start >= sentenceEnd || Apposition.HeadOf(paragraph, start) is not (var head and >= 0) || paragraph.Says(head, "winner")
            || (!paragraph.Is(start, WordKinds.Determiner | WordKinds.Possessive) && !RoleComplement.IsBareRole(paragraph, start, head, isGiven: true)))
        {
            return null;
        }

        return new FoundRole(mention.Person, start, RoleComplement.EndAfter(paragraph, head), "verb that gives a role");
    }

    private static bool HasVerb(MarkedParagraph paragraph, int start, int end, int reach)
    {
        for (var i = Math.Max(Math.Max(start, 0), end - reach); i < end; i++)
        {
            if (paragraph.Is(i, WordKinds.AsVerb))
            {
                return true;
            }
        }

        return false;
    }

    private static FoundRole? RoleAt(MarkedParagraph paragraph, NameMention mention, int start, int sentenceEnd)
    {
        if (start >= sentenceEnd)
        {
            return null;
        }

        var head = Apposition.HeadOf(paragraph, start);
        return head < 0 ? null : new FoundRole(mention.Person, start, RoleComplement.EndAfter(paragraph, head), Rule);
    }
}
