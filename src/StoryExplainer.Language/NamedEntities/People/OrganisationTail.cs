using StoryExplainer.Language.NamedEntities.Words;

namespace StoryExplainer.Language.NamedEntities.People;

/// <summary>
/// A person at the end of what the tagger took for one organisation, because no mark parts them: "CEO of the {Harbour Council Ada Obi} said". Only
/// after a role with "of" and before a verb or a comma, and only if the last words are a known given name and a capitalised word.
/// </summary>
internal static class OrganisationTail
{
    /// <summary>Where the person begins inside an organisation's tokens, or -1.</summary>
    public static int StartOfPerson(MarkedParagraph paragraph, int firstToken, int endToken)
    {
        var start = endToken - 2;
        if (endToken - firstToken < 4 || !IsRoleOf(paragraph, firstToken) || !EndsPhrase(paragraph, endToken))
        {
            return -1;
        }

        return PersonLexicon.IsGivenName(paragraph.Source.TextOf(start)) && paragraph.Is(start, WordKinds.Capital) && paragraph.Is(start + 1, WordKinds.Capital)
            && !PersonLexicon.IsNameOfThing(paragraph.Source.TextOf(start + 1), isFullName: true, hasTitle: false)
            ? start
            : -1;
    }

    private static bool IsRoleOf(MarkedParagraph paragraph, int first)
    {
        var of = paragraph.Says(first - 1, "the") ? first - 2 : first - 1;
        return of > 0 && (paragraph.Says(of, "of") || paragraph.Says(of, "at") || paragraph.Says(of, "for")) && paragraph.IsRoleNoun(of - 1);
    }

    private static bool EndsPhrase(MarkedParagraph paragraph, int end) =>
        end >= paragraph.Count || paragraph.Is(end, WordKinds.Speech | WordKinds.Auxiliary | WordKinds.Verb) || paragraph.Says(end, ",") || paragraph.Says(end, ".");
}
