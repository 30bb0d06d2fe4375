using StoryExplainer.Language.NamedEntities.Words;

namespace StoryExplainer.Language.Relations;

/// <summary>
/// Statements by a verb: "X met (with) Y", "X, along with Y, flanked Z", "X was joined by Y", "X, speaking alongside Y,", "X and Y met", "X is due to meet Y".
/// </summary>
internal static class VerbStatements
{
    /// <summary>Verbs that need no word between them and the other person; other mutual verbs do ("spoke with").</summary>
    private static readonly string[] _transitive = ["met", "meet", "meets", "meeting", "married", "marries", "marrying", "debated", "debates", "debating"];

    /// <summary>Finds the statements whose verb is at a token.</summary>
    public static void Find(StatementSentence sentence, int verb, List<StatementFinding> found)
    {
        var paragraph = sentence.Paragraph;
        if (paragraph.Is(verb - 1, WordKinds.Determiner | WordKinds.Possessive | WordKinds.Ending | WordKinds.Modifier) || !IsFiniteOrSettled(paragraph, verb) || sentence.IsUnreal(verb))
        {
            return;
        }

        if (paragraph.Says(verb + 1, "by"))
        {
            FindPassive(sentence, verb, found);
            return;
        }

        var isMutual = paragraph.Is(verb, WordKinds.MutualVerb);
        if ((isMutual || paragraph.Is(verb, WordKinds.DirectedVerb)) && FindTransitive(sentence, verb, isMutual, found))
        {
            return;
        }

        if (paragraph.Is(verb, WordKinds.JointVerb))
        {
            FindJoint(sentence, verb, found);
        }
    }

    private static bool FindTransitive(StatementSentence sentence, int verb, bool isMutual, List<StatementFinding> found)
    {
        var paragraph = sentence.Paragraph;
        var end = verb + 1;
        while ((paragraph.Says(end, "hands") && paragraph.Says(end + 1, "with")) || paragraph.Says(end, "privately") || paragraph.Says(end, "briefly") || paragraph.Says(end, "personally") || paragraph.Says(end, "virtually"))
        {
            end++;
        }

        if (isMutual && paragraph.Is(end, WordKinds.Link))
        {
            end++;
        }
        else if (isMutual && !IsOneOf(paragraph, verb, _transitive))
        {
            return false;
        }

        var others = sentence.PeopleAfter(end);
        if (others.Count == 0 || (IsCalling(paragraph, verb) && !IsPhoneCall(paragraph, end)))
        {
            return false;
        }

        return AddAll(sentence, Subjects(sentence, verb), others, verb, end, isMutual, found);
    }

    /// <summary>The subject before the verb; for "X, speaking alongside Y" the person before the comma.</summary>
    private static List<int> Subjects(StatementSentence sentence, int verb)
    {
        var paragraph = sentence.Paragraph;
        var isParticiple = paragraph.Source.TextOf(verb).EndsWith("ing", StringComparison.OrdinalIgnoreCase);
        var end = isParticiple && paragraph.Says(verb - 1, ",") ? verb - 1 : verb;
        return sentence.SubjectsBefore(end);
    }

    /// <summary>"X was joined by Y", "X, flanked by Y,": Y acts.</summary>
    private static void FindPassive(StatementSentence sentence, int verb, List<StatementFinding> found)
    {
        var paragraph = sentence.Paragraph;
        if (!paragraph.Is(verb, WordKinds.DirectedVerb))
        {
            return;
        }

        var objects = sentence.SubjectsBefore(paragraph.Says(verb - 1, ",") ? verb - 1 : verb);
        AddAll(sentence, sentence.PeopleAfter(verb + 2), objects, verb, verb + 2, isMutual: false, found);
    }

    /// <summary>"X and Y met": the people of one subject, each with the first.</summary>
    private static void FindJoint(StatementSentence sentence, int verb, List<StatementFinding> found)
    {
        var subjects = sentence.SubjectsBefore(verb);
        for (var i = 1; i < subjects.Count; i++)
        {
            if (subjects[i] != subjects[0])
            {
                found.Add(sentence.Make(subjects[0], subjects[i], verb, verb + 1, isMutual: true));
            }
        }
    }

    private static bool AddAll(StatementSentence sentence, List<int> subjects, List<int> others, int verb, int end, bool isMutual, List<StatementFinding> found)
    {
        foreach (var subject in subjects)
        {
            foreach (var other in others)
            {
                if (subject != other)
                {
                    found.Add(sentence.Make(subject, other, verb, end, isMutual));
                }
            }
        }

        return subjects.Count > 0;
    }

    /// <summary>Not an infinitive that only hopes ("wants to meet"), and not a noun ("a call").</summary>
    private static bool IsFiniteOrSettled(MarkedParagraph paragraph, int verb)
    {
        if (!paragraph.Says(verb - 1, "to"))
        {
            return !paragraph.Is(verb - 1, WordKinds.Preposition) || paragraph.Says(verb - 1, "as");
        }

        var i = verb - 2;
        while (paragraph.Is(i, WordKinds.Adverb))
        {
            i--;
        }

        return paragraph.Is(i, WordKinds.Settled) || paragraph.Says(i, "is") || paragraph.Says(i, "are") || paragraph.Says(i, "was") || paragraph.Says(i, "were");
    }

    private static bool IsCalling(MarkedParagraph paragraph, int verb) =>
        paragraph.Says(verb, "called") || paragraph.Says(verb, "call") || paragraph.Says(verb, "calls") || paragraph.Says(verb, "calling");

    /// <summary>"called X on Friday" is a call, "called X a liar" is not.</summary>
    private static bool IsPhoneCall(MarkedParagraph paragraph, int start)
    {
        var i = start;
        while (i < paragraph.Count && paragraph.NameAt(i) < 0)
        {
            i++;
        }

        while (paragraph.NameAt(i) >= 0)
        {
            i++;
        }

        return i >= paragraph.Count || paragraph.Is(i, WordKinds.Calendar | WordKinds.Adverb) || paragraph.Says(i, "on") || paragraph.Says(i, "to") || paragraph.Says(i, ".") || paragraph.Says(i, "after")
            || paragraph.Says(i, "before") || paragraph.Says(i, "last");
    }

    private static bool IsOneOf(MarkedParagraph paragraph, int token, string[] words)
    {
        foreach (var word in words)
        {
            if (paragraph.Says(token, word))
            {
                return true;
            }
        }

        return false;
    }
}
