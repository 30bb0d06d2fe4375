using StoryExplainer.Language.NamedEntities.Words;

namespace StoryExplainer.Language.Relations;

/// <summary>Statements by an occasion: "X's meeting with Y", "talks between X and Y", "X held talks with Y", "X will join the meeting with Y".</summary>
internal static class MeetingStatements
{
    private static readonly string[] _holding =
        ["held", "holds", "hold", "holding", "had", "have", "having", "join", "joined", "joins", "attended", "attend", "attends", "began", "opened", "hosted", "led"];

    /// <summary>Finds the statements whose occasion is at a token.</summary>
    public static void Find(StatementSentence sentence, int meeting, List<StatementFinding> found)
    {
        var paragraph = sentence.Paragraph;
        if (paragraph.Says(meeting + 1, "between"))
        {
            AddPairs(sentence, sentence.PeopleAfter(meeting + 2), meeting, meeting + 1, found);
            return;
        }

        if (!paragraph.Says(meeting + 1, "with"))
        {
            return;
        }

        var others = sentence.PeopleAfter(meeting + 2);
        if (others.Count == 0)
        {
            return;
        }

        var start = StartOfPhrase(paragraph, meeting, sentence.First);
        if (start < 0)
        {
            return;
        }

        var (subjects, verb) = paragraph.Is(start - 1, WordKinds.Ending)
            ? (Owner(sentence, start - 2), meeting)
            : (Holders(sentence, start - 1), start - 1);
        foreach (var subject in subjects)
        {
            foreach (var other in others)
            {
                if (subject != other)
                {
                    found.Add(sentence.Make(subject, other, verb, meeting + 2, isMutual: true));
                }
            }
        }
    }

    /// <summary>Where the words before the noun begin ("the Monday meeting"); -1 if one of them says that it is only planned or wished for.</summary>
    private static int StartOfPhrase(MarkedParagraph paragraph, int meeting, int first)
    {
        var i = meeting;
        while (i > first && meeting - i < 5)
        {
            var before = i - 1;
            if (paragraph.Says(before, "planned") || paragraph.Says(before, "possible") || paragraph.Says(before, "proposed") || paragraph.Says(before, "potential")
                || paragraph.Says(before, "no") || paragraph.Says(before, "any") || paragraph.Says(before, "cancelled") || paragraph.Says(before, "canceled"))
            {
                return -1;
            }

            if (paragraph.Is(before, WordKinds.Determiner | WordKinds.Possessive))
            {
                return before;
            }

            if (paragraph.Is(before, WordKinds.Ending | WordKinds.Verb | WordKinds.Auxiliary | WordKinds.Preposition | WordKinds.Mark) || IsHolding(paragraph, before))
            {
                return i;
            }

            i--;
        }

        return i;
    }

    private static List<int> Owner(StatementSentence sentence, int token)
    {
        var people = sentence.PersonAt(token);
        return people < 0 ? [] : [people];
    }

    private static List<int> Holders(StatementSentence sentence, int verb) =>
        verb > sentence.First && IsHolding(sentence.Paragraph, verb) && !sentence.IsUnreal(verb) ? sentence.SubjectsBefore(verb) : [];

    private static bool IsHolding(MarkedParagraph paragraph, int token)
    {
        foreach (var word in _holding)
        {
            if (paragraph.Says(token, word))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddPairs(StatementSentence sentence, List<int> people, int verb, int end, List<StatementFinding> found)
    {
        for (var i = 1; i < people.Count; i++)
        {
            if (people[i] != people[0])
            {
                found.Add(sentence.Make(people[0], people[i], verb, end, isMutual: true));
            }
        }
    }
}
