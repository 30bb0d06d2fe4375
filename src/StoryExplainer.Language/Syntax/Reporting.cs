using System.Collections.Frozen;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.English;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.Syntax;

/// <summary>Questions about who says what a clause says.</summary>
public static class Reporting
{
    private static readonly FrozenSet<string> _verbs = WordFile.Read("speech-verbs.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a verb of saying, writing or thinking.</summary>
    public static bool IsReportingVerb(this Sentence sentence, int word) => sentence.TagOf(word) == PartOfSpeech.Verb && _verbs.Contains(sentence.WordOf(word));

    /// <summary>
    /// The verb that reports a clause, or -1: "police said" of "A man was jailed, police said", of "Police said a man was jailed" and of a clause that depends on such a one.
    /// </summary>
    public static int ReportedBy(this Sentence sentence, int predicate)
    {
        for (var at = predicate; sentence.HeadOf(at) >= 0; at = sentence.HeadOf(at))
        {
            var head = sentence.HeadOf(at);
            if (sentence.RelationOf(at) is Relation.ClausalComplement or Relation.Parataxis && sentence.IsReportingVerb(head))
                return head;

            foreach (var child in sentence.ChildrenOf(at))
            {
                if (sentence.RelationOf(child) == Relation.Parataxis && sentence.IsReportingVerb(child))
                    return child;
            }
        }

        var root = sentence.Root;
        foreach (var child in root >= 0 ? sentence.ChildrenOf(root) : [])
        {
            if (sentence.RelationOf(child) == Relation.Parataxis && sentence.IsReportingVerb(child) && child != predicate)
                return child;
        }

        return -1;
    }

    /// <summary>True if a word stands inside of quotation marks that open in the sentence.</summary>
    public static bool IsQuoted(this Sentence sentence, int word)
    {
        var isOpen = false;
        for (var i = 0; i < word; i++)
        {
            var text = sentence.TextOf(i);
            if (text is "“" or "„" or "«")
                isOpen = true;
            else if (text is "”" or "»")
                isOpen = false;
            else if (text is "\"")
                isOpen = !isOpen;
        }

        return isOpen;
    }
}
