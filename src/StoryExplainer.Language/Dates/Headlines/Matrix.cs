using StoryExplainer.Language.Dates.Clauses;
using StoryExplainer.Language.Dates.Resolving;

namespace StoryExplainer.Language.Dates.Headlines;

/// <summary>Looks at the clause that a "that" clause hangs on.</summary>
internal static class Matrix
{
    /// <summary>The index of the clause before "that"; the clause itself if it hangs on none.</summary>
    public static int Of(DatedSentence sentence, int index)
    {
        if (sentence.Clauses[index].Opener != ClauseOpener.That)
            return index;

        for (var i = index - 1; i >= 0; i--)
        {
            if (sentence.Clauses[i].HasVerb)
                return i;
        }

        return index;
    }

    /// <summary>True if that clause denies or doubts what "that" says: "never promised that", "dismissed claims that".</summary>
    public static bool Denies(DatedSentence sentence, int index)
    {
        var matrix = Of(sentence, index);
        if (matrix == index)
            return false;

        var (text, clause) = (sentence.Text, sentence.Clauses[matrix]);
        for (var i = clause.First; i < clause.End; i++)
        {
            if (text.IsAny(i, "not", "never", "no", "nobody", "denied", "denies", "deny", "denying", "dismissed", "dismisses", "rejected", "rejects", "refused", "doubt", "doubted", "doubts", "unlikely", "false", "without")
                || text.Letters(i).EndsWith("n't", StringComparison.Ordinal) || text.Letters(i).EndsWith("n’t", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
