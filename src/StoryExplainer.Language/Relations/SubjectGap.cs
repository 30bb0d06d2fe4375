using StoryExplainer.Language.NamedEntities.Words;

namespace StoryExplainer.Language.Relations;

/// <summary>What may stand between a subject and its verb.</summary>
internal static class SubjectGap
{
    /// <summary>Over helping verbs, adverbs and short times ("this month", "on Friday") between subject and verb.</summary>
    public static int StartOf(MarkedParagraph paragraph, int end, int first)
    {
        var i = end;
        while (i > first)
        {
            var before = i - 1;
            if (paragraph.NameAt(before) >= 0)
            {
                return i;
            }

            if (paragraph.Is(before, WordKinds.Auxiliary | WordKinds.Adverb | WordKinds.Calendar | WordKinds.Settled)
                || paragraph.Says(before, "all") || paragraph.Says(before, "both") || paragraph.Says(before, "to")
                || paragraph.Source.TextOf(before).EndsWith("ly", StringComparison.Ordinal))
            {
                i--;
            }
            else if (paragraph.Says(before, "on") && paragraph.Is(i, WordKinds.Calendar))
            {
                i--;
            }
            else if (i - 2 >= first && (paragraph.Says(before, "week") || paragraph.Says(before, "month") || paragraph.Says(before, "year"))
                && (paragraph.Says(i - 2, "this") || paragraph.Says(i - 2, "last") || paragraph.Says(i - 2, "next")))
            {
                i -= 2;
            }
            else
            {
                return i;
            }
        }

        return i;
    }
}
